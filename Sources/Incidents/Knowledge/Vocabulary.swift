import Markup

/// The words of many texts, each numbered once: as it is written (its form) and by what it has in
/// common with its inflections (its term).
struct Vocabulary: Sendable {
  /// The term of every form; `ignored` for words that tell nothing.
  private(set) var termOfForm: [Int32] = []
  /// How often a form is written in all texts.
  private(set) var uses: [Int32] = []
  private(set) var termCount = 0

  static let ignored: Int32 = -1

  private var forms = IDTable()
  private var terms = IDTable()
  /// One bit for every hash of a pair, to pass most pairs of a text without a look-up.
  private var pairFilter = [UInt64](repeating: 0, count: 8192)
  private var spellings: [UInt8] = []
  /// Where the spelling of each form begins; one more at the end.
  private var starts: [Int] = [0]
  private var scratch: [UInt8] = []

  /// The number of the form that stands in `range`; `hash` is that of its bytes.
  @inline(__always)
  mutating func form(_ bytes: [UInt8], _ range: Range<Int>, hash: UInt64) -> Int {
    let form = Int(forms.insert(hash))
    if form == uses.count { add(bytes, range) }
    uses[form] += 1
    return form
  }

  /// A term that is no word, such as a cause.
  mutating func term(named name: String) -> Int32 {
    term(Word("\u{0}" + name))
  }

  /// The term of two words in a row.
  mutating func term(ofPair first: Int32, _ second: Int32) -> Int32 {
    let key = Self.key(ofPair: first, second)
    pairFilter[Self.filterWord(key)] |= 1 << (key & 63)
    return insert(key)
  }

  func hasTerm(ofPair first: Int32, _ second: Int32) -> Bool {
    let key = Self.key(ofPair: first, second)
    guard pairFilter[Self.filterWord(key)] & 1 << (key & 63) != 0 else { return false }
    return terms.id(of: key) >= 0
  }

  @inline(__always)
  private static func filterWord(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 51)
  }

  /// Hashes of words fill 64 bits; these few low ones meet none of them.
  @inline(__always)
  private static func key(ofPair first: Int32, _ second: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
  }

  private mutating func add(_ bytes: [UInt8], _ range: Range<Int>) {
    uses.append(0)
    spellings += bytes[range]
    starts.append(spellings.count)
    guard !Self.isNoise(bytes, range) else { return termOfForm.append(Self.ignored) }
    scratch.removeAll(keepingCapacity: true)
    for index in range { scratch.append(bytes[index].lowercased) }
    let whole = Word(scratch, 0..<scratch.count)
    guard !StopWords.all.contains(whole), !StopWords.isAdverb(scratch) else {
      return termOfForm.append(Self.ignored)
    }
    WordStem.strip(&scratch)
    let stem = Word(scratch, 0..<scratch.count)
    termOfForm.append(StopWords.all.contains(stem) ? Self.ignored : term(stem))
  }

  private mutating func term(_ word: Word) -> Int32 { insert(word.hash) }

  private mutating func insert(_ key: UInt64) -> Int32 {
    let term = terms.insert(key)
    termCount = terms.count
    return term
  }

  /// Too short or long to tell, a hexadecimal number, or an id that is mostly digits.
  private static func isNoise(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard (3...40).contains(range.count) else { return true }
    var digits = 0
    var isHexadecimal = range.count >= 6
    for index in range {
      let byte = bytes[index]
      if byte.isASCIIDigit { digits += 1 }
      if !byte.isASCIIDigit && !(0x61...0x66).contains(byte | 0x20) { isHexadecimal = false }
    }
    return digits > 3 || digits * 2 > range.count || (isHexadecimal && digits > 0)
  }

  func spelling(form: Int) -> String {
    String(decoding: spellings[starts[form]..<starts[form + 1]], as: UTF8.self)
  }

  /// For every term the form that is written most often, -1 for terms that are no words. Of several
  /// the one that comes first in the order of bytes.
  var usualForms: [Int32] {
    var usual = [Int32](repeating: -1, count: termCount)
    for (form, term) in termOfForm.enumerated() where term >= 0 {
      let best = Int(usual[Int(term)])
      if best < 0 || uses[form] > uses[best]
        || (uses[form] == uses[best] && precedes(form, best))
      {
        usual[Int(term)] = Int32(form)
      }
    }
    return usual
  }

  private func precedes(_ a: Int, _ b: Int) -> Bool {
    spellings[starts[a]..<starts[a + 1]].lexicographicallyPrecedes(
      spellings[starts[b]..<starts[b + 1]])
  }
}
