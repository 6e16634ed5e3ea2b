import Markup
import Testing

@testable import Incidents

@Suite("Places named in a file of several incidents") struct PartAnchorsTests {
  private static let log = """
    # Log

    [one](#one) [two](#two)

    <a id="one"></a>
    ## Cold kettles, 3 March 2023

    Kettles were cold from 10:00 to 11:00. Root cause: a wrong value in the configuration.
    <a id="why"></a> It was deployed at 09:58.

    ```
    <a id="code"></a>
    ```

    ### What we did {#did}

    - The value was put right.

    <a name="two"></a>

    ## Warm fridges, 5 March 2023 {#fridges}

    Fridges were warm from 12:00 to 13:00. Root cause: a door was left open.
    """

  @Test("A name leads to the part that it stands in, or right above")
  func names() {
    let source = SourceFile(path: "log.md", text: Self.log)
    let anchors = PostmortemReader().readAll(source, split: .level(2)).map { $0.part?.anchors }
    #expect(
      anchors == [
        [
          "cold-kettles-3-march-2023": "", "one": "", "why": "why", "did": "did",
          "what-we-did": "what-we-did",
        ],
        ["warm-fridges-5-march-2023": "", "two": "", "fridges": ""],
      ])
  }
}
