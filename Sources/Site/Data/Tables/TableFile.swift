import Incidents

/// A table as comma-separated values.
struct TableFile: Sendable {
  let table: DataTable
  let data: DataSet

  /// In a folder of tables.
  static func name(of table: DataTable) -> String { table.name + ".csv" }

  /// The whole table, header included.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    write { bytes += $0 }
    return bytes
  }

  /// The table in stretches, of which one at a time is held.
  func write(_ append: ([UInt8]) -> Void) {
    var csv = CSVWriter()
    csv.row(data.columns(of: table).map { .plain($0.name) })
    for incident in data.knowledge.incidents {
      data.write(table, of: incident, to: &csv)
      guard csv.bytes.count >= Self.stretch else { continue }
      append(csv.bytes)
      csv.removeAll()
    }
    append(csv.bytes)
  }

  private static let stretch = 1 << 16
}
