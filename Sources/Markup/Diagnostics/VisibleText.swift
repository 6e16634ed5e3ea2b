/// Text from documents and file names for places that show it as it is: control characters could move
/// the cursor, end a line or turn the reading direction.
public enum VisibleText {
  public static func of(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\t", "\n", "\r": out.append(" ")
      default: out.append(isControl(scalar) ? "\u{FFFD}" : scalar)
      }
    }
    return String(out)
  }

  /// C0 and C1 controls, line separators, the marks that reorder text, and what XML 1.0 has no place
  /// for.
  public static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFFFE...0xFFFF:
      true
    default: false
    }
  }
}
