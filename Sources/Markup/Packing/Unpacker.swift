/// Reads back what a ``Packer`` wrote. Whatever the bytes are, it reads nothing outside them, and makes
/// nothing much larger than they are.
public struct Unpacker: Sendable {
  private let bytes: [UInt8]
  private var at = 0
  /// Whether the bytes were other than what was asked for. The values read are then worth nothing.
  public private(set) var hasFailed = false

  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  public var isAtEnd: Bool { at == bytes.count }

  public mutating func int() -> Int {
    var value: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 64, by: 7) {
      guard at < bytes.count else { return failed(0) }
      let byte = bytes[at]
      at += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 {
        return Int(bitPattern: UInt(value >> 1)) ^ -Int(bitPattern: UInt(value & 1))
      }
    }
    return failed(0)
  }

  public mutating func bool() -> Bool {
    guard at < bytes.count, bytes[at] < 2 else { return failed(false) }
    at += 1
    return bytes[at - 1] == 1
  }

  public mutating func bits() -> UInt64 {
    guard bytes.count - at >= 8 else { return failed(0) }
    at += 8
    return UInt64(
      littleEndian: bytes.withUnsafeBytes {
        $0.loadUnaligned(fromByteOffset: at - 8, as: UInt64.self)
      })
  }

  public mutating func double() -> Double { Double(bitPattern: bits()) }

  public mutating func range() -> Range<Int> {
    let (start, count) = (int(), int())
    guard count >= 0, !start.addingReportingOverflow(count).overflow else { return failed(0..<0) }
    return start..<start + count
  }

  public mutating func string() -> String {
    let count = int()
    guard count >= 0, count <= bytes.count - at else { return failed("") }
    at += count
    return String(decoding: bytes[at - count..<at], as: UTF8.self)
  }

  public mutating func value<Case: PackedCase>(_: Case.Type = Case.self) -> Case {
    let cases = Case.packedCases
    let number = int()
    return cases.indices.contains(number) ? cases[number] : failed(cases[0])
  }

  public mutating func optional<Value>(_ read: (inout Unpacker) -> Value) -> Value? {
    bool() ? read(&self) : nil
  }

  public mutating func optionalString() -> String? { optional { $0.string() } }
  public mutating func optionalInt() -> Int? { optional { $0.int() } }

  public mutating func array<Value>(_ read: (inout Unpacker) -> Value) -> [Value] {
    let count = int()
    // Every element takes a byte at least.
    guard count >= 0, count <= bytes.count - at else { return failed([]) }
    var values: [Value] = []
    values.reserveCapacity(count)
    while values.count < count, !hasFailed { values.append(read(&self)) }
    return values
  }

  private mutating func failed<Value>(_ value: Value) -> Value {
    hasFailed = true
    at = bytes.count
    return value
  }
}
