/// Names that a document gives places in it, by `id="…"`, `name="…"` or `{#…}`.
enum AnchorName {
  /// In bytes.
  private static let longest = 200

  /// Whether a page may have it as an id: one word of letters, digits and the marks that names have.
  static func isUsable(_ name: some Collection<UInt8>) -> Bool {
    !name.isEmpty && name.count <= longest
      && name.allSatisfy {
        $0.isASCIILetter || $0.isASCIIDigit || $0 >= 0x80 || "-_.:".utf8.contains($0)
      }
  }
}

/// The places that a document named, as they were written into its HTML.
///
/// No id may stand in a page twice. A heading's comes first, wherever it stands: the page's own
/// lists lead to it.
struct WrittenAnchors {
  private var names: Set<String> = []
  private var places: [(name: String, bytes: Range<Int>)] = []

  /// - Returns: whether the name is still to be had.
  mutating func take(_ name: String) -> Bool { names.insert(name).inserted }

  /// - Parameter bytes: what to take out of the HTML should a heading have the same name.
  mutating func note(_ name: String, at bytes: Range<Int>) { places.append((name, bytes)) }

  /// What begins at an offset or behind it has moved.
  mutating func move(from offset: Int, by distance: Int) {
    var index = places.count
    while index > 0, places[index - 1].bytes.lowerBound >= offset {
      index -= 1
      let bytes = places[index].bytes
      places[index].bytes = bytes.lowerBound + distance..<bytes.upperBound + distance
    }
  }

  /// Takes those out that headings have.
  ///
  /// - Returns: the names of the others.
  mutating func settle(
    headings: @autoclosure () -> Set<String>, in bytes: inout [UInt8]
  ) -> Set<String> {
    guard !names.isEmpty else { return [] }
    let headings = headings()
    for place in places.reversed() where headings.contains(place.name) {
      bytes.removeSubrange(place.bytes)
    }
    places = []
    return names.subtracting(headings)
  }
}
