import CCmarkGFM
import Synchronization

/// A Markdown text as cmark-gfm parses it. The only place that calls the library's parser.
///
/// Owns the C tree; nodes must not outlive it.
final class CMarkTree {
  private let root: OpaquePointer

  /// Registers the extensions once in the process; C's registry is not safe to fill twice at once.
  private static let registered: Void = cmark_gfm_core_extensions_ensure_registered()

  private static let extensions = ["table", "strikethrough", "autolink", "tasklist"]

  /// cmark keeps the characters that its extensions look for in one table of the process, filled
  /// before the inlines of a document are parsed and cleared after: two parsers at that at once
  /// lose each other's links and strike-through.
  private static let inlineParsing = Mutex(())

  /// cmark looks for mail addresses around every `@`; from some thousands on that takes long.
  private static let mostAtSigns = 5_000

  /// Parses any bytes; Markdown has no syntax errors.
  init(_ bytes: [UInt8]) {
    _ = Self.registered
    guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else {
      preconditionFailure("cmark could not allocate a parser")
    }
    defer { cmark_parser_free(parser) }
    let hasManyAtSigns = bytes.count { $0 == UInt8(ascii: "@") } > Self.mostAtSigns
    for name in Self.extensions where name != "autolink" || !hasManyAtSigns {
      if let found = cmark_find_syntax_extension(name) {
        cmark_parser_attach_syntax_extension(parser, found)
      }
    }
    bytes.withUnsafeBytes { buffer in
      cmark_parser_feed(parser, buffer.bindMemory(to: CChar.self).baseAddress, buffer.count)
    }
    // Handed out of the lock as a number, since a pointer may not leave it.
    let tree = Self.inlineParsing.withLock { _ in Int(bitPattern: cmark_parser_finish(parser)) }
    guard let tree = OpaquePointer(bitPattern: tree) else {
      preconditionFailure("cmark returned no tree")
    }
    root = tree
  }

  deinit { cmark_node_free(root) }

  /// Visits every node on the way in and, for containers, on the way out, in document order.
  /// Iterates, so that no depth of nesting can exhaust the stack.
  func walk(_ visit: (_ node: CMarkNode, _ isEntering: Bool) -> Void) {
    let iterator = cmark_iter_new(root)
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE else { return }
      guard let node = cmark_iter_get_node(iterator) else { return }
      visit(CMarkNode(node), event == CMARK_EVENT_ENTER)
    }
  }
}
