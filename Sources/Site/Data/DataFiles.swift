import Incidents
import Markup

/// The files of the site's `data` folder, and the formats that `extract` prints.
///
/// A record is the same bytes wherever it stands: a field a line, an element of a list of objects a
/// line, no other white space.
public struct DataFiles: Sendable {
  public let knowledge: KnowledgeBase
  private let encoder: RecordEncoder
  private let jobs: Int
  /// What the tables' description says of them as a whole.
  private let about: DataAbout

  /// - Parameters:
  ///   - sources: the documents by their paths, for lines and columns.
  ///   - about: says whose data it is.
  ///   - jobs: how many records are written at a time.
  public init(
    knowledge: KnowledgeBase, sources: [String: SourceFile],
    about: DataAbout = DataAbout(Configuration()), jobs: Int = 1
  ) {
    self.knowledge = knowledge
    self.jobs = jobs
    self.about = about
    encoder = RecordEncoder(knowledge: knowledge, sources: sources)
  }

  /// What the site offers for download, with the media types.
  static let distribution = [
    (path: "data/incidents.json", type: "application/json"),
    (path: "data/incidents.csv", type: "text/csv"),
    (path: "data/timeline.csv", type: "text/csv"),
    (path: "data/action_items.csv", type: "text/csv"),
    (path: "data/datapackage.json", type: "application/json"),
    (path: "data/statistics.json", type: "application/json"),
  ]

  /// The `data` folder, and every incident's record beside its page.
  var files: [SiteFile] { records() + folder { _ in nil } }

  /// Every incident's record, beside its page.
  ///
  /// - Parameter inputs: of everything that a record comes from, in the incidents' order.
  func records(inputs: [Digest?]? = nil) -> [SiteFile] {
    knowledge.incidents.enumerated().map { number, incident in
      SiteFile(path: SiteAddress.record(of: incident.id), inputs: inputs?[number]) {
        record(of: incident)
      }
    }
  }

  /// The `data` folder.
  ///
  /// - Parameter written: gives the bytes of a record's file where it is written already.
  func folder(_ written: @escaping @Sendable (_ path: String) -> [UInt8]?) -> [SiteFile] {
    let tables = DataSet(knowledge: knowledge)
    return [
      SiteFile(
        path: "data/incidents.json",
        content: .made { sink in
          self.writeDocument(sink.append) {
            written(SiteAddress.record(of: $0.id)) ?? record(of: $0)
          }
        })
    ]
      + DataTable.published.map { table in
        SiteFile(
          path: "data/" + TableFile.name(of: table),
          content: .made { TableFile(table: table, data: tables).write($0.append) })
      }
      + [
        SiteFile(path: "data/incidents.schema.json") { schema },
        SiteFile(path: "data/" + DataPackage.fileName) {
          DataPackage(about: about, taxonomy: knowledge.taxonomy, tables: DataTable.published).bytes
        },
      ]
  }

  /// `data/incidents.json`.
  public var document: [UInt8] { Self.collected { writeDocument($0, record(of:)) } }

  private func writeDocument(
    _ append: ([UInt8]) -> Void, _ record: @Sendable (Incident) -> [UInt8]
  ) {
    append(Array(#"{"$schema":"incidents.schema.json","incidents":"#.utf8))
    writeArray(append, record)
    append(Array("}\n".utf8))
  }

  /// `data/incidents.schema.json`.
  public var schema: [UInt8] { Array(RecordSchema(taxonomy: knowledge.taxonomy).text.utf8) }

  /// `data/incidents.csv`.
  public var table: [UInt8] {
    TableFile(table: .incidents, data: DataSet(knowledge: knowledge)).bytes
  }

  /// The records as one JSON array.
  public var array: [UInt8] { Self.collected(writeArray) }

  /// The records as JSON, one a line.
  public var lines: [UInt8] { Self.collected(writeLines) }

  func writeArray(_ append: ([UInt8]) -> Void) {
    writeArray(append, record(of:))
    append([UInt8(ascii: "\n")])
  }

  /// Every line end in a record is layout, since strings have none.
  func writeLines(_ append: ([UInt8]) -> Void) {
    let end = UInt8(ascii: "\n")
    var stretch: [UInt8] = []
    forEach(record(of:)) { record in
      for line in record.split(separator: end) { stretch += line }
      stretch.append(end)
      guard stretch.count >= Self.stretch else { return }
      append(stretch)
      stretch.removeAll(keepingCapacity: true)
    }
    append(stretch)
  }

  /// One incident's record as JSON, for its page; it ends in a line end.
  public func record(of incident: Incident) -> [UInt8] {
    var json = JSONWriter(.lines, capacity: Self.usual)
    encoder.write(incident, to: &json)
    json.newline()
    return json.bytes
  }

  // MARK: Stretches

  /// About how many bytes most records stay below.
  private static let usual = 12_000
  /// How many bytes are given at a time, at the least.
  private static let stretch = 1 << 18
  /// How many records are held at a time.
  private static let held = 64

  /// - Parameter write: gives bytes in stretches.
  private static func collected(_ write: (([UInt8]) -> Void) -> Void) -> [UInt8] {
    var bytes: [UInt8] = []
    write { bytes += $0 }
    return bytes
  }

  /// The records with a comma between them, each as it stands in a file of its own.
  private func writeArray(
    _ append: ([UInt8]) -> Void, _ record: @Sendable (Incident) -> [UInt8]
  ) {
    var stretch = Array("[".utf8)
    var isFirst = true
    forEach(record) { record in
      stretch += (isFirst ? "\n" : ",\n").utf8
      record.withUnsafeBufferPointer { bytes in
        // Without the line end.
        stretch.append(contentsOf: UnsafeBufferPointer(rebasing: bytes.dropLast()))
      }
      isFirst = false
      guard stretch.count >= Self.stretch else { return }
      append(stretch)
      stretch.removeAll(keepingCapacity: true)
    }
    append(stretch + Array((isFirst ? "]" : "\n]").utf8))
  }

  private func forEach(
    _ record: @Sendable (Incident) -> [UInt8], _ body: ([UInt8]) -> Void
  ) {
    let incidents = knowledge.incidents
    for start in stride(from: 0, to: incidents.count, by: Self.held) {
      let some = Array(incidents[start..<min(start + Self.held, incidents.count)])
      for record in Parallel(jobs: jobs).map(some, record) { body(record) }
    }
  }
}
