extension String {
  /// Between backticks, and no longer than a message can bear.
  var quoted: String {
    let limit = 60
    let scalars = unicodeScalars
    guard scalars.count > limit else { return "`\(self)`" }
    return "`\(String(String.UnicodeScalarView(scalars.prefix(limit - 1))))…`"
  }
}
