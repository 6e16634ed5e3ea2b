import Markup

/// Takes case and diacritics off letters: `Zürich` is `zurich`, `ＡＰＩ` is `api`.
///
/// The rules stand in SEARCH.md; JavaScript does the same with `toLowerCase` and `normalize('NFD')`.
enum SearchFolding {
  /// Appends what a character becomes: nothing for a diacritic, one or two characters for others.
  static func fold(_ scalar: Unicode.Scalar, into folded: inout [Unicode.Scalar]) {
    if scalar.value < 0x80 {
      folded.append(Unicode.Scalar(UInt8(scalar.value).lowercased))
    } else if scalar.value < 0xC0 {
      folded.append(scalar)
    } else {
      for lower in scalar.properties.lowercaseMapping.unicodeScalars { plain(lower, into: &folded) }
    }
  }

  private static func plain(_ scalar: Unicode.Scalar, into folded: inout [Unicode.Scalar]) {
    switch scalar.value {
    case 0x300...0x36F: return
    case 0xC0..<0x2000:
      let place = table.places[Int(scalar.value) - 0xC0]
      if place >= 0 { folded += table.results[Int(place)] } else { folded.append(scalar) }
    case 0xFF01...0xFF5E:
      folded.append(Unicode.Scalar(UInt8(scalar.value - 0xFEE0).lowercased))
    default: folded.append(scalar)
    }
  }

  private static let table: (places: [Int16], results: [[Unicode.Scalar]]) = {
    var places = [Int16](repeating: -1, count: 0x2000 - 0xC0)
    var results: [[Unicode.Scalar]] = []
    for line in SearchFoldingTable.lines.unicodeScalars.split(separator: "\n") {
      let columns = line.split(separator: " ")
      for letter in columns[1] { places[Int(letter.value) - 0xC0] = Int16(results.count) }
      results.append(Array(columns[0]))
    }
    return (places, results)
  }()
}
