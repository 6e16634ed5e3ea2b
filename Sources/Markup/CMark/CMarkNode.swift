import CCmarkGFM

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// One node of cmark's tree.
struct CMarkNode: Equatable {
  enum Kind {
    case document, paragraph, blockQuote, list, item, codeBlock, htmlBlock, thematicBreak
    case heading, table, tableHeader, tableRow, tableCell
    case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, strikethrough, link, image
    case other
  }

  private let pointer: OpaquePointer

  init(_ pointer: OpaquePointer) { self.pointer = pointer }

  var kind: Kind {
    switch cmark_node_get_type(pointer) {
    case CMARK_NODE_DOCUMENT: .document
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_BLOCK_QUOTE: .blockQuote
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_CODE_BLOCK: .codeBlock
    case CMARK_NODE_HTML_BLOCK: .htmlBlock
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: .code
    case CMARK_NODE_HTML_INLINE: .htmlInline
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_IMAGE: .image
    default: extensionKind
    }
  }

  /// Extensions number their node types when they register; their names are what is stable.
  private var extensionKind: Kind {
    switch String(cString: cmark_node_get_type_string(pointer)) {
    case "table": .table
    case "table_header": .tableHeader
    case "table_row": .tableRow
    case "table_cell": .tableCell
    case "strikethrough": .strikethrough
    case "tasklist": .item
    default: .other
    }
  }

  /// The text of a leaf, entities and escapes already decoded.
  var literal: [UInt8] { Self.bytes(cmark_node_get_literal(pointer)) }
  /// The address of a link or an image.
  var address: [UInt8] { Self.bytes(cmark_node_get_url(pointer)) }
  var title: [UInt8] { Self.bytes(cmark_node_get_title(pointer)) }
  var fenceInfo: [UInt8] { Self.bytes(cmark_node_get_fence_info(pointer)) }
  /// 1…6
  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
  /// From 1; 0 for inlines that cmark does not place.
  var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
  /// From 1; wrong for lists and items.
  var endLine: Int { Int(cmark_node_get_end_line(pointer)) }
  var next: CMarkNode? { cmark_node_next(pointer).map(CMarkNode.init) }
  var isOrderedList: Bool { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
  var listStart: Int { Int(cmark_node_get_list_start(pointer)) }

  /// The box of a task list's item; `nil` for other items.
  var checkedBox: Bool? {
    guard String(cString: cmark_node_get_type_string(pointer)) == "tasklist" else { return nil }
    return cmark_gfm_extensions_get_tasklist_item_checked(pointer)
  }

  /// Whether this paragraph stands in a list without blank lines, and so gets no `<p>`.
  var isTightParagraph: Bool {
    guard let item = cmark_node_parent(pointer), let list = cmark_node_parent(item) else {
      return false
    }
    return cmark_node_get_type(list) == CMARK_NODE_LIST && cmark_node_get_list_tight(list) != 0
  }

  var isInTableHeader: Bool {
    guard let row = cmark_node_parent(pointer) else { return false }
    return CMarkNode(row).kind == .tableHeader
  }

  /// How a table's columns are aligned: `l`, `c`, `r`, or 0 where the table does not say.
  var columnAlignments: [UInt8] {
    let count = Int(cmark_gfm_extensions_get_table_columns(pointer))
    guard let first = cmark_gfm_extensions_get_table_alignments(pointer) else { return [] }
    return Array(UnsafeBufferPointer(start: first, count: count))
  }

  var isEmpty: Bool { cmark_node_first_child(pointer) == nil }

  /// The same as ``literal`` where it stands, for as long as the tree does.
  func withLiteral(_ use: (UnsafeBufferPointer<UInt8>) -> Void) {
    Self.withBytes(cmark_node_get_literal(pointer), use)
  }

  private static func bytes(_ text: UnsafePointer<CChar>?) -> [UInt8] {
    withBytes(text) { Array($0) }
  }

  private static func withBytes<Result>(
    _ text: UnsafePointer<CChar>?, _ use: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    guard let text else { return use(UnsafeBufferPointer(start: nil, count: 0)) }
    let count = strlen(text)
    return text.withMemoryRebound(to: UInt8.self, capacity: count) {
      use(UnsafeBufferPointer(start: $0, count: count))
    }
  }
}
