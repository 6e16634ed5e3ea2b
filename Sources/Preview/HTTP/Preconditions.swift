/// What a client already has, and so need not be sent again.
struct Preconditions: Sendable {
  /// With its quotes.
  let tag: String
  /// Seconds since 1970.
  let modified: Int

  /// Whether the client's copy is as good as the file.
  func isFresh(for request: HTTPRequest) -> Bool {
    if let tags = request.header("if-none-match") {
      return tags.split(separator: ",").contains { part in
        var part = part.drop { $0 == " " || $0 == "\t" }
        while part.last == " " || part.last == "\t" { part.removeLast() }
        return part == "*" || (part.hasPrefix("W/") ? part.dropFirst(2) : part) == tag
      }
    }
    guard let since = request.header("if-modified-since").flatMap(HTTPDate.seconds) else {
      return false
    }
    return modified <= since
  }

  /// Whether a part of the file fits what the client already has of it.
  func allowsRange(for request: HTTPRequest) -> Bool {
    guard let condition = request.header("if-range") else { return true }
    // A date is too coarse for a site that may change twice in a second.
    return condition == tag
  }
}
