/// Which files may be postmortems, told by their names.
public enum DocumentName {
  static let endings = [".md", ".markdown", ".mdx", ".qmd", ".md.erb"]

  /// The endings as a sentence has them.
  static var inWords: String {
    endings.dropLast().joined(separator: ", ") + " or " + (endings.last ?? "")
  }

  public static func isDocument(_ name: String) -> Bool {
    let lower = name.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return endings.contains { ending in
      lower.count > ending.utf8.count && lower.suffix(ending.utf8.count).elementsEqual(ending.utf8)
    }
  }

  static func hasNoEnding(_ name: String) -> Bool { !name.utf8.contains(UInt8(ascii: ".")) }
}
