import Foundation
import Markup

/// The ways in which documents write a character.
enum Spellings {
  /// In UTF-8, the longest first.
  static func of(_ scalar: Unicode.Scalar, inEitherCase: Bool) -> [[UInt8]] {
    var forms = [String(scalar)]
    if inEitherCase {
      forms += [scalar.properties.lowercaseMapping, scalar.properties.uppercaseMapping]
    }
    // Swift holds composed and decomposed letters for the same, a file does not.
    forms += forms.flatMap {
      [$0.decomposedStringWithCanonicalMapping, $0.precomposedStringWithCanonicalMapping]
    }
    var spellings = Set(forms.map { Array($0.utf8) })
    for form in forms {
      spellings.formUnion(others[form] ?? [])
      if !isPlain(form) { spellings.formUnion(encoded(form)) }
    }
    return spellings.sorted { ($1.count, $0.description) < ($0.count, $1.description) }
  }

  /// Of characters that editors and other formats write otherwise.
  private static let others: [String: Set<[UInt8]>] = [
    "&": ["&amp;", "&#38;"], "'": ["’", "‘", "&#39;", "&apos;", "&rsquo;"],
    "’": ["'", "&rsquo;", "&#39;"], "\"": ["“", "”", "&quot;"], "<": ["&lt;"], ">": ["&gt;"],
    "-": ["‑", "–", "‐", "\u{AD}-"], "@": ["&#64;", "(at)", "[at]"], ".": ["&#46;"],
    "ü": ["&uuml;"], "ö": ["&ouml;"], "ä": ["&auml;"], "Ü": ["&Uuml;"], "Ö": ["&Ouml;"],
    "Ä": ["&Auml;"], "ß": ["&szlig;"], "é": ["&eacute;"], "è": ["&egrave;"],
  ].mapValues { Set($0.map { Array($0.utf8) }) }

  private static func isPlain(_ form: String) -> Bool {
    form.utf8.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || "-_.~".utf8.contains($0) }
  }

  /// As addresses write it, and as a reference by number.
  private static func encoded(_ form: String) -> [[UInt8]] {
    let percent = form.utf8.map { "%" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    let numbers = form.unicodeScalars.map { "&#\($0.value);" }.joined()
    let hex = form.unicodeScalars.map { "&#x" + String($0.value, radix: 16) + ";" }.joined()
    return [percent, percent.uppercased(), numbers, hex, hex.uppercased()].map { Array($0.utf8) }
  }

  /// Behind one of the spellings at a place; a backslash may escape punctuation.
  static func end(of spellings: [[UInt8]], _ bytes: [UInt8], _ start: Int) -> Int? {
    for spelling in spellings where holds(bytes, spelling, at: start) {
      return start + spelling.count
    }
    guard start < bytes.count, bytes[start] == UInt8(ascii: "\\") else { return nil }
    for spelling in spellings where holds(bytes, spelling, at: start + 1) {
      if spelling[0].isASCIIPunctuation { return start + 1 + spelling.count }
    }
    return nil
  }

  private static func holds(_ bytes: [UInt8], _ text: [UInt8], at start: Int) -> Bool {
    guard start + text.count <= bytes.count else { return false }
    for index in text.indices where bytes[start + index] != text[index] { return false }
    return true
  }

  // MARK: Between words

  /// The longest stretch between two words.
  private static let longestGap = 60
  private static let gaps = ["%20", "&nbsp;", "\u{A0}", "\u{2009}", "\u{202F}", "\u{AD}"].map {
    Array($0.utf8)
  }

  /// Behind what keeps words apart: white space, a line's end with the marks of the next line, hyphens,
  /// markup; `nil` where a word goes on.
  static func gapEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
    var at = start
    var isNextLine = false
    while at < bytes.count, at - start < longestGap {
      switch bytes[at] {
      case 0x0A:
        // Behind an empty line something else begins.
        if isNextLine { return nil }
        isNextLine = true
        at += 1
      case 0x09, 0x0D, 0x20: at += 1
      case UInt8(ascii: ">") where isNextLine: at += 1
      case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "+"), UInt8(ascii: "*"),
        UInt8(ascii: "~"), UInt8(ascii: "."), UInt8(ascii: "`"), UInt8(ascii: "/"),
        UInt8(ascii: "\\"):
        // On the next line they begin an item.
        if isNextLine { return nil }
        at += 1
      default:
        guard let gap = gaps.first(where: { holds(bytes, $0, at: at) }) else {
          return at > start ? at : nil
        }
        at += gap.count
      }
    }
    return at > start ? at : nil
  }
}
