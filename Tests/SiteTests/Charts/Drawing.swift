import Foundation
import Incidents

@testable import Site

/// A drawing taken apart, to see whether it is one.
struct Drawing {
  let svg: String

  init(_ svg: String) { self.svg = svg }

  /// The numbers of an attribute, as far as they are numbers.
  func numbers(_ attribute: String) -> [Double] {
    svg.components(separatedBy: " \(attribute)=\"").dropFirst().compactMap {
      Double($0.prefix { $0 != "\"" })
    }
  }

  /// Where all paths begin.
  var pathStarts: [(x: Double, y: Double)] {
    svg.components(separatedBy: "M").dropFirst().compactMap { part in
      let numbers = part.prefix { "0123456789.- ".contains($0) }.split(separator: " ")
      guard numbers.count >= 2, let x = Double(numbers[0]), let y = Double(numbers[1]) else {
        return nil
      }
      return (x, y)
    }
  }

  /// What is wrong with it, for messages.
  func faults(width: Double, height: Double) -> [String] {
    let horizontal =
      ["x", "x1", "x2", "cx"].flatMap(numbers) + pathStarts.map(\.x)
    let vertical = ["y", "y1", "y2", "cy"].flatMap(numbers) + pathStarts.map(\.y)
    var faults: [String] = []
    for word in ["nan", "inf", "style="] where svg.lowercased().contains(word) {
      faults.append("has \(word)")
    }
    if let x = horizontal.first(where: { $0 < 0 || $0 > width }) { faults.append("x \(x)") }
    if let y = vertical.first(where: { $0 < 0 || $0 > height }) { faults.append("y \(y)") }
    return faults
  }

  /// Labels on one line that touch each other or leave the drawing.
  static func collisions(_ labels: [PlacedLabel], width: Double) -> [String] {
    let spans = labels.map { label -> (PlacedLabel, ClosedRange<Double>) in
      let half = TextWidth.of(label.text) / 2
      return (label, label.x - half...label.x + half)
    }
    var faults = spans.filter { $0.1.lowerBound < 0 || $0.1.upperBound > width }
      .map { "\($0.0.text) leaves the drawing" }
    for (at, a) in spans.enumerated() {
      for b in spans[(at + 1)...] where a.0.y == b.0.y && a.1.overlaps(b.1) {
        faults.append("\(a.0.text) touches \(b.0.text)")
      }
    }
    return faults
  }
}

extension SampleSite {
  /// An incident whose entries stand at these offsets, in minutes.
  static func course(
    _ entries: [(minutes: Int, phase: TimelineEntry.Phase)], detected: Int? = nil,
    mitigated: Int? = nil, ended: Int? = nil
  ) -> Incident {
    var incident = Incident(id: "a", source: "a.md", title: claim("Outage"))
    let start = Instant(year: 2023, month: 3, day: 3, clock: Clock(hour: 14, minute: 0), offset: 60)
    incident.start = claim(start)
    incident.detected = detected.flatMap(start.adding).map { claim($0, .high, .labelledField) }
    // Evidence of its own, since a detection that stands where the start stands is the start.
    incident.start = Claim(
      start, Evidence(range: 5..<6, text: "y", rule: .labelledField, confidence: .high))
    incident.mitigated = mitigated.flatMap(start.adding).map { claim($0) }
    incident.end = ended.flatMap(start.adding).map { claim($0) }
    incident.timeline = entries.map { entry in
      TimelineEntry(
        at: start.adding(minutes: entry.minutes), clock: nil, offsetMinutes: entry.minutes,
        phase: entry.phase, text: "Event <at> \(entry.minutes)", evidence: evidence())
    }
    return incident
  }

  static func words() throws -> Words { try Theme().words().words }
}
