import Markup

/// The words of many texts, each numbered once: as it is written (its form) and by what it has in
/// common with its inflections (its term).
struct Vocabulary: Sendable {
  private(set) var forms = FormTable()
  /// The term of every form; `ignored` for words that tell nothing.
  private(set) var termOfForm: [Int32] = []

  static let ignored: Int32 = -1

  private var terms = AddedIDs()
  /// Passes most pairs of a text without a look-up.
  private var pairFilter = BitFilter([])

  /// With the words of telling places and the pairs of words in them, numbered as they come.
  init(_ telling: [TellingWords]) {
    var pairs: [UInt64] = []
    for words in telling { add(words, &pairs) }
    pairFilter = BitFilter(pairs)
  }

  /// Begins with the words of a vocabulary of telling places, which keep their numbers; counts anew.
  init(addingTo known: Vocabulary) {
    forms = FormTable(addingTo: known.forms)
    termOfForm = known.termOfForm
    terms = AddedIDs(to: known.terms.table)
    pairFilter = known.pairFilter
  }

  var termCount: Int { terms.count }

  private mutating func add(_ words: TellingWords, _ pairs: inout [UInt64]) {
    var own: [Int] = []
    own.reserveCapacity(words.forms.count)
    func addForms(upTo end: Int) {
      for form in own.count..<end {
        own.append(forms.number(form, of: words.forms))
        if own[form] == termOfForm.count { termOfForm.append(term(ofForm: own[form])) }
      }
    }
    for (pair, known) in zip(words.pairs.keys, words.formsBeforePair) {
      addForms(upTo: Int(known))
      let first = termOfForm[own[Int(pair >> 32)]]
      let second = termOfForm[own[Int(pair & 0xFFFF_FFFF)]]
      guard first >= 0, second >= 0, first != second else { continue }
      let key = Self.key(ofPair: first, second)
      let count = terms.count
      if Int(terms.insert(key)) == count { pairs.append(key) }
    }
    addForms(upTo: words.forms.count)
  }

  /// Takes over what another, which began with this one as it was at first, met in more texts.
  ///
  /// - Returns: the numbers here of the words that are new there.
  mutating func add(_ other: Vocabulary) -> AddedNumbers {
    let terms = other.terms.added.map { self.terms.insert($0) }
    let numbers = { (term: Int32) in
      term < other.terms.base ? term : terms[Int(term) - other.terms.base]
    }
    forms.addUses(ofKnownTo: other.forms)
    let forms = other.forms.added.map { form -> Int32 in
      let own = self.forms.number(form, of: other.forms)
      if own == termOfForm.count { termOfForm.append(numbers(other.termOfForm[form])) }
      return Int32(own)
    }
    return AddedNumbers(
      forms: forms, firstForm: other.forms.added.lowerBound, terms: terms,
      firstTerm: other.terms.base)
  }

  /// Counts the form that stands in `range`; `hash` is that of its bytes.
  ///
  /// - Returns: its number.
  @inline(__always)
  mutating func form(_ text: borrowing Span<UInt8>, _ range: Range<Int>, hash: UInt64) -> Int {
    let form = forms.number(text, range, hash: hash)
    if form == termOfForm.count { termOfForm.append(term(ofForm: form)) }
    return form
  }

  /// A term that is no word, such as a cause.
  mutating func term(named name: String) -> Int32 { terms.insert(Word("\u{0}" + name).hash) }

  /// The term of two words in a row; -1 if no telling place has them.
  @inline(__always)
  func term(ofPair first: Int32, _ second: Int32) -> Int32 {
    let key = Self.key(ofPair: first, second)
    return pairFilter.mayHave(key) ? terms.id(of: key) : -1
  }

  /// Hashes of words fill 64 bits; these few low ones meet none of them.
  @inline(__always)
  private static func key(ofPair first: Int32, _ second: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
  }

  /// Of a form that is new.
  @inline(never)
  private mutating func term(ofForm form: Int) -> Int32 {
    let spelling = forms.spelling(form)
    guard !Self.isNoise(spelling) else { return Self.ignored }
    var word = spelling.map(\.lowercased)
    guard !StopWords.all.contains(Word(word, 0..<word.count)), !StopWords.isAdverb(word) else {
      return Self.ignored
    }
    WordStem.strip(&word)
    let stem = Word(word, 0..<word.count)
    return StopWords.all.contains(stem) ? Self.ignored : terms.insert(stem.hash)
  }

  /// Too short or long to tell, a hexadecimal number, or an id that is mostly digits.
  private static func isNoise(_ word: ArraySlice<UInt8>) -> Bool {
    guard (3...40).contains(word.count) else { return true }
    var digits = 0
    var isHexadecimal = word.count >= 6
    for byte in word {
      if byte.isASCIIDigit { digits += 1 }
      if !byte.isASCIIDigit && !(0x61...0x66).contains(byte | 0x20) { isHexadecimal = false }
    }
    return digits > 3 || digits * 2 > word.count || (isHexadecimal && digits > 0)
  }

  /// For every term the form that is written most often, -1 for terms that are no words. Of several
  /// the one that comes first in the order of bytes.
  var usualForms: [Int32] {
    var usual = [Int32](repeating: -1, count: termCount)
    for (form, term) in termOfForm.enumerated() where term >= 0 {
      let best = Int(usual[Int(term)])
      if best < 0 || forms.uses[form] > forms.uses[best]
        || (forms.uses[form] == forms.uses[best]
          && forms.spelling(form).lexicographicallyPrecedes(forms.spelling(best)))
      {
        usual[Int(term)] = Int32(form)
      }
    }
    return usual
  }
}

/// The numbers that words of one vocabulary have in another.
struct AddedNumbers: Sendable {
  fileprivate let forms: [Int32]
  fileprivate let firstForm: Int
  fileprivate let terms: [Int32]
  fileprivate let firstTerm: Int

  @inline(__always)
  func form(_ form: Int32) -> Int32 {
    Int(form) < firstForm ? form : forms[Int(form) - firstForm]
  }

  @inline(__always)
  func term(_ term: Int32) -> Int32 {
    Int(term) < firstTerm ? term : terms[Int(term) - firstTerm]
  }
}
