import Testing

@testable import Incidents

@Suite("Numbers as bits")
struct RiceListTests {
  @Test("What is written is read")
  func roundTrip() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<200 {
      let numbers = (0..<50).map { _ in
        Int.random(in: 1...(1 << Int.random(in: 1...20, using: &random)), using: &random)
      }
      let k = Int.random(in: 0...15, using: &random)
      var writer = BitWriter()
      for number in numbers {
        writer.writeGamma(number)
        writer.writeRice(number, k)
        writer.write(UInt64(number & 7), width: 3)
      }
      var reader = BitReader(writer.finished())
      for number in numbers {
        #expect(reader.readGamma() == number)
        #expect(reader.readRice(k) == number)
        #expect(reader.read(width: 3) == number & 7)
      }
    }
  }

  @Test("Codes are what SEARCH.md says, the most significant bit first")
  func bits() {
    var writer = BitWriter()
    writer.writeGamma(1)  // 1
    writer.writeGamma(5)  // 00101
    writer.writeRice(9, 2)  // 00101
    writer.write(3, width: 4)  // 0011
    #expect(writer.finished() == [0b1001_0100, 0b1010_0110])
    #expect(BitWriter().finished() == [])
  }

  @Test("Behind the end there is no endless code")
  func end() {
    var reader = BitReader([0])
    #expect(reader.readGamma() == 0b1_1111_1111)
    var empty = BitReader([])
    #expect(empty.readRice(3) == 7)
  }

  @Test(
    "The parameter is the lowest of those with the fewest bits",
    arguments: [
      [], [0], [1], [2], [0, 0, 0, 0], [1, 1, 1], [7, 0, 0, 0, 0], [1_000_000], [30_000, 0, 0],
      [3, 3, 3, 3, 200], (0..<100).map { Int32($0 * $0) },
    ])
  func best(_ gaps: [Int32]) {
    let sizes = (0...15).map { k in gaps.reduce(0) { $0 + (Int($1) >> k) + 1 + k } }
    let fewest = sizes.min()!
    let best = RiceList.best(gaps)
    #expect(best.bits == (gaps.isEmpty ? 0 : fewest))
    #expect(best.k == sizes.firstIndex(of: fewest))
  }
}
