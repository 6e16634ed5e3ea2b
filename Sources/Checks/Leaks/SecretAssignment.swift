import Markup

/// A value behind a name that says it is secret: `password: …`, `AWS_SECRET_ACCESS_KEY=…`,
/// `Authorization: Bearer …`.
enum SecretAssignment {
  static let kind = "a password or key"

  private enum Name {
    /// People choose passwords.
    case password
    /// Machines draw everything else.
    case token
    case authorization
  }

  /// What names of secrets end in, without anything between the words; the longest names are these.
  private static let names: [(ending: [UInt8], name: Name)] =
    endings("password passwd passphrase pwd passwort kennwort", .password)
    + endings(
      "secret secretkey secretkeybase accesskey apikey token privatekey accountkey sharedkey encryptionkey "
        + "signingkey masterkey licensekey", .token)
    + endings("authorization", .authorization)

  private static func endings(_ words: String, _ name: Name) -> [(ending: [UInt8], name: Name)] {
    words.utf8.split(separator: 0x20).map { (Array($0), name) }
  }

  private static let longestName = 40
  private static let lastLetters = ByteSet("dteyns")
  private static let between = ByteSet("\"'`* \t:]")
  private static let beforeValue = ByteSet("=> \t\"'`*")
  private static let valueBytes = ByteSet.visible(without: "\"'`,;<>|\\")

  /// - Parameter at: a colon or an equals sign.
  static func leak(in text: LeakText, at: Int) -> Leak? {
    let following = text[at + 1]
    guard following > 0x20 || following == 0x20 || following == 0x09,
      let name = name(in: text, before: at)
    else { return nil }
    let start = valueStart(in: text, from: at + 1)
    switch name {
    case .authorization:
      for scheme in ["Bearer ", "bearer ", "Basic ", "Token ", "token "] as [StaticString]
      where text.stands(scheme, at: start) {
        let value = value(in: text, from: start + scheme.utf8CodeUnitCount)
        return isToken(text, value) ? Leak(secret: value, kind) : nil
      }
      return nil
    case .password, .token:
      let value = value(in: text, from: start)
      let isSecret = name == .password ? isPassword(text, value) : isToken(text, value)
      return isSecret ? Leak(secret: value, kind) : nil
    }
  }

  private static func name(in text: LeakText, before at: Int) -> Name? {
    // `"password" :`, `**Password**:`, `password :=`
    let end = text.start(of: between.contains, before: at, limit: 6)
    let last = text[end - 1] | 0x20
    // The last letters of the names above.
    guard lastLetters.contains(last) else { return nil }
    let start = text.start(
      of: { $0.isTokenByte || $0 == 0x20 || $0 == UInt8(ascii: ".") }, before: end,
      limit: longestName)
    let word = text.folded(start..<end).filter(\.isAlphanumeric)
    if let name = names.first(where: { word.hasSuffix($0.ending) })?.name { return name }
    let written = text.folded(start..<end)
    return written.hasSuffix(Array("_pass".utf8)) ? .password : nil
  }

  private static func valueStart(in text: LeakText, from: Int) -> Int {
    text.end(of: beforeValue.contains, from: from, limit: 8)
  }

  private static func value(in text: LeakText, from start: Int) -> Range<Int> {
    var end = text.end(of: valueBytes.contains, from: start, limit: 513)
    while end > start, ".:*".utf8.contains(text[end - 1]) { end -= 1 }
    return start..<end
  }

  /// What a person may have chosen: letters with digits or signs, and no name of something else.
  private static func isPassword(_ text: LeakText, _ value: Range<Int>) -> Bool {
    guard (8...128).contains(value.count), isPlain(text, value) else { return false }
    let bytes = text.bytes[value]
    guard bytes.contains(where: \.isASCIILetter) else { return false }
    let hasDigit = bytes.contains(where: \.isASCIIDigit)
    let hasSign = bytes.contains { "!@#$%^&*?+=~".utf8.contains($0) }
    let isMixed =
      bytes.contains(where: \.isASCIILowercase) && bytes.contains(where: \.isASCIIUppercase)
    return (hasDigit || (hasSign && isMixed)) && !isName(bytes)
  }

  private static func isToken(_ text: LeakText, _ value: Range<Int>) -> Bool {
    guard (16...512).contains(value.count), isPlain(text, value) else { return false }
    let bytes = text.bytes[value]
    guard bytes.contains(where: \.isASCIILetter), bytes.count(where: \.isASCIIDigit) >= 2,
      !isName(bytes),
      Randomness.entropy(text, value) >= 3
    else { return false }
    // The longest stretch without a sign: names of resources are many short words.
    var longest = value.lowerBound..<value.lowerBound
    var start = value.lowerBound
    for at in value.lowerBound...value.upperBound
    where at == value.upperBound || !(text[at].isBase64 || text[at] == UInt8(ascii: "=")) {
      if at - start > longest.count { longest = start..<at }
      start = at + 1
    }
    return longest.count >= 16 && Randomness.turns(text, longest) >= 0.25
  }

  /// Neither a placeholder nor a path, an address or code.
  private static func isPlain(_ text: LeakText, _ value: Range<Int>) -> Bool {
    let first = text[value.lowerBound]
    guard !"/.~-".utf8.contains(first), text[value.upperBound] != UInt8(ascii: "<") else {
      return false
    }
    let bytes = text.bytes[value]
    let isCode = bytes.contains { "(){}[]".utf8.contains($0) }
    return !isCode && !hasPair(bytes, ":", "/") && !hasPair(bytes, ":", ":")
      && !Placeholder.isLikely(text, value)
  }

  /// `my-app-v2`, `kubernetes.io/token2`: words of small letters and short numbers between signs.
  private static func isName(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard bytes.contains(where: { "-_./:".utf8.contains($0) }) else { return false }
    return bytes.allSatisfy { $0.isASCIILowercase || $0.isASCIIDigit || "-_./:".utf8.contains($0) }
      && bytes.split(whereSeparator: { "-_./:".utf8.contains($0) }).allSatisfy { word in
        word.count < 10 || word.allSatisfy(\.isASCIILetter)
      }
  }

  private static func hasPair(
    _ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ first: Unicode.Scalar, _ second: Unicode.Scalar
  ) -> Bool {
    zip(bytes, bytes.dropFirst()).contains {
      $0 == UInt8(ascii: first) && $1 == UInt8(ascii: second)
    }
  }
}

extension [UInt8] {
  func hasSuffix(_ other: [UInt8]) -> Bool {
    count >= other.count && suffix(other.count).elementsEqual(other)
  }
}
