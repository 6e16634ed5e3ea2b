import Testing

@testable import Markup

@Suite struct ByteSearchTests {
  /// Bytes that differ by one from those looked for, and zeros, are what the test for eight bytes at
  /// a time could get wrong.
  private static let others: [UInt8] = [0x3B, 0x3D, 0x00, 0x5A, 0x5C, 0x7C, 0x60, 0xBC, 0x80, 0xFF]

  @Test func theFirstOfFourBytesIsFoundWhereverItStands() {
    let wanted: (UInt8, UInt8, UInt8, UInt8) = (0x3C, 0x5B, 0x7B, 0x5F)
    for size in 0..<20 {
      let bytes = (0..<size).map { Self.others[$0 % Self.others.count] }
      #expect(bytes.firstOffset(ofAny: wanted, in: 0..<size) == nil)
      for place in 0..<size {
        for (number, byte) in [wanted.0, wanted.1, wanted.2, wanted.3].enumerated() {
          var bytes = bytes
          bytes[place] = byte
          if place + 1 < size { bytes[size - 1] = number == 0 ? wanted.3 : wanted.0 }
          #expect(bytes.firstOffset(ofAny: wanted, in: 0..<size) == place)
          #expect(bytes.firstOffset(ofAny: wanted, in: 0..<place) == nil)
        }
      }
    }
  }

  @Test func aRangeEndsBeforeItsUpperBound() {
    let bytes = Array("a<b".utf8)
    let byte = UInt8(ascii: "<")
    #expect(bytes.firstOffset(ofAny: (byte, byte, byte, byte), in: 0..<1) == nil)
    #expect(bytes.firstOffset(of: byte, in: 0..<1) == nil)
    #expect(bytes.firstOffset(of: byte, in: 1..<3) == 1)
  }

  @Test func aTextIsFoundWhereItFirstLiesInTheRange() {
    let bytes = Array("<-- <!- <!-- <!--".utf8)
    #expect(bytes.firstOffset(of: "<!--", in: 0..<bytes.count) == 8)
    #expect(bytes.firstOffset(of: "<!--", in: 9..<bytes.count) == 13)
    #expect(bytes.firstOffset(of: "<!--", in: 9..<bytes.count - 1) == nil)
    #expect(bytes.firstOffset(of: "<!--", in: 0..<3) == nil)
  }
}
