/// Which form of a phrase goes with a number, after the plural rules of Unicode CLDR for whole
/// numbers (https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html).
/// A words file names its family under `locale.plurals`.
enum PluralRule: String, Sendable, CaseIterable {
  /// Chinese, Japanese, Korean, Vietnamese …
  case none
  /// English, German, Dutch, Spanish …
  case oneOther = "one-other"
  /// French and Brazilian Portuguese, where 0 goes with 1.
  case zeroOneOther = "zero-one-other"
  /// Russian and Ukrainian.
  case eastSlavic = "east-slavic"
  case polish
  /// Czech and Slovak.
  case czech

  /// The forms' names in a words file.
  enum Form: String, Sendable, CaseIterable {
    case one, few, many, other
  }

  /// The forms that a language of this family has; `other` stands in for one that is missing.
  var forms: [Form] {
    switch self {
    case .none: [.other]
    case .oneOther, .zeroOneOther: [.one, .other]
    case .eastSlavic, .polish: [.one, .few, .many, .other]
    case .czech: [.one, .few, .other]
    }
  }

  func form(of number: Int) -> Form {
    let (last, lastTwo) = (abs(number % 10), abs(number % 100))
    let isFew = (2...4).contains(last) && !(12...14).contains(lastTwo)
    switch self {
    case .none: return .other
    case .oneOther: return number == 1 ? .one : .other
    case .zeroOneOther: return number == 0 || number == 1 ? .one : .other
    case .eastSlavic: return last == 1 && lastTwo != 11 ? .one : isFew ? .few : .many
    case .polish: return number == 1 ? .one : isFew ? .few : .many
    case .czech: return number == 1 ? .one : (2...4).contains(number) ? .few : .other
    }
  }
}
