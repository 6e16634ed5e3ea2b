import Foundation
import Testing

@testable import Incidents

@Suite("Folding words")
struct SearchFoldingTests {
  private func folded(_ text: String) -> String {
    var scalars: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars { SearchFolding.fold(scalar, into: &scalars) }
    return String(String.UnicodeScalarView(scalars))
  }

  private func sameScalars(_ a: String, _ b: String) -> Bool {
    a.unicodeScalars.elementsEqual(b.unicodeScalars)
  }

  @Test(
    "Case and diacritics go",
    arguments: [
      ("Zürich", "zurich"), ("u\u{308}ber", "uber"), ("GROẞE Straße", "grosse strasse"),
      ("Æsir ǿre Œuvre", "aesir ore oeuvre"), ("Đà Nẵng", "da nang"), ("Łódź", "lodz"),
      ("İstanbul ırmak", "istanbul irmak"), ("ΟΔΟΣ Ἀθῆναι τόνος", "οδοσ αθηναι τονοσ"),
      ("Трамвай Ёлка", "трамваи елка"), ("ＡＰＩ５", "api5"), ("한국어", "한국어"), ("ガ", "ガ"),
      ("Ⱥ", "ⱥ"), ("\u{212A}\u{212B}", "ka"), ("½ ²", "½ ²"), ("ﬁ", "ﬁ"),
    ])
  func table(_ text: String, _ expected: String) {
    #expect(sameScalars(folded(text), expected), "\(folded(text))")
  }

  @Test("Every character becomes what lower case and canonical decomposition make of it")
  func everyCharacter() {
    let others: [UInt32: String] = [
      0xDF: "ss", 0xE6: "ae", 0x153: "oe", 0xF8: "o", 0x111: "d", 0x142: "l", 0x131: "i",
      0x3C2: "σ",
    ]
    var wrong: [String] = []
    for value in UInt32(0)...0x2FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      var expected = ""
      for lower in scalar.properties.lowercaseMapping.unicodeScalars {
        let decomposed =
          (0xC0...0x1FFF).contains(lower.value)
          ? String(lower).decomposedStringWithCanonicalMapping : String(lower)
        for plain in decomposed.unicodeScalars where !(0x300...0x36F).contains(plain.value) {
          if (0xFF01...0xFF5E).contains(plain.value) {
            expected.unicodeScalars.append(Unicode.Scalar(plain.value - 0xFEE0)!)
          } else {
            expected += others[plain.value] ?? String(plain)
          }
        }
      }
      // What is no letter and has become another that is none ends a word either way.
      let own = folded(String(scalar))
      let isWord = { (text: String) in text.unicodeScalars.contains(where: SearchScript.isWord) }
      if !sameScalars(own, expected), isWord(own) || isWord(expected) {
        wrong.append("U+\(String(value, radix: 16)) \(own) \(expected)")
      }
    }
    #expect(wrong == [])
  }
}
