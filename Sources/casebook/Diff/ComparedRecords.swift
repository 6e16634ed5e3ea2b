import Incidents
import Site

/// One side of a comparison.
enum ComparedRecords {
  /// Of documents, each as `extract` prints it.
  case printed([[UInt8]])
  /// Of a file of records.
  case read([IncidentRecord])

  static func compare(_ old: Self, _ new: Self) throws -> RecordComparison {
    guard case .printed(let before) = old, case .printed(let after) = new else {
      return RecordComparison(from: try old.records, to: try new.records)
    }
    // What nobody changed need not be taken apart.
    let same = Set(before).intersection(after)
    let (gone, come) = (before.filter { !same.contains($0) }, after.filter { !same.contains($0) })
    return RecordComparison(
      from: try Self.printed(gone).records, to: try Self.printed(come).records,
      unchanged: before.count - gone.count)
  }

  private var records: [IncidentRecord] {
    get throws {
      switch self {
      case .printed(let all): try all.flatMap { try RecordReader.records($0) }
      case .read(let records): records
      }
    }
  }
}
