/// Walks cmark's tree and writes HTML. A class, since the walk's callback and the hooks of raw HTML
/// write to the same page.
final class TreeRenderer {
  let source: SourceFile
  let request: RenderRequest
  var writer: HTMLWriter
  var painter: MarkPainter
  var placer: TextPlacer
  var diagnostics: [Diagnostic] = []
  var images: [DocumentImage] = []
  private let sourceLines: [Int]
  /// The alternative text of the image that is open.
  var imageText: [UInt8]?
  /// An image's alternative text may hold images.
  var imageDepth = 0
  /// The end tag of a dropped raw element: nothing is written before it.
  var dropEnd: CMarkNode?
  private var frames = ScrollFrames()
  private var inTableBody = false
  private var columns: [UInt8] = []
  private var column = 0
  /// Containers that were too deep to get tags; their ends get none either.
  private var skippedDepth = 0
  private(set) var block = 0

  init(
    _ source: SourceFile, visible: SourceFile, body: Range<Int>, text: NormalisedText,
    request: RenderRequest
  ) {
    self.source = source
    self.request = request
    sourceLines = text.sourceLines
    writer = HTMLWriter(
      permalink: request.labels.permalink, capacity: text.bytes.count + text.bytes.count / 4)
    painter = MarkPainter(request.marks)
    placer = TextPlacer(visible, from: body.lowerBound)
    if let line = request.titleLine { writeTitleAnchor(line, of: visible) }
  }

  /// Links to the title's own heading lead to the document's beginning.
  private func writeTitleAnchor(_ line: Int, of visible: SourceFile) {
    guard line < visible.lines.count else { return }
    let below = visible.range(ofLine: min(line + 1, visible.lines.count - 1))
    let range = visible.range(ofLine: line).lowerBound..<below.upperBound
    guard let first = LineReader.read(visible, body: range).lines.first, case .heading = first.kind
    else { return }
    writer.titleAnchor(first.text.string)
  }

  func finish() -> RenderedDocument {
    writer.closeRaw()
    painter.finish(&writer)
    let anchors = writer.finishAnchors()
    return RenderedDocument(
      bytes: writer.bytes, headings: writer.outline.headings, anchors: anchors, images: images,
      diagnostics: diagnostics)
  }

  func visit(_ node: CMarkNode, _ isEntering: Bool) {
    let kind = node.kind
    if let end = dropEnd {
      if node == end { dropEnd = nil }
      return
    }
    if imageText != nil, kind != .image { return collectImageText(node, kind) }
    switch kind {
    case .document, .other: break
    case .paragraph: isEntering ? enterParagraph(node) : leaveParagraph(node)
    case .heading: isEntering ? enterHeading(node) : leaveBlock()
    case .blockQuote: isEntering ? enter(node, "blockquote", .flow) : leave()
    case .list: isEntering ? enterList(node) : leave()
    case .item: isEntering ? enterItem(node) : leave()
    case .table: isEntering ? enterTable(node) : leaveTable()
    case .tableHeader, .tableRow: isEntering ? enterRow(node, kind) : leaveRow(kind)
    case .tableCell: isEntering ? enterCell(node) : leaveBlock()
    case .codeBlock: codeBlock(node)
    case .htmlBlock: htmlBlock(node)
    case .thematicBreak:
      begin(node)
      writer.raw("<hr>\n")
    default: inline(node, kind, isEntering)
    }
  }

  // MARK: Blocks

  /// A block begins: room for it, and the cursor on its line.
  private func begin(_ node: CMarkNode) {
    writer.ensureFlow()
    moveCursor(to: node)
  }

  func moveCursor(to node: CMarkNode) {
    let line = node.startLine - 1
    guard line >= 0, line < sourceLines.count else { return }
    let sourceLine = sourceLines[line]
    block = sourceLine
    placer.enterBlock(at: source.lines.starts[sourceLine], end: end(of: node))
  }

  /// The end of the node's last line in the source; of the whole source where cmark has it wrong.
  private func end(of node: CMarkNode) -> Int {
    let last = node.endLine - 1
    guard last >= node.startLine - 1, last < sourceLines.count, node.kind != .item else {
      return source.bytes.count
    }
    return source.range(ofLine: sourceLines[last]).upperBound
  }

  private func enter(_ node: CMarkNode, _ name: String, _ content: HTMLElement.Content) {
    begin(node)
    guard skippedDepth == 0, !writer.isTooDeep else {
      skippedDepth += 1
      return
    }
    writer.tag("<", name, ">\n")
    writer.openMarkdown(name, content)
  }

  private func leave() {
    if skippedDepth > 0 {
      skippedDepth -= 1
      return
    }
    leaveBlock()
    writer.raw("\n")
  }

  private func leaveBlock() {
    writer.closeMarkdown()
  }

