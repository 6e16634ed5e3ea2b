/// Where the bytes of a text that was put together from several stood in the source.
public struct TextPlaces: Sendable {
  /// Offsets into the text, ascending, at which a stretch begins that stands in the source in one
  /// piece.
  private var texts: [Int32] = []
  /// Where each of them begins in the source.
  private var sources: [Int32] = []

  public init() {}

  public mutating func reserveCapacity(_ stretches: Int) {
    texts.reserveCapacity(stretches)
    sources.reserveCapacity(stretches)
  }

  /// Adds the places of a text that is to stand at `offset`.
  public mutating func append(_ text: PlainText, at offset: Int) {
    text.eachRun { start, source in
      texts.append(Int32(truncatingIfNeeded: offset + start))
      sources.append(Int32(truncatingIfNeeded: source))
    }
  }

  /// The source bytes from the first to the last byte of a stretch of the text; `nil` for an empty
  /// one and where nothing is known.
  public func sourceRange(_ range: Range<Int>) -> Range<Int>? {
    guard !range.isEmpty, let first = origin(of: range.lowerBound),
      let last = origin(of: range.upperBound - 1), first <= last
    else { return nil }
    return first..<last + 1
  }

  private func origin(of index: Int) -> Int? {
    var low = 0
    var high = texts.count
    while low < high {
      let middle = (low + high) / 2
      if Int(texts[middle]) <= index { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? Int(sources[low - 1]) + index - Int(texts[low - 1]) : nil
  }

  /// Where the stretch of the text begins that comes from the last place at or before `source`.
  public func offset(ofSource source: Int) -> Int? {
    var best: Int?
    for number in sources.indices where Int(sources[number]) <= source {
      if best.map({ sources[$0] < sources[number] }) ?? true { best = number }
    }
    return best.map { Int(texts[$0]) + source - Int(sources[$0]) }
  }
}

extension TextPlaces {
  public func pack(into packer: inout Packer) {
    packer.add(texts.count)
    for (text, source) in zip(texts, sources) {
      packer.add(Int(text))
      packer.add(Int(source))
    }
  }

  public init(unpacking unpacker: inout Unpacker) {
    for (text, source) in unpacker.array({ ($0.int(), $0.int()) }) {
      texts.append(Int32(truncatingIfNeeded: text))
      sources.append(Int32(truncatingIfNeeded: source))
    }
  }
}
