import Foundation
import Glibc
import Incidents
import TestSupport
import Testing

@testable import Site

@Suite("Where exports go")
struct ExportPlaceTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func refusal(
    _ path: String, _ format: ExportFormat, force isForced: Bool = false
  ) -> String? {
    do throws(ExportError) {
      _ = try ExportFile(path: path, format: format, isForced: isForced)
      return nil
    } catch {
      return error.description
    }
  }

  private func export(_ incidents: [Incident] = [SampleIncident.full]) -> DataExport {
    DataExport(
      data: SampleIncident.set(incidents),
      about: DataAbout(Configuration()), files: SampleIncident.data(incidents))
  }

  @Test("A file that no export left is kept, unless it is forced")
  func strangers() throws {
    try folder.write("notes.txt", "mine")
    try folder.write("other.db", "SQLite format 3\0" + String(repeating: "\0", count: 200))
    try folder.write("list.json", "[{\"id\":1}]")
    for (name, format) in [
      ("notes.txt", ExportFormat.json), ("other.db", .sqlite), ("list.json", .json),
      ("list.json", .ndjson),
    ] {
      let path = folder.at(name)
      #expect(
        refusal(path, format)
          == "will not write the export to \(path): a file stands there that is no "
          + "\(format.rawValue) export of Casebook; choose another place, or replace it with --force"
      )
      #expect(refusal(path, format, force: true) == nil)
    }
  }

  @Test("An earlier export, and a file without a byte, are replaced", arguments: [true, false])
  func earlier(areLines: Bool) throws {
    let format = areLines ? ExportFormat.ndjson : .json
    for incidents in [[], [SampleIncident.full, SampleIncident.bare]] {
      let path = folder.at("out")
      try export(incidents).writeRecords(to: path, areLines: areLines)
      #expect(refusal(path, format) == nil)
      unlink(path)
    }
    try folder.write("empty", "")
    #expect(refusal(folder.at("empty"), format) == nil)
  }

  @Test("Folders, devices and places that are not there are told apart")
  func nowhere() throws {
    try folder.makeFolder("tables")
    let path = folder.at("tables")
    #expect(
      refusal(path, .json)
        == "will not write the export to \(path): it is a folder; json is one file")
    #expect(
      refusal("/dev/null", .json, force: true)
        == "will not write the export to /dev/null: it is no regular file")
    let lost = folder.at("no/where.db")
    #expect(
      refusal(lost, .sqlite)
        == "will not write the export to \(lost): there is no folder \(folder.at("no"))")
    #expect(refusal(folder.at("new.db"), .sqlite) == nil)
    #expect(refusal("new.db", .sqlite) == nil)
  }

  @Test("What fails on the way leaves the old file whole and nothing beside it")
  func failure() throws {
    try folder.write("out.json", "[]\n")
    let file = try ExportFile(path: folder.at("out.json"), format: .json, isForced: false)
    #expect(throws: ExportError.database("no")) {
      try file.write { path in
        try Data("half".utf8).write(to: URL(fileURLWithPath: path))
        throw ExportError.database("no")
      }
    }
    #expect(try folder.tree("") == ["out.json": "[]\n"])
  }

  @Test("A symbolic link stays, and what it leads to is replaced")
  func link() throws {
    try folder.write("real.json", "[]\n")
    try folder.link("link.json", to: "real.json")
    let file = try ExportFile(path: folder.at("link.json"), format: .json, isForced: false)
    try file.write { try export().writeRecords(to: $0, areLines: false) }
    #expect(try folder.names() == ["link.json", "real.json"])
    #expect(try folder.tree("")["real.json"]?.hasPrefix("[\n{") == true)
    let link = try FileManager.default.destinationOfSymbolicLink(atPath: folder.at("link.json"))
    #expect(link == "real.json")
  }

  @Test("A folder of tables is replaced whole, but one with other files is left alone")
  func tables() throws {
    let path = folder.at("tables")
    let names = [
      "action_items.csv", "datapackage.json", "evidence.csv", "incidents.csv", "links.csv",
      "timeline.csv",
    ]
    try export().writeTables(to: path + "/", isForced: false)
    #expect(try folder.names("tables") == names)
    let first = try folder.tree("tables")
    try export([]).writeTables(to: path, isForced: false)
    #expect(try folder.names("tables") == names)
    try folder.write("tables/mine.txt", "mine")
    let refusal = ExportError.refused(
      path: path,
      reason: "mine.txt lies there, which is of no export of Casebook; choose another folder, or "
        + "write into this one with --force, which leaves other files alone")
    #expect(throws: refusal) { try export().writeTables(to: path, isForced: false) }
    try export().writeTables(to: path, isForced: true)
    #expect(try folder.tree("tables") == first.merging(["mine.txt": "mine"]) { $1 })
    #expect(try folder.names() == ["tables"])
  }

  @Test("Tables that somebody else put there are not taken for an export")
  func foreign() throws {
    try folder.write("theirs/incidents.csv", "id\n")
    try folder.write("theirs/datapackage.json", "{\"name\": \"theirs\"}")
    #expect(throws: ExportError.self) {
      try DataExport.checkFolder(folder.at("theirs"), isForced: false)
    }
    try folder.makeFolder("empty")
    try DataExport.checkFolder(folder.at("empty"), isForced: false)
    try folder.write("file", "x")
    #expect(
      throws: ExportError.refused(
        path: folder.at("file"), reason: "it is a file; csv is a folder of tables")
    ) { try DataExport.checkFolder(folder.at("file"), isForced: true) }
  }
}
