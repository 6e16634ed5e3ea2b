import Testing

@testable import Preview

@Suite("Ranges of bytes")
struct ByteRangesTests {
  @Test("One range, from either end")
  func single() {
    #expect(ByteRanges("bytes=0-4", size: 10) == .parts([0..<5]))
    #expect(ByteRanges("Bytes=5-", size: 10) == .parts([5..<10]))
    #expect(ByteRanges("bytes=-3", size: 10) == .parts([7..<10]))
    #expect(ByteRanges("bytes=-30", size: 10) == .parts([0..<10]))
    #expect(ByteRanges("bytes=8-99999999999999999999", size: 10) == .parts([8..<10]))
  }

  @Test("Several ranges, of which those behind the end are left out")
  func several() {
    #expect(ByteRanges("bytes=0-0, 9-9,20-30", size: 10) == .parts([0..<1, 9..<10]))
  }

  @Test("Ranges behind the end cannot be satisfied")
  func unsatisfiable() {
    for header in ["bytes=10-", "bytes=10-20,30-", "bytes=-0"] {
      #expect(ByteRanges(header, size: 10) == .unsatisfiable)
    }
    #expect(ByteRanges("bytes=0-", size: 0) == .unsatisfiable)
  }

  @Test(
    "What is no range, or asks for more than there is, gets the whole",
    arguments: [
      "bytes=", "bytes=a-b", "bytes=5", "bytes=4-2", "bytes=--1", "bytes=-", "lines=0-4",
      "bytes=0-9,0-9", "bytes=0-1;2-3", "bytes=+1-2",
      "bytes=" + String(repeating: "0-0,", count: 17),
    ])
  func whole(header: String) { #expect(ByteRanges(header, size: 10) == .whole) }
}
