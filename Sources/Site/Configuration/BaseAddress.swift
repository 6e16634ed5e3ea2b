/// The address at which a site is published.
public enum BaseAddress {
  /// - Returns: the address without the slashes at its end; `nil` where nothing can be put behind it, as
  ///   where it is none of the web or has a query.
  public static func read(_ text: String) -> String? {
    guard isWebAddress(text), !text.utf8.contains(where: { "?#".utf8.contains($0) }) else {
      return nil
    }
    var text = text
    while text.utf8.last == UInt8(ascii: "/") { text.removeLast() }
    return text
  }

  /// Whether a text is an address of the web that may stand in XML and JSON as it is.
  static func isWebAddress(_ text: String) -> Bool {
    let scheme = ["https://", "http://"].first { text.utf8.starts(with: $0.utf8) }
    guard let scheme, let host = text.utf8.dropFirst(scheme.utf8.count).first,
      !"/?#".utf8.contains(host)
    else { return false }
    return text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && !#"<>"\^`"#.utf8.contains($0) }
  }
}
