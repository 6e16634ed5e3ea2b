import Incidents

/// When an incident was, in the forms that RFC 5545 has for what a document may leave open.
struct CalendarSpan: Sendable, Equatable {
  enum Form: Sendable {
    /// The zone is known: `20230303T130000Z`
    case utc
    /// A clock time without a zone: `20230303T140000`
    case floating
    /// Nothing but the day: `20230303`
    case day
  }

  let form: Form
  let start: String
  /// In the same form and after the start; a day is the one after the last. `nil` where the
  /// document leaves it open.
  let end: String?

  /// `nil` without a year, and outside the years that the format can write.
  init?(_ incident: Incident) {
    let moments = [incident.start, incident.end].map { $0?.value }
    guard let first = moments.compactMap(\.self).first(where: { $0.year != nil }) else {
      return nil
    }
    let form: Form = first.clock == nil ? .day : first.offset == nil ? .floating : .utc
    guard let start = form.text(first) else { return nil }
    (self.form, self.start) = (form, start)
    guard first == moments[0] else {
      end = nil
      return
    }
    let end =
      moments[1].flatMap(form.end)
      ?? incident.duration.flatMap { form.text(first, after: $0.value.minutes) }
    self.end = end.flatMap { $0 > start ? $0 : nil }
  }
}

extension CalendarSpan.Form {
  /// `nil` where the instant does not say as much as this form, or has no year of four digits.
  fileprivate func text(_ instant: Instant) -> String? {
    let known: Instant? =
      switch self {
      case .utc: instant.utc
      case .floating: instant.offset == nil && instant.clock != nil ? instant : nil
      case .day: Instant(year: instant.year, month: instant.month, day: instant.day)
      }
    guard var known, (1...9999).contains(known.year ?? 0) else { return nil }
    known.offset = nil
    return known.basic + (self == .utc ? "Z" : "")
  }

  /// An end is exclusive, so that one of days is the day after.
  fileprivate func end(_ instant: Instant) -> String? {
    guard self == .day else { return text(instant) }
    guard let year = instant.year else { return nil }
    let next = CivilDay(
      number: CivilDay(year: year, month: instant.month, day: instant.day).number + 1)
    return text(Instant(year: next.year, month: next.month, day: next.day))
  }

  /// `nil` for a day: a length in minutes does not say on which day it ends.
  fileprivate func text(_ start: Instant, after minutes: Double) -> String? {
    guard self != .day, let minutes = Int(exactly: minutes.rounded()), minutes < 1 << 32 else {
      return nil
    }
    return start.adding(minutes: minutes).flatMap(text)
  }
}

extension Instant {
  /// ISO 8601's basic format: `20230303T140000`. Without an offset, whose sign may be a hyphen too.
  fileprivate var basic: String {
    var bytes: [UInt8] = []
    bytes.append(instant: self)
    bytes.removeAll { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ":") }
    return String(decoding: bytes, as: UTF8.self)
  }
}
