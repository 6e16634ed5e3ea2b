import Markup

/// Makes the stable id of an incident from its day and its title.
enum Slug {
  /// The length of the words, in bytes.
  private static let limit = 56

  /// `YYYY-MM-DD-words`; without the date where there is none. ASCII letters and digits alone, so
  /// that it is safe in addresses and file names everywhere.
  static func make(title: String, start: Instant?) -> String {
    var words: [String] = []
    var length = 0
    for part in parts(of: title) where length < limit && !isDate(part, start) {
      // Titles without spaces, as Chinese has them, are cut inside.
      let word = String(part.prefix(limit - length))
      words.append(word)
      length += word.utf8.count + 1
    }
    if words.isEmpty { words = ["incident"] }
    let name = words.joined(separator: "-")
    guard let start, let year = start.year else { return name }
    let day = Instant(year: year, month: start.month, day: start.day)
    return "\(day)-\(name)"
  }

  private static func isDate(_ word: String, _ start: Instant?) -> Bool {
    guard let start, let year = start.year else { return false }
    return word == String(year)
  }

  /// Lower-case words; letters with accents lose them, other scripts become their code points so
  /// that titles in Chinese or Arabic still differ.
  private static func parts(of title: String) -> [String] {
    var words: [String] = []
    var current = ""
    for scalar in title.unicodeScalars {
      if let letter = ascii(scalar) {
        current += letter
      } else if scalar == "'" || scalar == "’" {
        continue
      } else if !current.isEmpty {
        words.append(current)
        current = ""
      }
    }
    if !current.isEmpty { words.append(current) }
    return words
  }

  private static func ascii(_ scalar: Unicode.Scalar) -> String? {
    if scalar.isASCII {
      let byte = UInt8(scalar.value)
      return byte.isASCIILetter || byte.isASCIIDigit
        ? String(Unicode.Scalar(byte.lowercased)) : nil
    }
    if let plain = accents[scalar] { return plain }
    return scalar.properties.isAlphabetic ? "u" + String(scalar.value, radix: 16) : nil
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
