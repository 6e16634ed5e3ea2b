/// A line of labels, none of which touches another or leaves the drawing.
struct LabelRow {
  private let bounds: ClosedRange<Double>
  private var taken: [ClosedRange<Double>] = []

  private static let gap = 8.0

  init(_ bounds: ClosedRange<Double>) { self.bounds = bounds }

  /// - Returns: the middle of the label, as near to `x` as the bounds allow; `nil` where another
  ///   label stands in the way or the text is wider than the drawing.
  mutating func place(_ text: String, at x: Double) -> Double? {
    let width = TextWidth.of(text)
    guard width <= bounds.upperBound - bounds.lowerBound else { return nil }
    let left = min(max(x - width / 2, bounds.lowerBound), bounds.upperBound - width)
    let place = left - Self.gap / 2...left + width + Self.gap / 2
    guard !taken.contains(where: { $0.overlaps(place) }) else { return nil }
    taken.append(place)
    return left + width / 2
  }
}

/// A text on a drawing.
struct PlacedLabel: Hashable {
  let text: String
  /// Of its middle, unless it is anchored otherwise.
  let x: Double
  /// Of its baseline.
  let y: Double
}
