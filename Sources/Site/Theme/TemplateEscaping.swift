import Markup
import Mustache

/// Escapes `{{name}}` byte by byte.
///
/// Mustache's own escaping compares grapheme clusters, so a quotation mark followed by a combining
/// character passes it unescaped and could end an attribute.
struct TemplateEscaping: MustacheContentType {
  func escapeText(_ text: String) -> String { HTMLText.escape(text) }

  /// Starts every template; without a line break, so that line numbers stay true.
  static let pragma: String = {
    MustacheContentTypes.register(Self(), named: "CASEBOOK")
    return "{{% CONTENT_TYPE:CASEBOOK}}"
  }()
}
