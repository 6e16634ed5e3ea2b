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

extension [MomentSpan] {
  /// Those that overlap tokens, of the moments of one text in their order.
  func overlapping(_ tokens: Range<Int>) -> [MomentSpan] {
    let first = firstIndex(fromWhich: { $0.tokens.upperBound > tokens.lowerBound })
    let last = firstIndex(fromWhich: { $0.tokens.lowerBound >= tokens.upperBound })
    return Array(self[first..<Swift.max(first, last)])
  }

  /// The first place from which a condition holds, which holds for all behind it.
  private func firstIndex(fromWhich holds: (MomentSpan) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
