/// A link or image of a document.
public struct DocumentLink: Sendable, Hashable {
  /// As written.
  public let address: String
  /// The source bytes of its words, between the square brackets; they may be none.
  public let words: Range<Int>

  public init(address: String, words: Range<Int>) {
    self.address = address
    self.words = words
  }
}

extension DocumentLink {
  /// - Parameter target: what stands between the round brackets: the address, in angle brackets
  ///   where it has spaces, and maybe a title.
  init(words: Range<Int>, target: Range<Int>, in bytes: [UInt8]) {
    self.init(
      address: String(decoding: bytes[Self.address(in: target, of: bytes)], as: UTF8.self),
      words: words)
  }

  private static func address(in target: Range<Int>, of bytes: [UInt8]) -> Range<Int> {
    var start = target.lowerBound
    while start < target.upperBound, bytes[start] <= 0x20 { start += 1 }
    let isAngled = start < target.upperBound && bytes[start] == UInt8(ascii: "<")
    if isAngled, let close = bytes[start..<target.upperBound].firstIndex(of: UInt8(ascii: ">")) {
      return start + 1..<close
    }
    var stop = start
    while stop < target.upperBound, bytes[stop] > 0x20 { stop += 1 }
    return start..<stop
  }
}
