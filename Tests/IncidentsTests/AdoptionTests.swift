import Foundation
import Markup
import Testing

@testable import Incidents

@Suite struct AdoptionTests {
  private static let body = """
    # Checkout down: "yes" #1

    Severity: 1

    ## Summary
    On 3 March 2023 from 14:00 to 15:30 UTC, checkout failed for 30 % of users - the shop stood still.

    ## Root cause
    A misconfiguration: a wrong timeout was set in the load balancer.

    """

  private func adopt(_ text: String, all: Bool = false) -> (text: String, keys: [String])? {
    let source = SourceFile(path: "i.md", text: text)
    let incident = PostmortemReader().read(source).incident
    let adoption = Adoption(settings: ReadingSettings(), includesGuesses: all)
    guard case .add(let addition) = adoption.plan(source, incident) else { return nil }
    let changed = addition.applied(to: source.bytes)
    return (String(decoding: changed, as: UTF8.self), addition.keys)
  }

  @Test func aDocumentGetsFrontMatterAboveItsText() throws {
    let adopted = try #require(adopt(Self.body))
    #expect(
      adopted.text == """
        ---
        title: "Checkout down: \\"yes\\" #1"
        summary: "On 3 March 2023 from 14:00 to 15:30 UTC, checkout failed for 30 % of users - the shop stood still."
        start: 2023-03-03T14:00:00+00:00
        end: 2023-03-03T15:30:00+00:00
        duration_minutes: 90
        affected_percent: 30
        affected_scope: users
        root_cause: configuration
        root_cause_statement: "A misconfiguration: a wrong timeout was set in the load balancer."
        components: [load-balancer]
        severity: "1"
        ---


        """ + Self.body)
    #expect(adopt(adopted.text) == nil)
  }

  @Test func keysThatStandThereStayAndAreNotDoubled() throws {
    let front = "---\n# ours\nstarted_at: 2023-03-04 # moved\nSeverity:\naffected: [API]\n\n---\n"
    let adopted = try #require(adopt(front + Self.body))
    #expect(adopted.text.hasPrefix(front.dropLast(4)))
    #expect(adopted.text.hasSuffix("\n---\n" + Self.body))
    #expect(adopted.keys.first == "title")
    #expect(Set(adopted.keys).isDisjoint(with: ["start", "severity", "services"]))
    #expect(adopted.keys.contains("affected_percent"))
    #expect(adopt(adopted.text) == nil)
  }

  @Test func aWrongValueIsStillSomebodysWord() throws {
    let adopted = try #require(adopt("---\nstart: soon\nroot_cause: gremlins\n---\n" + Self.body))
    #expect(Set(adopted.keys).isDisjoint(with: ["start", "root_cause"]))
  }

  @Test func whatFollowsFromTheKeysThatStandThereIsNotAdded() throws {
    let front = "---\nstart: 2023-03-03T14:00Z\nend: 2023-03-03T15:00Z\n---\n"
    let adopted = try #require(adopt(front + Self.body))
    #expect(reading(front + Self.body).incident.duration?.value.minutes == 60)
    #expect(!adopted.keys.contains("duration_minutes"))
  }

  @Test func aStartThatIsOnlyTheDetectionTellsNoTimeToDetectAfterwardsEither() throws {
    let text = """
      # Outage of 3 March 2023
      ## Timeline (UTC)
      - 14:00 A customer reports that the shop is down
      - 15:00 Service restored
      """
    #expect(ResponseTimes(reading(text).incident).detect == nil)
    let adopted = try #require(adopt(text))
    #expect(adopted.keys.contains("start"))
    #expect(ResponseTimes(reading(adopted.text).incident).detect == nil)
    #expect(adopt(adopted.text) == nil)
  }

  @Test func aSwitchIsNotAnEnd() throws {
    let adopted = try #require(adopt("---\nresolved: true\n---\n" + Self.body))
    #expect(adopted.keys.contains("end"))
  }

  @Test func keysStandBelowEachOther() throws {
    let adopted = try #require(adopt("---\n  title: x\n  tags: [a]\n---\n" + Self.body))
    #expect(adopted.text.contains("\n  tags: [a]\n  summary: "))
    #expect(adopted.text.contains("\n  severity: \"1\"\n---\n"))
  }

  @Test func lineEndsAreTheDocuments() throws {
    for front in ["", "---\ntitle: x\n---\n"] {
      let text = (front + Self.body).replacingOccurrences(of: "\n", with: "\r\n")
      let adopted = try #require(adopt(text))
      #expect(!adopted.text.utf8.split(separator: 0x0A).dropLast().contains { $0.last != 0x0D })
      #expect(adopted.text.hasSuffix(Self.body.replacingOccurrences(of: "\n", with: "\r\n")))
      #expect(adopt(adopted.text) == nil)
    }
  }

  @Test func aByteOrderMarkStaysInFront() {
    let addition = Adoption.Addition(line: 0, bytes: Array("new\n".utf8), keys: [])
    #expect(addition.applied(to: Array("\u{FEFF}old".utf8)) == Array("\u{FEFF}new\nold".utf8))
    let below = Adoption.Addition(line: 1, bytes: Array("new\n".utf8), keys: [])
    #expect(
      below.applied(to: Array("\u{FEFF}a\nb".utf8)) == Array("\u{FEFF}a\nnew\nb".utf8))
  }

  @Test func inTOMLKeysStandAboveTheFirstTable() throws {
    let front =
      "+++\ndate = 2023-03-05\ntags = [\n  'a',\n]\n# of the theme\n[services]\nx = 1\n+++\n"
    let adopted = try #require(adopt(front + "Services: shop\n\n" + Self.body))
    let start = "+++\ndate = 2023-03-05\ntags = [\n  'a',\n]\n"
    #expect(adopted.text.hasPrefix(start + "title = \"Checkout down: \\\"yes\\\" #1\"\n"))
    #expect(adopted.text.contains("\nseverity = \"1\"\n# of the theme\n[services]\nx = 1\n+++\n"))
    #expect(adopted.text.contains("\ncomponents = [\"load-balancer\"]\n"))
    #expect(!adopted.keys.contains("services"))
    #expect(adopt(adopted.text) == nil)
  }

  @Test func frontMatterThatTakesNoLinesIsLeftAsItIs() {
    for front in ["---\n{title: x}\n---\n", "---\ntitle: [x\n---\n", "+++\nx = \n+++\n"] {
      let source = SourceFile(path: "i.md", text: front + Self.body)
      let incident = PostmortemReader().read(source).incident
      let adoption = Adoption(settings: ReadingSettings(), includesGuesses: false)
      #expect(adoption.plan(source, incident) == .impossible, "\(front)")
    }
  }

  @Test func guessesAreWrittenOnlyWhenAskedFor() throws {
    let text = "## Summary\nThe outage was on 03/04/2023 and hit all users of the shop.\n"
    let careful = try #require(adopt(text))
    #expect(!careful.keys.contains("start"))
    #expect(try #require(adopt(text, all: true)).keys.contains("start"))
    #expect(adopt(careful.text) == nil)
  }

  @Test func aDateWithoutAYearIsLeftOut() throws {
    let text =
      "# Outage\n## Summary\nOn October 2 from 14:00 to 14:41 UTC the whole site was down.\n"
    let adopted = try #require(adopt(text))
    #expect(Set(adopted.keys).isDisjoint(with: ["start", "end"]))
    #expect(adopted.keys.contains("duration_minutes"))
  }

  @Test(arguments: [
    "# yes", "# 42", "# - a: b # c", "# \"quoted\" and 'quoted'", "# back\\slash \\n",
    "# 🚢 ahoy: größer", "# [a, b] {c: d}", "# null", "# 2023-03-03", "# *a* & !b | > % @",
    "# a\u{2028}b", "# ---",
  ])
  func hardTitlesComeBack(_ heading: String) throws {
    let text = heading + "\n" + Self.body.split(separator: "\n").dropFirst().joined(separator: "\n")
    let before = reading(text).incident
    let adopted = try #require(adopt(text, all: true))
    let after = reading(adopted.text).incident
    #expect(after.title.value == before.title.value)
    #expect(after.id == before.id)
    #expect(after.severity?.value == "1")
  }

  @Test(arguments: LabelledDocumentsTests.labels.keys.sorted(), [false, true])
  func samplesComeBackTheSame(_ path: String, _ all: Bool) throws {
    let file = LabelledDocumentsTests.project.appending(path: "content/\(path)")
    let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    let before = reading(text)
    let adopted = try #require(adopt(text, all: all))
    #expect(adopted.keys.count >= 3)
    let after = reading(adopted.text)
    for field in AdoptableField.all {
      #expect(
        field.read(after.incident)?.value == field.read(before.incident)?.value, "\(field.key)")
      if adopted.keys.contains(field.key) {
        #expect(field.read(after.incident)?.evidence.allSatisfy { $0.rule == .frontMatter } == true)
      }
    }
    #expect(after.incident.id == before.incident.id)
    #expect(after.incident.timeline.map(\.text) == before.incident.timeline.map(\.text))
    #expect(after.incident.actionItems.map(\.text) == before.incident.actionItems.map(\.text))
    #expect(after.notAPostmortem == nil)
    #expect((after.outline.titleLine == nil) == (before.outline.titleLine == nil))
    #expect(adopt(adopted.text, all: all) == nil)
  }
}
