/// Writes values as front matter has them, so that every reader of YAML 1.1, YAML 1.2 or TOML takes
/// them for what they are.
public enum FrontMatterText {
  /// `key: value` or `key = value`, without a line end.
  public static func line(
    _ key: String, _ value: String, _ notation: FrontMatter.Notation
  ) -> String {
    notation == .yaml ? "\(key): \(value)" : "\(key) = \(value)"
  }

  /// A text; in YAML without quotes only where nobody could take it for anything else.
  public static func text(_ text: String, _ notation: FrontMatter.Notation) -> String {
    notation == .yaml && isPlain(text) ? text : quoted(text, notation)
  }

  /// A list in one line.
  public static func list(_ texts: [String], _ notation: FrontMatter.Notation) -> String {
    "[" + texts.map { text($0, notation) }.joined(separator: ", ") + "]"
  }

  /// Letters first, then letters, digits, single spaces and a few marks that mean nothing in YAML.
  private static func isPlain(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, first.isASCIILetter, bytes.last != 0x20, bytes.count <= 60 else {
      return false
    }
    let isPlain = bytes.allSatisfy {
      $0.isASCIILetter || $0.isASCIIDigit || " _./()+-".utf8.contains($0)
    }
    return isPlain && !words.contains(text.lowercased())
  }

  /// What YAML 1.1 or 1.2 reads as something other than text.
  private static let words: Set<String> = [
    "true", "false", "yes", "no", "on", "off", "y", "n", "null", "nan", "inf",
  ]

  private static func quoted(_ text: String, _ notation: FrontMatter.Notation) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      case _ where isUnprintable(scalar.value): out += escape(scalar.value)
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }

  /// Controls, line separators, marks that reorder text, and what no text may hold as it is.
  private static func isUnprintable(_ value: UInt32) -> Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF,
      0xFFFE...0xFFFF:
      true
    default: value & 0xFFFE == 0xFFFE
    }
  }

  /// `\u` with four digits or `\U` with eight, as both notations know them.
  private static func escape(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    let width = value > 0xFFFF ? 8 : 4
    return (width == 8 ? "\\U" : "\\u")
      + String(repeating: "0", count: width - digits.utf8.count) + digits
  }
}
