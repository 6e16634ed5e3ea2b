import Markup

/// Makes the stable id of an incident from its day and its title.
public enum Slug {
  /// The length of the words, in bytes.
  private static let limit = 56

  /// `YYYY-MM-DD-words`; without the date where there is none. ASCII letters and digits alone, so
  /// that it is safe in addresses and file names everywhere.
  public static func make(title: String, start: Instant?) -> String {
    let year = start?.year.map { Array(String($0).utf8) }
    var name: [UInt8] = []
    var word: [UInt8] = []
    /// Adds the word, unless it is the year, which stands in front.
    func endWord() {
      defer { word = [] }
      let hyphen = name.isEmpty ? 0 : 1
      guard !word.isEmpty, word != year, name.count + hyphen < limit else { return }
      if hyphen > 0 { name.append(UInt8(ascii: "-")) }
      // Titles without spaces, as Chinese has them, are cut inside.
      name += word.prefix(limit - name.count)
    }
    for scalar in title.unicodeScalars where scalar != "'" && scalar != "’" {
      if !add(scalar, to: &word) { endWord() }
    }
    endWord()
    let words = name.isEmpty ? "incident" : String(decoding: name, as: UTF8.self)
    guard let start, let year = start.year else { return words }
    return "\(Instant(year: year, month: start.month, day: start.day))-\(words)"
  }

  /// Adds a letter or a digit in lower case; letters with accents lose them, other scripts become
  /// their code points so that titles in Chinese or Arabic still differ.
  ///
  /// - Returns: whether it is part of a word.
  private static func add(_ scalar: Unicode.Scalar, to word: inout [UInt8]) -> Bool {
    if scalar.isASCII {
      let byte = UInt8(scalar.value)
      guard byte.isASCIILetter || byte.isASCIIDigit else { return false }
      word.append(byte.lowercased)
    } else if let plain = accents[scalar] {
      word += plain.utf8
    } else if scalar.properties.isAlphabetic {
      word += "u\(String(scalar.value, radix: 16))".utf8
    } else {
      return false
    }
    return true
  }

  private static let accents: [Unicode.Scalar: String] = {
    var table: [Unicode.Scalar: String] = ["ß": "ss", "æ": "ae", "ø": "o", "œ": "oe", "ł": "l"]
    let families: [(String, String)] = [
      ("áàâäãåāăąÁÀÂÄÃÅ", "a"), ("çćčÇĆČ", "c"), ("éèêëēęěÉÈÊËĘ", "e"), ("íìîïīÍÌÎÏ", "i"),
      ("ñńňÑŃ", "n"), ("óòôöõōőÓÒÔÖÕ", "o"), ("úùûüūůűÚÙÛÜ", "u"), ("ýÿÝ", "y"), ("śšşŚŠ", "s"),
      ("źżžŹŻŽ", "z"), ("ďđĎĐ", "d"), ("řŘ", "r"), ("ťţŤ", "t"), ("ğĞ", "g"),
    ]
    for (letters, plain) in families {
      for scalar in letters.unicodeScalars { table[scalar] = plain }
    }
    return table
  }()
}
