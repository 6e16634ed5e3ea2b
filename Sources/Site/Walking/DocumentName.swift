/// Which files may be postmortems, told by their names.
enum DocumentName {
  static let endings = [".md", ".markdown", ".mdx", ".qmd", ".html.md.erb"]

  static func isDocument(_ name: String) -> Bool {
    let lower = name.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return endings.contains { ending in
      lower.count > ending.utf8.count && lower.suffix(ending.utf8.count).elementsEqual(ending.utf8)
    }
  }
}
