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

  @Test(arguments: [
    "**Down:** 14:00 UTC | **Up:** 15:30 UTC", "Went down: 14:00 UTC\n\nBack up: 15:30 UTC",
    "| Down since | Back online |\n|---|---|\n| 14:00 UTC | 15:30 UTC |",
  ]) func downAndUpAreBeginningAndEnd(fields: String) {
    let read = incident("# Outage on 5 May 2023\n\n\(fields)\n")
    #expect(read.start?.value.description == "2023-05-05T14:00:00+00:00")
    #expect(read.end?.value.description == "2023-05-05T15:30:00+00:00")
  }

  @Test(
    "Fields stand in lines, in bold without a colon, several on a line, and above a single row",
    arguments: [
      "**Severity** Major\n\n**Author** Ann Lee\n\n**Status** Final",
      "**Severity: Major** | **Author: Ann Lee** | **Status: Final**",
      "Facilitator: Bo · Author: Ann Lee · Severity: Major · Status: Final",
      "| Severity | Author | Status | Duration |\n|---|---|---|---|\n| Major | Ann Lee | Final | 90 min |",
      "<table>\n<tr><th>Severity</th><td>Major</td></tr>\n<tr><th>Author</th> <td>Ann Lee</td></tr>\n"
        + "<tr><th>Status</th><td>Final</td></tr>\n</table>",
      "Incident commander: Bo\n\nReported by: Kim\n\nPost-mortem owner: Ann Lee\n\n"
        + "Document status: Final\n\nSeverity rating: Major",
    ])
  func shapesOfFields(fields: String) {
    let read = incident("# Outage on 5 May 2023\n\n\(fields)\n\n## Root cause\n\nA full disk.\n")
    #expect(read.severity?.value == "Major", "\(fields)")
    #expect(read.authors.map(\.value) == ["Ann Lee"], "\(fields)")
    #expect(read.status?.value == "Final", "\(fields)")
  }

  @Test(
    "Services go by several names, also line by line",
    arguments: [
      "Affected products: gateway, keyring", "*Systems impacted*: gateway and keyring",
      "- Service: gateway\n- Service: keyring", "This incident affected: gateway and keyring.",
    ])
  func services(field: String) {
    #expect(
      incident("# Outage on 5 May 2023\n\n\(field)\n").services.map(\.value) == [
        "gateway", "keyring",
      ])
  }

  @Test("What stands below an author is not about authors")
  func textBelowAuthor() {
    let read = incident(
      """
      # Search outage

      **Author:** Ann Lee

      On 5 May 2023 from 10:00 to 10:40 UTC search failed for 30% of users.
      """)
    #expect(read.start?.evidence.rule == .summaryStatement)
    #expect(read.affected?.value.percent == 30)
  }

  @Test(
    "Lengths with units apart",
    arguments: [
      ("3 h 10 m", 190.0), ("2 d 3 h", 3060), ("3 hours, 10 m", 190), ("3h 10m", 190),
      ("2 m 30 s", 2.5),
    ])
  func unitsApart(length: String, minutes: Double) {
    #expect(
      incident("# Outage on 5 May 2023\n\nDuration: \(length)\n").duration?.value.minutes == minutes
    )
  }
}
