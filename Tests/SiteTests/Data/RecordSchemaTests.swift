import Foundation
import Incidents
import Testing

@testable import Site

/// As much of JSON Schema 2020-12 as the record's schema uses.
struct SchemaCheck {
  let root: [String: Any]

  /// What is wrong, with the place of each.
  func errors(_ value: Any, _ schema: [String: Any], at place: String = "$") -> [String] {
    var errors: [String] = []
    if let reference = schema["$ref"] as? String {
      let definition = (root["$defs"] as! [String: Any])[
        String(reference.dropFirst("#/$defs/".count))]
      errors += self.errors(value, definition as! [String: Any], at: place)
    }
    if let choices = schema["anyOf"] as? [[String: Any]],
      choices.allSatisfy({ !self.errors(value, $0).isEmpty })
    {
      errors.append("\(place) fits no alternative")
    }
    if let choices = schema["enum"] as? NSArray, !choices.contains(value) {
      errors.append("\(place) is none of the allowed values")
    }
    if let types = schema["type"].map({ $0 as? [String] ?? [$0 as! String] }),
      !types.contains(where: { Self.matches(value, $0) })
    {
      errors.append("\(place) is not \(types)")
    }
    if let pattern = schema["pattern"] as? String, let text = value as? String,
      text.range(of: pattern, options: .regularExpression) == nil
    {
      errors.append("\(place) does not match")
    }
    if let number = value as? NSNumber {
      if let least = schema["minimum"] as? NSNumber, number.compare(least) == .orderedAscending {
        errors.append("\(place) is too small")
      }
      if let most = schema["maximum"] as? NSNumber, number.compare(most) == .orderedDescending {
        errors.append("\(place) is too large")
      }
    }
    return errors + inner(value, schema, at: place)
  }

  private func inner(_ value: Any, _ schema: [String: Any], at place: String) -> [String] {
    if let list = value as? [Any], let items = schema["items"] as? [String: Any] {
      return list.enumerated().flatMap { errors($1, items, at: "\(place)[\($0)]") }
    }
    guard let object = value as? [String: Any],
      let properties = schema["properties"] as? [String: Any]
    else { return [] }
    let missing = (schema["required"] as? [String] ?? []).filter { object[$0] == nil }
    let unknown = object.keys.filter { properties[$0] == nil }
    return missing.map { "\(place).\($0) is missing" } + unknown.map { "\(place).\($0) is unknown" }
      + object.flatMap { key, value in
        (properties[key] as? [String: Any]).map { errors(value, $0, at: "\(place).\(key)") } ?? []
      }
  }

  private static func matches(_ value: Any, _ type: String) -> Bool {
    let isBool = (value as? NSNumber).map { isBoolean($0) } ?? false
    switch type {
    case "null": return value is NSNull
    case "string": return value is String
    case "array": return value is [Any]
    case "object": return value is [String: Any]
    case "boolean": return isBool
    case "number": return value is NSNumber && !isBool
    case "integer":
      return (value as? NSNumber).map { !isBool && $0.doubleValue.rounded() == $0.doubleValue }
        ?? false
    default: return false
    }
  }

  private static func isBoolean(_ number: NSNumber) -> Bool {
    // Foundation on Linux keeps JSON's true and false apart from 1 and 0 by this type code.
    String(cString: number.objCType) == "c" || String(cString: number.objCType) == "B"
  }
}

@Suite("The schema of the records")
struct RecordSchemaTests {
  let schema: [String: Any]

  init() throws {
    let bytes = SampleIncident.data([]).schema
    schema = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  private func errors(_ incidents: [Incident]) throws -> [String] {
    let document = try JSONSerialization.jsonObject(
      with: Data(SampleIncident.data(incidents).document))
    return SchemaCheck(root: schema).errors(document, schema).sorted()
  }

  @Test("Full and bare records obey it")
  func obeyed() throws {
    #expect(try errors([SampleIncident.full, SampleIncident.bare]) == [])
    #expect(try errors([]) == [])
  }

  @Test("It is strict: wrong categories, shares and unknown members are found")
  func strict() throws {
    var wrong = SampleIncident.full
    wrong.rootCause = SampleIncident.claim(RootCause(category: "magic", statement: nil), "down")
    wrong.affected = SampleIncident.claim(AffectedShare(percent: 101, scope: nil), "down")
    #expect(
      try errors([wrong]) == [
        "$.incidents[0].affected_percent is too large",
        "$.incidents[0].root_cause is none of the allowed values",
      ])
    let stranger: [String: Any] = ["$schema": "incidents.schema.json", "incidents": [], "x": 1]
    #expect(SchemaCheck(root: schema).errors(stranger, schema) == ["$.x is unknown"])
  }

  @Test(
    "Instants are dates, EDTF where the year is missing, with or without clock and offset",
    arguments: [
      "2023-03-03", "XXXX-12-31", "2023-03-03T14:00:00", "2023-03-03T14:00:00+01:00",
      "XXXX-10-02T14:00:00-08:00",
    ])
  func instants(text: String) throws {
    let instant = (schema["$defs"] as? [String: Any])?["instant"] as? [String: Any]
    #expect(SchemaCheck(root: schema).errors(text, try #require(instant)) == [])
  }

  @Test(
    "Anything else is no instant",
    arguments: [
      "", "2023", "2023-13-01", "2023-00-10", "2023-03-32", "2023-03-03T24:00:00",
      "2023-03-03T14:00", "2023-03-03T14:00:00Z+01", "23-03-03", "x2023-03-03", "2023-03-03 14:00",
    ])
  func noInstants(text: String) throws {
    let instant = (schema["$defs"] as? [String: Any])?["instant"] as? [String: Any]
    #expect(SchemaCheck(root: schema).errors(text, try #require(instant)) != [])
  }

  @Test("Its fields are the record's, in the record's order")
  func order() {
    let written = String(
      decoding: SampleIncident.data([]).record(of: SampleIncident.bare), as: UTF8.self)
    let fields = RecordSchema(taxonomy: .standard).fields.map(\.name)
    let found = written.split(separator: "\n").compactMap { line -> String? in
      guard line.hasPrefix("\"") else { return nil }
      return String(line.dropFirst().prefix { $0 != "\"" })
    }
    // The last of them is evidence, of the title alone.
    #expect(found == fields + ["title"])
  }
}
