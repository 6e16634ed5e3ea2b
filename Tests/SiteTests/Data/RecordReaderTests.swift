import Foundation
import Incidents
import TestSupport
import Testing

@testable import Site

@Suite("Reading records back")
struct RecordReaderTests {
  @Test("What extract prints as JSON, by lines or in the site's file are the same records")
  func formats() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "a.md",
      """
      # The disk

      On 2 March 2023 from 14:00 to 15:30 UTC, checkout failed for 30 % of users.

      ## Timeline
      - 14:00 it began
      - 15:30 it ended

      ## Root cause
      A full disk.

      ## Action items
      - [x] Buy disks (owner: @ada)
      """)
    let data = try Extraction(
      paths: [folder.path], configuration: nil, audience: .internal, jobs: 1
    ).data
    let records = try RecordReader.records(data.array)
    #expect(try RecordReader.records(data.lines) == records)
    #expect(try RecordReader.records(data.document) == records)
    #expect(try RecordReader.records(data.record(of: data.knowledge.incidents[0])) == records)
    let record = try #require(records.first)
    #expect(record.source == "a.md" && record.title == "The disk")
    #expect(record.values[.duration] == .number(90))
    #expect(record.values[.affected] == .number(30))
    #expect(record.values[.start] == .text("2023-03-02T14:00:00+00:00"))
    #expect(record.values[.rootCause] == .text("capacity"))
    #expect(record.values[.severity] == nil && record.values[.tags] == nil)
    #expect(record.places[.affected]?.line == 3)
    #expect(record.timeline.count == 2)
    #expect(record.actions.map(\.done) == [true])
  }

  @Test("Every compared field is one of the record's schema")
  func names() {
    let schema = String(
      decoding: DataFiles(knowledge: KnowledgeBase.relate([], taxonomy: .standard).0, sources: [:])
        .schema, as: UTF8.self
    )
    for field in RecordField.allCases { #expect(schema.contains("\"\(field.rawValue)\"")) }
  }

  @Test(
    "What holds no records says so",
    arguments: [
      ("{", "this is no JSON"), ("[1]", "this holds no records"), ("{}", "this holds no records"),
      ("\"x\"", "this is no JSON"), ("[{\"id\":\"a\"}]", "record 1 has no source"),
      ("", "this is no JSON"),
      ("{\"incidents\":[{\"source\":\"a\"}]}", "record 1 has no id"),
    ])
  func broken(_ text: String, _ message: String) {
    do {
      _ = try RecordReader.records(Array(text.utf8))
      Issue.record("nothing is wrong with \(text)")
    } catch {
      #expect(String(describing: error).hasPrefix(message), "\(error)")
    }
  }

  @Test("Nothing in a file of records stops the reader, whatever its kind")
  func oddKinds() throws {
    let text = """
      [{"id":"a","source":"a.md","title":"t","tags":[1],"duration_minutes":"x","evidence":[],
      "timeline":[{"at":5}],"action_items":"no","severity":{}}]
      """
    let record = try #require(try RecordReader.records(Array(text.utf8)).first)
    #expect(record.values.keys.sorted { $0.rawValue < $1.rawValue } == [.id, .title])
  }
}
