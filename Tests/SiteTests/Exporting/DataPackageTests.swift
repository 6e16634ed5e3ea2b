import Foundation
import Incidents
import Markup
import Testing

@testable import Site

@Suite("The data package")
struct DataPackageTests {
  private func package(_ yaml: String, _ tables: [DataTable]) throws -> [String: Any] {
    let (configuration, findings) = Configuration.read(
      SourceFile(path: "casebook.yml", text: yaml))
    #expect(findings.isEmpty)
    let bytes = DataPackage(
      about: DataAbout(configuration), taxonomy: .standard, tables: tables,
      sums: [.links: FileSum(size: 7, sha256: "ab")]
    ).bytes
    return try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  private func resources(_ package: [String: Any]) -> [[String: Any]] {
    package["resources"] as? [[String: Any]] ?? []
  }

  @Test("A licence stands there only where the configuration says one")
  func licences() throws {
    #expect(try package("title: T", [.incidents])["licenses"] == nil)
    let named = try package("licence: CC-BY-4.0", [.incidents])["licenses"] as? [[String: String]]
    #expect(named == [["name": "CC-BY-4.0"]])
    let address = try package("licence: https://x.test/l", [.incidents])["licenses"]
    #expect(address as? [[String: String]] == [["path": "https://x.test/l"]])
    let (_, findings) = Configuration.read(
      SourceFile(path: "casebook.yml", text: "licence: \"<b>\""))
    #expect(findings.map(\.rule) == [.unknownValue])
  }

  @Test("Sizes and sums stand where the files are written already")
  func sums() throws {
    let resources = resources(try package("", [.incidents, .links]))
    #expect(resources.map { $0["bytes"] as? Int } == [nil, 7])
    #expect(resources.map { $0["hash"] as? String } == [nil, "sha256:ab"])
  }

  @Test("Its fields are the columns of the tables' files, in their order")
  func fields() throws {
    let data = DataSet(knowledge: SampleIncident.knowledge([SampleIncident.full]))
    for resource in resources(try package("", DataTable.allCases)) {
      let table = try #require(DataTable(rawValue: resource["name"] as? String ?? ""))
      let schema = resource["schema"] as? [String: Any]
      let names = (schema?["fields"] as? [[String: Any]] ?? []).compactMap { $0["name"] as? String }
      let file = String(decoding: TableFile(table: table, data: data).bytes, as: UTF8.self)
      #expect(file.hasPrefix(names.joined(separator: ",") + "\r\n"))
    }
  }

  @Test("It is known for one of ours, and a stranger's is not")
  func known() {
    let ours = DataPackage(
      about: DataAbout(Configuration()), taxonomy: .standard, tables: [.incidents]
    ).bytes
    #expect(DataPackage.isOurs(ours))
    #expect(!DataPackage.isOurs(Array("{\"name\": \"x\"}".utf8)))
  }
}

@Suite("The tables' columns")
struct DataTableTests {
  /// Counts the cells of every row.
  private struct Counter: RowWriter {
    var rows: [Int] = []
    var cells = 0
    mutating func text(_ text: String?) { cells += 1 }
    mutating func list(_ list: [String]?) { cells += 1 }
    mutating func plain(_ text: String?) { cells += 1 }
    mutating func number(_ number: Double?) { cells += 1 }
    mutating func number(_ number: Int?) { cells += 1 }
    mutating func truth(_ truth: Bool?) { cells += 1 }
    mutating func instant(_ instant: Instant?) { cells += 1 }
    mutating func clock(_ clock: Clock?) { cells += 1 }
    mutating func endRow() {
      rows.append(cells)
      cells = 0
    }
  }

  @Test("Every row has a cell for every column", arguments: DataTable.allCases)
  func widths(table: DataTable) {
    let data = SampleIncident.set([SampleIncident.full])
    var counter = Counter()
    data.write(table, of: SampleIncident.full, to: &counter)
    #expect(!counter.rows.isEmpty)
    #expect(Set(counter.rows) == [data.columns(of: table).count])
  }

  @Test(
    "Keys and references are columns, and meanings are sentences", arguments: DataTable.allCases)
  func keys(table: DataTable) {
    let columns = table.columns(.standard)
    let names = columns.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(Set(table.primaryKey + table.references).isSubset(of: names))
    for column in columns { #expect(column.meaning.hasSuffix(".")) }
  }

  @Test("Evidence is one row a place, links say what leads where")
  func rows() {
    let data = SampleIncident.set([SampleIncident.full])
    func lines(_ table: DataTable) -> [Substring] {
      String(decoding: TableFile(table: table, data: data).bytes, as: UTF8.self)
        .split(separator: "\r\n")
    }
    let evidence = lines(.evidence)
    #expect(
      evidence[1]
        == "2023-03-03-outage,title,1,1,3,1,22,\"Outage, “all” of it\",first-heading,high")
    #expect(evidence.contains { $0.hasPrefix("2023-03-03-outage,components,2,") })
    #expect(
      lines(.links).dropFirst() == [
        "2023-03-03-outage,1,related,bare,,0.1235,true,dns,zürich,,,",
        "2023-03-03-outage,2,same-incident,bare,,,,,,,,",
        "2023-03-03-outage,3,mention,bare,,,,,,,1,1",
      ])
  }
}
