/// Writes values as bytes that an ``Unpacker`` reads back in the same order. The bytes say nothing of
/// what they are: both sides must be of one version.
public struct Packer: Sendable {
  public private(set) var bytes: [UInt8] = []

  public init() {}

  /// Small numbers of either sign take one byte (zigzag and base 128, as in Protocol Buffers).
  public mutating func add(_ number: Int) {
    var rest = UInt64(bitPattern: Int64(number << 1 ^ number >> (Int.bitWidth - 1)))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  public mutating func add(_ isTrue: Bool) { bytes.append(isTrue ? 1 : 0) }

  public mutating func add(_ bits: UInt64) {
    withUnsafeBytes(of: bits.littleEndian) { bytes.append(contentsOf: $0) }
  }

  public mutating func add(_ number: Double) { add(number.bitPattern) }

  public mutating func add(_ range: Range<Int>) {
    add(range.lowerBound)
    add(range.count)
  }

  public mutating func add(_ text: String) {
    var text = text
    text.withUTF8 {
      add($0.count)
      bytes.append(contentsOf: $0)
    }
  }

  /// One of an enumeration's cases.
  public mutating func add<Case: PackedCase>(_ value: Case) {
    add(Case.packedCases.firstIndex(of: value) ?? 0)
  }

  public mutating func add<Value>(_ value: Value?, _ write: (inout Packer, Value) -> Void) {
    add(value != nil)
    if let value { write(&self, value) }
  }

  public mutating func add(_ text: String?) { add(text) { $0.add($1) } }
  public mutating func add(_ number: Int?) { add(number) { $0.add($1) } }

  public mutating func add<Values: Collection>(
    each values: Values, _ write: (inout Packer, Values.Element) -> Void
  ) {
    add(values.count)
    for value in values { write(&self, value) }
  }
}

/// An enumeration that is packed as the number of its case.
public protocol PackedCase: Equatable {
  /// All cases, in an order that one version keeps; stored, since it is asked for often.
  static var packedCases: [Self] { get }
}
