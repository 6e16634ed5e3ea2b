/// Which bytes a `Range` header asks for, after RFC 9110, section 14.
enum ByteRanges: Sendable, Hashable {
  /// The header asks for nothing that the server understands or wants to do: the whole is sent.
  case whole
  case parts([Range<Int>])
  /// Not one of the ranges lies in the file.
  case unsatisfiable

  /// More parts than this, or more bytes than the file has, only serve to burden a server.
  private static let most = 16

  init(_ header: String, size: Int) {
    let prefix = "bytes="
    guard header.lowercased().hasPrefix(prefix) else {
      self = .whole
      return
    }
    var parts: [Range<Int>] = []
    let specs = header.dropFirst(prefix.count).split(
      separator: ",", omittingEmptySubsequences: true)
    guard !specs.isEmpty, specs.count <= Self.most else {
      self = .whole
      return
    }
    for spec in specs {
      switch Self.range(spec.drop { $0 == " " || $0 == "\t" }, size: size) {
      case .none:
        self = .whole
        return
      case .some(let range): if !range.isEmpty { parts.append(range) }
      }
    }
    if parts.isEmpty {
      self = .unsatisfiable
    } else if parts.count > 1, parts.reduce(0, { $0 + $1.count }) > size {
      self = .whole
    } else {
      self = .parts(parts)
    }
  }

  /// Empty where it lies behind the end; `nil` where it is no range.
  private static func range(_ spec: Substring, size: Int) -> Range<Int>? {
    var ends = spec.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    guard ends.count == 2 else { return nil }
    while ends[1].last == " " || ends[1].last == "\t" { ends[1].removeLast() }
    if ends[0].isEmpty {
      guard let count = number(ends[1]) else { return nil }
      return max(0, size - count)..<size
    }
    guard let first = number(ends[0]) else { return nil }
    if ends[1].isEmpty { return min(first, size)..<size }
    guard let last = number(ends[1]), last >= first else { return nil }
    return min(first, size)..<min(last + 1, size)
  }

  /// Digits alone; what is more than any file has counts as much as that.
  private static func number(_ digits: Substring) -> Int? {
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return min(Int(digits) ?? .max, Int.max - 1)
  }
}
