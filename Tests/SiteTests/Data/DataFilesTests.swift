import Foundation
import Incidents
import Testing

@testable import Site

@Suite("Data files")
struct DataFilesTests {
  private func files(_ incidents: [Incident]) -> [String: String] {
    let files = SampleIncident.data(incidents).files
    return Dictionary(
      uniqueKeysWithValues: files.map { file in
        guard let bytes = file.bytes else { return (file.path, "") }
        return (file.path, String(decoding: bytes, as: UTF8.self))
      })
  }

  @Test("Every record has a file of its own, which says what the whole list says")
  func records() throws {
    var odd = SampleIncident.bare
    odd.summary = SampleIncident.claim("two\nlines\u{2028}and \"more\"", "Outage")
    let files = files([SampleIncident.full, odd])
    let all = files["data/incidents.json"] ?? ""
    for incident in [SampleIncident.full, odd] {
      let record = files["incidents/\(incident.id).json"] ?? ""
      #expect(
        record
          == String(
            decoding: SampleIncident.data([SampleIncident.full, odd]).record(of: incident),
            as: UTF8.self))
      #expect(record.hasPrefix("{\n") && record.hasSuffix("}\n"))
      #expect(all.contains("[\n" + record.dropLast()) || all.contains(",\n" + record.dropLast()))
    }
    #expect(files.count == 6 + 2)
  }
}
