/// Writes words' documents and positions as bits.
struct SearchWordCoder {
  /// How a word is best written, and how many bits that takes.
  struct Shape: Sendable {
    var documents = 0
    var bits = 0
    var documentK: UInt8 = 0
    var emphasisK: UInt8 = 0
    var positionK: UInt8 = 0
  }

  /// Distances less one, as ``RiceList`` has them.
  private var documents: [Int32] = []
  private var uses: [Int32] = []
  private var emphasised: [Int32] = []
  private var emphasis: [UInt8] = []
  private var positions: [Int32] = []

  mutating func shape(_ entries: borrowing Span<UInt64>, _ range: Range<Int>) -> Shape {
    read(entries, range)
    var shape = Shape(documents: documents.count)
    let (documentK, documentBits) = RiceList.best(documents)
    let (emphasisK, emphasisBits) = RiceList.best(emphasised)
    shape.documentK = UInt8(documentK)
    shape.emphasisK = UInt8(emphasisK)
    shape.positionK = UInt8(RiceList.best(positions).k)
    shape.bits = BitSize.gamma(documents.count) + 4 + documentBits
    for count in uses { shape.bits += BitSize.gamma(Int(count)) }
    shape.bits += BitSize.gamma(1 + emphasised.count)
    if !emphasised.isEmpty { shape.bits += 4 + emphasisBits + 3 * emphasised.count }
    return shape
  }

  mutating func write(
    _ entries: borrowing Span<UInt64>, _ range: Range<Int>, _ shape: Shape,
    words: inout BitWriter, positions places: inout BitWriter
  ) {
    read(entries, range)
    words.writeGamma(documents.count)
    words.write(UInt64(shape.documentK), width: 4)
    for gap in documents { words.writeRice(Int(gap), Int(shape.documentK)) }
    for count in uses { words.writeGamma(Int(count)) }
    words.writeGamma(1 + emphasised.count)
    if !emphasised.isEmpty {
      words.write(UInt64(shape.emphasisK), width: 4)
      for gap in emphasised { words.writeRice(Int(gap), Int(shape.emphasisK)) }
      for flags in emphasis { words.write(UInt64(flags), width: 3) }
    }
    places.write(UInt64(shape.positionK), width: 4)
    for gap in positions { places.writeRice(Int(gap), Int(shape.positionK)) }
  }

  /// Fills the lists with a word's.
  private mutating func read(_ entries: borrowing Span<UInt64>, _ range: Range<Int>) {
    documents.removeAll(keepingCapacity: true)
    uses.removeAll(keepingCapacity: true)
    emphasised.removeAll(keepingCapacity: true)
    emphasis.removeAll(keepingCapacity: true)
    positions.removeAll(keepingCapacity: true)
    var document: Int32 = -1
    var lastEmphasised: Int32 = -1
    var at = range.lowerBound
    while at < range.upperBound {
      let next = Int32(truncatingIfNeeded: entries[at] >> 32)
      documents.append(next - document - 1)
      document = next
      var flags: UInt8 = 0
      var position: Int32 = -1
      let first = at
      repeat {
        let place = UInt32(truncatingIfNeeded: entries[at])
        flags |= UInt8(place & (1 << SearchTokens.emphasisBits - 1))
        let here = Int32(place >> SearchTokens.emphasisBits)
        positions.append(here - position - 1)
        position = here
        at += 1
      } while at < range.upperBound && Int32(truncatingIfNeeded: entries[at] >> 32) == document
      uses.append(Int32(at - first))
      if flags != 0 {
        let place = Int32(documents.count - 1)
        emphasised.append(place - lastEmphasised - 1)
        emphasis.append(flags)
        lastEmphasised = place
      }
    }
  }
}
