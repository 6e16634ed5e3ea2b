import Markup

/// Finds templates that hold themselves: rendering them would never end.
struct PartialCycle {
  private let templates: [String: SourceFile]
  /// Those that hold no template without an end.
  private var sound: Set<String> = []
  /// From the template that was begun with to the one that is looked at.
  private var open: Set<String> = []

  static func refuse(in templates: [String: SourceFile]) throws(ThemeError) {
    var search = PartialCycle(templates: templates)
    for name in templates.keys.sorted() { try search.visit(name) }
  }

  private init(templates: [String: SourceFile]) { self.templates = templates }

  private mutating func visit(_ name: String) throws(ThemeError) {
    guard !sound.contains(name), let file = templates[name] else { return }
    open.insert(name)
    for tag in TemplateTag.all(in: file.text(in: 0..<file.bytes.count))
    where tag.sign == ">" || tag.sign == "<" {
      guard !open.contains(tag.name) else {
        let line = file.position(at: tag.range.lowerBound).line
        throw .endlessPartial(path: file.path, line: line, name: tag.name)
      }
      try visit(tag.name)
    }
    open.remove(name)
    sound.insert(name)
  }
}
