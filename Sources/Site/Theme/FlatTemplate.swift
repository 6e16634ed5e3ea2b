import Markup
import Mustache

/// A template of plain text, values and sections, ready to be written out: the built-in ones are
/// nothing else. Mustache itself finds every value by its name again, through casts of everything
/// that it could be, and makes a string of every piece.
struct FlatTemplate: Sendable {
  private indirect enum Piece: Sendable {
    case literal(HTML)
    /// `{{name}}`
    case text(Place)
    /// `{{{name}}}`
    case raw(Place)
    /// `{{#name}}`, whose section sees the value as `.`
    case section(String, [Piece])
    /// `{{#name?}}` and `{{^name}}`
    case question(String, isAffirmed: Bool, [Piece])
  }

  private enum Place: Sendable {
    case named(String)
    /// `.`: the value of the innermost section.
    case current
  }

  private let pieces: [Piece]
  /// Bytes of all literals.
  private let size: Int

  /// - Returns: `nil` for a template that uses more of Mustache: partials, blocks, transforms, paths.
  init?(_ template: MustacheTemplate) {
    guard let pieces = Self.pieces(of: template, hasCurrent: false) else { return nil }
    self.pieces = pieces
    size = Self.size(of: pieces)
  }

  func html(_ values: PageValues) -> HTML {
    var html = HTML(capacity: size + values.size * 9 / 8)
    Self.write(pieces, values, current: nil, to: &html)
    return html
  }

  private static func write(
    _ pieces: [Piece], _ values: PageValues, current: PageValues.Value?, to html: inout HTML
  ) {
    for piece in pieces {
      switch piece {
      case .literal(let literal): html += literal
      case .text(.named(let name)): escape(values[name], to: &html)
      case .text(.current): escape(current, to: &html)
      case .raw(.named(let name)): copy(values[name], to: &html)
      case .raw(.current): copy(current, to: &html)
      case .section(let name, let inner):
        if let value = values[name] { write(inner, values, current: value, to: &html) }
      case .question(let name, let isAffirmed, let inner):
        if (values[name] != nil) == isAffirmed {
          write(inner, values, current: current, to: &html)
        }
      }
    }
  }

  private static func escape(_ value: PageValues.Value?, to html: inout HTML) {
    switch value {
    case .text(let text): html.text(text)
    case .html(let inner): html.text(inner.string)
    case nil: break
    }
  }

  private static func copy(_ value: PageValues.Value?, to html: inout HTML) {
    switch value {
    case .text(let text): html.plain(text)
    case .html(let inner): html += inner
    case nil: break
    }
  }

  private static func size(of pieces: [Piece]) -> Int {
    pieces.reduce(0) {
      switch $1 {
      case .literal(let literal): $0 + literal.bytes.count
      case .section(_, let inner), .question(_, _, let inner): $0 + size(of: inner)
      case .text, .raw: $0
      }
    }
  }
}

/// Mustache's parser keeps its tokens to itself, and what counts as a line of its own is its to say.
/// So they are read from the parsed template's mirror, once for every template and build; what is not
/// as expected is left to Mustache.
extension FlatTemplate {
  private static func pieces(of template: MustacheTemplate, hasCurrent: Bool) -> [Piece]? {
    guard let tokens = Mirror(reflecting: template).descendant("tokens") as? [Any] else {
      return nil
    }
    var pieces: [Piece] = []
    for token in tokens {
      guard let (kind, value) = Mirror(reflecting: token).children.first, let kind else {
        return nil
      }
      if kind == "contentType" {
        guard value is TemplateEscaping else { return nil }
      } else if kind == "text", let text = value as? String {
        pieces.append(.literal(HTML(raw: text)))
      } else if let piece = piece(kind, Mirror(reflecting: value), hasCurrent: hasCurrent) {
        pieces.append(piece)
      } else {
        return nil
      }
    }
    return pieces
  }

  private static func piece(_ kind: String, _ value: Mirror, hasCurrent: Bool) -> Piece? {
    guard let name = value.descendant("name") as? String,
      let transforms = value.descendant("transforms") as? [String], transforms.isEmpty
    else { return nil }
    switch kind {
    case "variable": return place(name, hasCurrent: hasCurrent).map(Piece.text)
    case "unescapedVariable": return place(name, hasCurrent: hasCurrent).map(Piece.raw)
    case "section", "invertedSection":
      guard let template = value.descendant("template") as? MustacheTemplate else { return nil }
      let isQuestion = name.utf8.last == UInt8(ascii: "?")
      let isAffirmed = kind == "section"
      let asked = isQuestion ? String(name.dropLast()) : name
      let seesValue = isAffirmed && !isQuestion
      guard isPlain(asked),
        let inner = pieces(of: template, hasCurrent: hasCurrent || seesValue)
      else { return nil }
      return seesValue
        ? .section(asked, inner) : .question(asked, isAffirmed: isAffirmed, inner)
    default: return nil
    }
  }

  private static func place(_ name: String, hasCurrent: Bool) -> Place? {
    if name == "." { return hasCurrent ? .current : nil }
    return isPlain(name) ? .named(name) : nil
  }

  /// Whether it is one name, not a path or a question.
  private static func isPlain(_ name: String) -> Bool {
    !name.isEmpty && !name.utf8.contains { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "?") }
  }
}
