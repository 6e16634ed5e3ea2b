/// What kind of address a document links to.
public enum LinkAddress: Sendable, Hashable {
  /// Leaves the site by a scheme that is safe to follow.
  case external
  /// Only a fragment of the page itself.
  case fragment
  /// A path relative to the document.
  case relative
  /// Runs code, reads files, or hides where it leads.
  case unsafe

  /// - Parameter bytes: the address as UTF-8.
  public init(_ bytes: [UInt8]) {
    // Browsers ignore tabs, line feeds and leading control characters in addresses; so must we.
    let clean = bytes.filter { $0 > 0x20 && $0 != 0x7F }
    guard let first = clean.first else {
      self = .relative
      return
    }
    if first == UInt8(ascii: "#") {
      self = .fragment
    } else if first == UInt8(ascii: "/") || first == UInt8(ascii: "\\") {
      let isHost =
        clean.count > 1 && (clean[1] == UInt8(ascii: "/") || clean[1] == UInt8(ascii: "\\"))
      self = isHost ? .unsafe : .relative
    } else if let scheme = Self.scheme(clean) {
      self = ["http", "https", "mailto"].contains(scheme) ? .external : .unsafe
    } else {
      self = .relative
    }
  }

  /// The part before a colon that stands before any slash, question mark or hash.
  private static func scheme(_ bytes: [UInt8]) -> String? {
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: ":"):
        return String(decoding: bytes[..<index].map(\.lowercased), as: UTF8.self)
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return nil
      default: break
      }
    }
    return nil
  }
}
