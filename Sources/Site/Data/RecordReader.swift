import Foundation
import Incidents

/// Reads records that Casebook printed: `data/incidents.json`, one record's file, or what `extract` prints as
/// JSON or one a line.
public enum RecordReader {
  /// Why a file holds no records.
  public enum Failure: Error, Sendable, Hashable, CustomStringConvertible {
    case noJSON(String)
    case noRecords
    /// The number of a record, from 1, and what it lacks.
    case brokenRecord(Int, String)

    public var description: String {
      switch self {
      case .noJSON(let reason): "this is no JSON: \(reason)"
      case .noRecords:
        "this holds no records: an object with `incidents`, an array, or one record a line is expected"
      case .brokenRecord(let number, let field): "record \(number) has no \(field)"
      }
    }
  }

  public static func records(_ bytes: [UInt8]) throws(Failure) -> [IncidentRecord] {
    let objects = try objects(bytes)
    var records: [IncidentRecord] = []
    records.reserveCapacity(objects.count)
    for (index, object) in objects.enumerated() {
      records.append(try record(object, number: index + 1))
    }
    return records
  }

  private static func objects(_ bytes: [UInt8]) throws(Failure) -> [[String: Any]] {
    do {
      let value = try JSONSerialization.jsonObject(with: Data(bytes))
      if let list = value as? [[String: Any]] { return list }
      guard let object = value as? [String: Any] else { throw Failure.noRecords }
      if let list = object["incidents"] as? [[String: Any]] { return list }
      guard object["source"] != nil else { throw Failure.noRecords }
      return [object]
    } catch let failure as Failure {
      throw failure
    } catch {
      guard let lines = lines(bytes) else { throw .noJSON(reason(error)) }
      return lines
    }
  }

  /// One object a line.
  private static func lines(_ bytes: [UInt8]) -> [[String: Any]]? {
    var objects: [[String: Any]] = []
    for line in bytes.split(separator: 0x0A) where line.contains(where: { $0 > 0x20 }) {
      guard
        let object = (try? JSONSerialization.jsonObject(with: Data(line))) as? [String: Any]
      else { return nil }
      objects.append(object)
    }
    return objects.isEmpty ? nil : objects
  }

  private static func reason(_ error: any Error) -> String {
    let details = (error as NSError).userInfo[NSDebugDescriptionErrorKey] as? String
    return details ?? "it cannot be parsed"
  }

  private static func record(
    _ object: [String: Any], number: Int
  ) throws(Failure) -> IncidentRecord {
    func text(_ name: String) throws(Failure) -> String {
      guard let text = object[name] as? String else { throw .brokenRecord(number, name) }
      return text
    }
    var record = IncidentRecord(
      id: try text("id"), source: try text("source"), title: try text("title"))
    let evidence = object["evidence"] as? [String: Any] ?? [:]
    for field in RecordField.allCases {
      record.values[field] = value(object[field.rawValue], of: field)
      record.places[field] = place(evidence[field.rawValue])
    }
    record.timeline = (object["timeline"] as? [[String: Any]] ?? []).map { entry in
      RecordEntry(
        at: (entry["at"] ?? entry["clock"]) as? String ?? entry["clock"] as? String,
        phase: entry["phase"] as? String ?? "other", text: entry["text"] as? String ?? "")
    }
    record.actions = (object["action_items"] as? [[String: Any]] ?? []).map { action in
      RecordAction(
        text: action["text"] as? String ?? "", owner: action["owner"] as? String,
        due: action["due"] as? String, done: action["done"] as? Bool,
        ticket: action["ticket"] as? String)
    }
    return record
  }

  /// Empty lists say as little as `null`.
  private static func value(_ value: Any?, of field: RecordField) -> RecordValue? {
    switch field.kind {
    case .length, .share: (value as? NSNumber).map { .number($0.doubleValue) }
    case .list: (value as? [String]).flatMap { $0.isEmpty ? nil : .list($0) }
    case .text, .instant: (value as? String).map { .text($0) }
    }
  }

  private static func place(_ value: Any?) -> RecordPlace? {
    let object = value as? [String: Any] ?? (value as? [[String: Any]])?.first
    guard let object, let line = object["line"] as? Int, let column = object["column"] as? Int
    else { return nil }
    return RecordPlace(line: line, column: column, text: object["text"] as? String ?? "")
  }
}
