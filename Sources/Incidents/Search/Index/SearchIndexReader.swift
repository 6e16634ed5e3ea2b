/// Reads the parts of an index as the browser does, from the same bytes. Every call decodes anew.
public struct SearchIndexReader: SearchParts {
  public let header: SearchHeader
  private let parts: [String: SearchIndex.Part]

  public init(_ index: SearchIndex) {
    header = index.header
    parts = Dictionary(index.parts.map { ($0.name, $0) }) { first, _ in first }
  }

  public func words(_ part: Int) -> SearchWords {
    guard let part = parts["t\(part)"] else { return SearchWords(entries: []) }
    var bits = BitReader(part.bits)
    return SearchWords(entries: spellings(part).map { bits.readWord($0) })
  }

  public func positions(_ part: Int) -> [[[Int32]]] {
    guard let places = parts["p\(part)"] else { return [] }
    var bits = BitReader(places.bits)
    return words(part).entries.map { word in
      let k = bits.read(width: 4)
      return word.uses.map { bits.readList(Int($0), k) }
    }
  }

  public func lexicon(_ part: Int) -> [(word: String, scale: Int)] {
    guard let part = parts["l\(part)"] else { return [] }
    var last = ""
    return lines(part).map { line in
      last = SearchSpelling.word(line.dropLast(2), after: last)
      return (last, Int(line[line.endIndex - 1]) - 0x61)
    }
  }

  public func facet(_ facet: SearchFacet) -> [(term: SearchTerm, documents: [Int32])] {
    guard let place = header.facets.first(where: { $0.facet == facet }),
      let part = parts["f\(place.part)"]
    else { return [] }
    let before = header.facets.prefix { $0.facet != facet }.filter { $0.part == place.part }
      .reduce(0) { $0 + $1.values }
    var bits = BitReader(part.bits)
    let values = lines(part).map { line -> (SearchTerm, [Int32]) in
      let columns = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      return (
        SearchTerm(id: columns[0], label: columns[1]),
        bits.readList(Int(columns[2]) ?? 0, Int(columns[3]) ?? 0)
      )
    }
    return values[before..<before + place.values].map { ($0.0, $0.1) }
  }

  public var numbers: SearchNumbers {
    guard let part = parts["n0"], header.documents > 0 else { return SearchNumbers() }
    return SearchNumbers(text: part.text)
  }

  private func spellings(_ part: SearchIndex.Part) -> [String] {
    var last = ""
    return lines(part).map { line in
      last = SearchSpelling.word(line, after: last)
      return last
    }
  }

  private func lines(_ part: SearchIndex.Part) -> [ArraySlice<UInt8>] {
    guard !part.text.isEmpty else { return [] }
    return part.text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  }
}

extension BitReader {
  fileprivate mutating func readWord(_ word: String) -> SearchWords.Entry {
    let count = readGamma()
    let documents = readList(count, read(width: 4))
    let uses = (0..<count).map { _ in Int32(readGamma()) }
    var emphasis = [UInt8](repeating: 0, count: count)
    let emphasised = readGamma() - 1
    if emphasised > 0 {
      let places = readList(emphasised, read(width: 4))
      for place in places { emphasis[Int(place)] = UInt8(read(width: 3)) }
    }
    return SearchWords.Entry(word: word, documents: documents, uses: uses, emphasis: emphasis)
  }
}
