/// Text for XML 1.0, which has no place for two code points that HTML only frowns upon; control
/// characters go with the escaping.
enum XMLText {
  static func clean(_ text: String) -> String {
    // Their first byte in UTF-8, which few texts have.
    guard text.utf8.contains(0xEF) else { return text }
    var scalars = text.unicodeScalars
    scalars.removeAll { $0.value == 0xFFFE || $0.value == 0xFFFF }
    return String(scalars)
  }
}
