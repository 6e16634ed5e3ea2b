/// Text measured in the columns that a terminal gives it.
enum TerminalText {
  /// Nothing is set wider.
  static let width = 100

  static func columns(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + columns($1) }
  }

  /// At most so many columns, with an ellipsis where something is left out.
  static func clipped(_ text: String, _ limit: Int) -> String {
    guard columns(text) > limit else { return text }
    var (clipped, used) = ("", 0)
    for character in text {
      let wide = columns(String(character))
      guard used + wide < limit else { break }
      clipped.append(character)
      used += wide
    }
    return clipped + "…"
  }

  /// Lines of whole words; a `%` stays with its number.
  static func wrapped(_ text: String) -> [String] {
    var lines: [String] = []
    var (line, used) = ("", 0)
    for word in text.split(separator: " ").glued {
      let word = clipped(word, width)
      let wide = columns(word)
      if used > 0, used + 1 + wide > width {
        lines.append(line)
        (line, used) = ("", 0)
      }
      line += (used > 0 ? " " : "") + word
      used += (used > 0 ? 1 : 0) + wide
    }
    return used > 0 ? lines + [line] : lines
  }

  /// After the `wcwidth` that terminals use: marks take no room, and East Asian signs two columns.
  private static func columns(_ scalar: Unicode.Scalar) -> Int {
    guard scalar.value >= 0x300 else { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch scalar.value {
    case 0x1160...0x11FF: return 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F9FF,
      0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}

extension [Substring] {
  fileprivate var glued: [String] {
    reduce(into: []) { words, word in
      if word.hasPrefix("%"), let last = words.indices.last {
        words[last] += " " + word
      } else {
        words.append(String(word))
      }
    }
  }
}
