/// Does work on several elements at a time. Whoever owns threads hands one in; this module has none.
public protocol ConcurrentMap: Sendable {
  /// The transformed elements, in the order of the elements.
  func map<Element: Sendable, Result: Sendable>(
    _ elements: [Element], _ transform: @Sendable (Element) -> Result
  ) -> [Result]
}

/// One element after the other.
public struct OneByOne: ConcurrentMap {
  public init() {}

  public func map<Element: Sendable, Result: Sendable>(
    _ elements: [Element], _ transform: @Sendable (Element) -> Result
  ) -> [Result] { elements.map(transform) }
}

extension ConcurrentMap {
  /// Transforms the numbers below `count` in stretches, so that what a stretch needs is made once.
  ///
  /// The number of stretches is bounded, not their length: each may need memory for everything.
  func mapStretches<Result: Sendable>(
    of count: Int, _ transform: @Sendable (Range<Int>) -> [Result]
  ) -> [Result] {
    let length = max(256, (count + 31) / 32)
    let stretches = stride(from: 0, to: count, by: length).map { $0..<min(count, $0 + length) }
    return map(stretches, transform).flatMap { $0 }
  }
}
