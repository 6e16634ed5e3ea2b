extension UInt8 {
  /// `a…z` and `A…Z`.
  public var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
  /// `0…9`.
  public var isASCIIDigit: Bool { self &- 0x30 < 10 }
  /// A byte of a word: letters, digits, and everything beyond ASCII.
  public var isWordByte: Bool { isASCIILetter || isASCIIDigit || self >= 0x80 }
  public var isASCIIUppercase: Bool { self &- 0x41 < 26 }
  public var isASCIILowercase: Bool { self &- 0x61 < 26 }
  /// What Markdown lets a backslash escape.
  public var isASCIIPunctuation: Bool {
    self > 0x20 && self < 0x7F && !isASCIILetter && !isASCIIDigit
  }
  /// Lower case for ASCII letters; every other byte unchanged.
  public var lowercased: UInt8 { isASCIIUppercase ? self | 0x20 : self }
}
