import Incidents
import Testing

/// Words that documents give only behind a label.
@Suite struct FieldWordsTests {
  @Test(
    arguments: [
      ("Ada Obi, Senior Engineer", ["Ada Obi"]), ("Ada Obi and Bo Lee", ["Ada Obi", "Bo Lee"]),
      ("Site Reliability Engineer", ["Site Reliability Engineer"]), ("none", []),
    ]) func whatSomebodyIsIsNoAuthor(field: String, authors: [String])
  {
    #expect(
      incident("# Outage on 5 May 2023\n\n**Authors:** \(field)\n").authors.map(\.value) == authors)
  }

  @Test func theAddressOfALinkIsNoStatus() {
    #expect(
      incident("# Outage on 5 May 2023\n\n* [status]: https://status.example.org/\n").status == nil)
    #expect(incident("# Outage on 5 May 2023\n\n* Status: resolved\n").status?.value == "resolved")
  }
}
