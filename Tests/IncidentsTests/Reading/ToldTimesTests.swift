import Incidents
import Testing

/// Beginning and end as stories tell them, without labels and timelines.
@Suite struct ToldTimesTests {
  @Test(arguments: [
    "Tea was served again from 15:15.", "The kettles worked from 15:15 on for everybody.",
    "Everything has been stable since 15:15.", "Tea flowed normally from 15:15.",
    "It took until 15:15 to get the kettles hot.", "The lid stuck until 15:15.",
  ]) func whatWorksFromThenOnIsTheEnd(sentence: String) {
    #expect(end(sentence) == "2023-01-03T15:15:00+00:00")
  }

  @Test(arguments: [
    "It took until 14:40 to find the key of the cellar.",
    "From 14:40 we looked for the key of the cellar.",
  ]) func whatIsSearchedForEndsNothing(sentence: String) {
    #expect(end(sentence + " Tea was served again from 15:15.") == "2023-01-03T15:15:00+00:00")
  }

  private func end(_ sentence: String) -> String? {
    incident(
      "# Cold kettles\n\nOn 3 January 2023 at 13:52 UTC the kettles went cold. \(sentence)\n"
    ).end?.value.description
  }
}
