/// A point in time as one place of a text gives it: a date, a clock, or both, and perhaps a zone.
struct Moment: Sendable, Hashable {
  var date: DateValue?
  var clock: ClockValue?
  var zone: ZoneValue?
  /// The tokens that it was read from.
  var tokens: Range<Int>
}

/// One moment or a range of two, in the order of the text.
struct MomentSpan: Sendable {
  var first: Moment
  /// The second or nothing: few spans are ranges, so the others need no room for it.
  private var rest: [Moment] = []

  init(first: Moment) { self.first = first }

  /// The end of a range such as "from 2:00 to 4:30 PM".
  var second: Moment? {
    get { rest.first }
    set { rest = newValue.map { [$0] } ?? [] }
  }

  var namesZone: Bool { first.zone != nil || rest.first?.zone != nil }

  var tokens: Range<Int> {
    first.tokens.lowerBound..<(rest.first?.tokens ?? first.tokens).upperBound
  }
}