  private func enterParagraph(_ node: CMarkNode) {
    begin(node)
    if node.isTightParagraph || skippedDepth > 0 {
      writer.openMarkdown(nil, .phrasing)
    } else {
      writer.raw("<p>")
      writer.openMarkdown("p", .phrasing)
    }
  }

  /// The end of a line keeps apart the words of blocks that are too deep to get tags.
  private func leaveParagraph(_ node: CMarkNode) {
    leaveBlock()
    if !node.isTightParagraph || skippedDepth > 0 { writer.raw("\n") }
  }

  private func enterList(_ node: CMarkNode) {
    begin(node)
    guard skippedDepth == 0, !writer.isTooDeep else {
      skippedDepth += 1
      return
    }
    let name = node.isOrderedList ? "ol" : "ul"
    writer.tag("<", name, "")
    if node.isOrderedList, node.listStart != 1 { writer.raw(" start=\"\(node.listStart)\"") }
    writer.raw(">\n")
    writer.openMarkdown(name, .structure)
  }

  private func enterItem(_ node: CMarkNode) {
    moveCursor(to: node)
    guard skippedDepth == 0 else {
      skippedDepth += 1
      return
    }
    if let checked = node.checkedBox {
      writer.raw("<li class=\"task\"><input type=\"checkbox\" disabled")
      if checked { writer.raw(" checked") }
      writer.attribute("aria-label", (checked ? request.labels.done : request.labels.open).utf8)
      writer.raw("> ")
    } else {
      writer.raw("<li>")
    }
    writer.openMarkdown("li", .flow)
  }

  private func codeBlock(_ node: CMarkNode) {
    begin(node)
    let literal = node.literal
    if frames.needsScrolling(literal, isNested: writer.isNested) {
      writer.raw("<pre")
      frames.writeCode(request.labels, to: &writer)
      writer.raw("><code")
    } else {
      writer.raw("<pre><code")
    }
    let language = node.fenceInfo.prefix {
      $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+")
    }
    if !language.isEmpty {
      writer.raw(" class=\"language-\(String(decoding: language, as: UTF8.self))\"")
    }
    writer.raw(">")
    for line in literal.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .dropLast()
    {
      line.withUnsafeBufferPointer(text)
      writer.raw("\n")
    }
    writer.raw("</code></pre>\n")
  }

  private func htmlBlock(_ node: CMarkNode) {
    moveCursor(to: node)
    RawHTML(hooks: rawHooks()).write(node.literal, to: &writer)
  }

  // MARK: Tables

  private func enterTable(_ node: CMarkNode) {
    begin(node)
    openTableFrame(&writer)
    writer.raw("<table>\n")
    writer.openMarkdown("table", .structure)
    inTableBody = false
    columns = node.columnAlignments
  }

  func openTableFrame(_ writer: inout HTMLWriter) {
    frames.openTable(request.labels, &writer)
  }

  func writeCodeAttributes(_ writer: inout HTMLWriter) {
    frames.writeCode(request.labels, to: &writer)
  }

  private func leaveTable() {
    if inTableBody { writer.raw("</tbody>") }
    writer.closeMarkdown()
    writer.raw("</div>\n")
  }

  private func enterRow(_ node: CMarkNode, _ kind: CMarkNode.Kind) {
    moveCursor(to: node)
    if kind == .tableHeader {
      writer.raw("<thead>")
    } else if !inTableBody {
      writer.raw("<tbody>\n")
      inTableBody = true
    }
    writer.raw("<tr>")
    writer.openMarkdown("tr", .structure)
    column = 0
  }

  private func leaveRow(_ kind: CMarkNode.Kind) {
    writer.closeMarkdown()
    writer.raw(kind == .tableHeader ? "</thead>\n" : "\n")
  }

  private func enterCell(_ node: CMarkNode) {
    // An empty header would be announced as nothing.
    let isHeader = node.isInTableHeader && !node.isEmpty
    writer.raw(isHeader ? "<th scope=\"col\"" : "<td")
    switch column < columns.count ? columns[column] : 0 {
    case UInt8(ascii: "l"): writer.raw(" class=\"align-left\">")
    case UInt8(ascii: "c"): writer.raw(" class=\"align-center\">")
    case UInt8(ascii: "r"): writer.raw(" class=\"align-right\">")
    default: writer.raw(">")
    }
    column += 1
    writer.openMarkdown(isHeader ? "th" : "td", .phrasing)
  }

  // MARK: Headings

  private func enterHeading(_ node: CMarkNode) {
    begin(node)
    let name = HeadingName.find(source.bytes, line: source.range(ofLine: block))?.name
    writer.openHeading(
      level: node.headingLevel, isMarkdown: true, name: name.map { source.bytes[$0] })
  }
}
