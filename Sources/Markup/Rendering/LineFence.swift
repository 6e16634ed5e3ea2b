/// The code fence that is open, if any, as CommonMark counts them.
public struct LineFence {
  private var open: (byte: UInt8, length: Int)?

  public init() {}

  public var isOpen: Bool { open != nil }

  /// - Parameter line: the next line of the document.
  public mutating func read(_ line: ArraySlice<UInt8>) {
    let text = line.drop { $0 <= 0x20 }
    guard let first = text.first, first == UInt8(ascii: "`") || first == UInt8(ascii: "~") else {
      return
    }
    let length = text.prefix { $0 == first }.count
    guard length >= 3 else { return }
    let rest = text.dropFirst(length)
    if let fence = open {
      if fence.byte == first, length >= fence.length, rest.allSatisfy({ $0 <= 0x20 }) { open = nil }
    } else if first != UInt8(ascii: "`") || !rest.contains(first) {
      open = (first, length)
    }
  }
}
