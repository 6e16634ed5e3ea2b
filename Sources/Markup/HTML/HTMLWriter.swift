/// Writes balanced HTML: one stack of open elements for Markdown and raw tags alike.
///
/// A Markdown element is a barrier: raw tags inside it can neither close it nor stay open past it.
struct HTMLWriter {
  private struct Open {
    /// `nil` for a paragraph of a tight list, which has rules but no tags.
    let name: String?
    let content: HTMLElement.Content
    let isBarrier: Bool
    var heading: HeadingOutline.Start?
    /// A `<div>` around it closes with it.
    var isFramed = false
    /// It stands around an internal part, and no tag of the document closes it.
    var isInternal = false
    /// How many more like it are open right inside it: they are counted rather than stacked.
    var more = 0
  }

  private(set) var bytes: [UInt8] = []
  private(set) var outline = HeadingOutline()
  private var anchors = WrittenAnchors()
  private var stack: [Open] = []
  /// Deeper elements lose their tags, so that hostile nesting cannot break browsers.
  private static let deepest = 40
  private let permalink: (@Sendable (String) -> String)?

  /// - Parameters:
  ///   - permalink: names the link of a heading to itself; `nil` for no such links.
  ///   - capacity: about how many bytes there will be.
  init(permalink: (@Sendable (String) -> String)? = nil, capacity: Int = 0) {
    self.permalink = permalink
    bytes.reserveCapacity(capacity)
  }

  var count: Int { bytes.count }

  mutating func raw(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  mutating func raw(_ text: String) {
    var text = text
    text.withUTF8 { bytes.append(contentsOf: $0) }
  }

  /// A tag without attributes: its name between what begins and what ends it.
  mutating func tag(_ start: StaticString, _ name: String, _ end: StaticString = ">") {
    raw(start)
    raw(name)
    raw(end)
  }

  mutating func text(_ text: UnsafeBufferPointer<UInt8>) {
    HTMLText.append(text, to: &bytes)
    if outline.isOpen { outline.add(text) }
  }

  mutating func text(_ text: [UInt8]) { text.withUnsafeBufferPointer { self.text($0) } }

  mutating func lineEnd() {
    raw("\n")
    if outline.isOpen { outline.add(CollectionOfOne(0x0A)) }
  }

  mutating func lineBreak() {
    raw("<br>")
    outline.add([0x20])
  }

  mutating func attribute(_ name: String, _ value: some Collection<UInt8>) {
    tag(" ", name, "=\"")
    HTMLText.append(value, to: &bytes)
    raw("\"")
  }

  // MARK: Places that the document names

  /// The id of the element whose start tag is being written, where the name is one and still free.
  mutating func anchorAttribute(_ name: [UInt8]) {
    guard let name = take(name) else { return }
    let start = bytes.count
    attribute("id", "doc-\(name)".utf8)
    anchors.note(name, at: start..<bytes.count)
  }

  /// An element of its own for a name, where that is one and still free.
  mutating func anchor(_ name: [UInt8]) {
    guard let name = take(name) else { return }
    let start = bytes.count
    emptyAnchor(id: "doc-\(name)")
    anchors.note(name, at: start..<bytes.count)
  }

  /// The place of the heading that the page shows as its own title.
  mutating func titleAnchor(_ words: String) {
    guard let id = outline.reserve(words) else { return }
    emptyAnchor(id: id)
    raw("\n")
  }

  private mutating func take(_ name: [UInt8]) -> String? {
    guard AnchorName.isUsable(name) else { return nil }
    let name = String(decoding: name, as: UTF8.self)
    return anchors.take(name) ? name : nil
  }

  private mutating func emptyAnchor(id: String) {
    raw("<span")
    attribute("id", id.utf8)
    raw("></span>")
  }

  /// Ends the document.
  ///
  /// - Returns: what else leads into it than the ids of its headings, without `doc-`.
  mutating func finishAnchors() -> Set<String> {
    anchors.settle(headings: outline.names, in: &bytes)
      .union(outline.others.map { String($0.dropFirst("doc-".count)) })
  }

  // MARK: Where we are

  /// Whether only text and inline elements may come next.
  var allowsOnlyPhrasing: Bool { stack.last?.content == .phrasing }

  var parent: String? { stack.last?.name ?? nil }

  func isInside(_ name: String) -> Bool { stack.contains { $0.name == name } }

  /// Whether something around takes some of the page's width.
  var isNested: Bool { stack.contains { ["li", "blockquote", "dd", "td"].contains($0.name) } }

  var isTooDeep: Bool { stack.count >= Self.deepest }

  // MARK: Markdown elements

  /// Opens an element that only `closeMarkdown` closes; its start tag has been written.
  mutating func openMarkdown(_ name: String?, _ content: HTMLElement.Content) {
    // Keeps the stack short under any nesting, since it is searched.
    if name == nil, isTooDeep, let last = stack.last, last.name == nil, last.content == content {
      stack[stack.count - 1].more += 1
      return
    }
    stack.append(Open(name: name, content: content, isBarrier: true))
  }

  /// Closes the innermost Markdown element and every raw one left open in it.
  mutating func closeMarkdown() {
    closeRaw()
    guard let open = stack.last else { return }
    if open.more > 0 {
      stack[stack.count - 1].more -= 1
      return
    }
    stack.removeLast()
    close(open)
  }

  /// Closes the raw elements that are open inside the innermost Markdown element.
  mutating func closeRaw() {
    while let last = stack.last, !last.isBarrier {
      stack.removeLast()
      close(last)
    }
  }

  private mutating func close(_ open: Open) {
    if let heading = open.heading { return closeHeading(heading) }
    guard let name = open.name else { return }
    tag("</", name)
    if open.isFramed { raw("</div>") }
  }

  // MARK: Headings

  /// - Parameters:
  ///   - level: as in the document, 1…6.
  ///   - isMarkdown: only `closeMarkdown` ends it.
  ///   - name: what the document calls the place.
  mutating func openHeading(level: Int, isMarkdown: Bool, name: ArraySlice<UInt8>? = nil) {
    let level = outline.begin(level: level)
    let element = bytes.count
    tag("<", Self.headings[level - 1], "")
    let name = name.flatMap {
      AnchorName.isUsable($0) ? String(decoding: $0, as: UTF8.self) : nil
    }
    let start = HeadingOutline.Start(
      level: level, element: element, offset: bytes.count, name: name)
    raw(">")
    stack.append(
      Open(
        name: Self.headings[level - 1], content: .phrasing, isBarrier: isMarkdown, heading: start))
  }

  private static let headings = ["h1", "h2", "h3", "h4", "h5", "h6"]

  /// Closes the raw heading that is open, whatever level its end tag names.
  mutating func closeRawHeading() {
    guard let index = stack.lastIndex(where: { $0.heading != nil || $0.isBarrier }),
      !stack[index].isBarrier, let name = stack[index].name
    else { return }
    _ = closeRaw(name)
  }

  private mutating func closeHeading(_ start: HeadingOutline.Start) {
    let content = Array(bytes[(start.offset + 1)...])
    bytes.removeSubrange(start.element...)
    let name = Self.headings[start.level - 1]
    guard let named = outline.end(start) else {
      // Without words it is no heading to a screen reader.
      raw("<div>")
      append(content, from: start)
      return raw("</div>\n")
    }
    // Beside the heading, not in it: its name stays its own words, in lists of headings too.
    // The sign is the style sheet's, so that nobody copies it.
    if permalink != nil { raw("<div class=\"heading\">") }
    tag("<", name, "")
    attribute("id", named.id.utf8)
    raw(">")
    if let other = named.byWords { emptyAnchor(id: other) }
    append(content, from: start)
    tag("</", name)
    if let permalink, let heading = outline.headings.last {
      raw("<a class=\"anchor\" href=\"#")
      HTMLText.append(named.id, to: &bytes)
      raw("\"")
      attribute("aria-label", permalink(heading.text).utf8)
      raw("></a></div>")
    }
    raw("\n")
  }

  /// The content of a heading again, behind what was not known when it began.
  private mutating func append(_ content: [UInt8], from start: HeadingOutline.Start) {
    anchors.move(from: start.offset, by: bytes.count - start.offset - 1)
    bytes += content
  }

  // MARK: Raw elements

  /// Opens a raw element whose start tag has been written.
  ///
  /// - Parameter isFramed: a `<div>` has been opened right before it.
  mutating func openRaw(_ element: HTMLElement, isFramed: Bool = false) {
    guard element.content != .void else { return }
    stack.append(
      Open(
        name: element.name, content: element.content, isBarrier: false, isFramed: isFramed))
  }

  /// Closes the nearest raw element of a name, and those inside it; `false` where none is open
  /// within the innermost Markdown element.
  mutating func closeRaw(_ name: String) -> Bool {
    var index = stack.count - 1
    while index >= 0, !stack[index].isBarrier, !stack[index].isInternal {
      if stack[index].name == name {
        while stack.count > index, let open = stack.popLast() { close(open) }
        return true
      }
      index -= 1
    }
    return false
  }

  // MARK: Internal parts

  /// Words of the page that are none of the document.
  mutating func label(_ text: String) { HTMLText.append(text.utf8, to: &bytes) }

  /// An element has been opened around an internal part.
  mutating func openInternal(isBlock: Bool) {
    stack.append(
      Open(
        name: isBlock ? "div" : "span", content: isBlock ? .flow : .phrasing, isBarrier: false,
        isInternal: true))
  }

  /// Closes the innermost of these elements that is open in the Markdown element here.
  mutating func closeInternal() {
    let start = (stack.lastIndex(where: \.isBarrier) ?? -1) + 1
    guard let index = stack[start...].lastIndex(where: \.isInternal) else { return }
    while stack.count > index, let open = stack.popLast() { close(open) }
  }

  /// Makes room for a block: closes raw inline elements and paragraphs, and gives a row or a list
  /// the cell or the item that is missing.
  mutating func ensureFlow() {
    while let last = stack.last, !last.isBarrier, last.content == .phrasing {
      stack.removeLast()
      close(last)
    }
    ensureCell()
  }

  /// Text and inline elements may not stand right in a table, a row or a list.
  mutating func ensureCell() {
    guard let last = stack.last, last.content == .structure, !last.isBarrier else { return }
    for name in Self.missing(in: last.name ?? "") {
      guard let element = HTMLElement.named(name) else { continue }
      raw("<\(name)>")
      openRaw(element)
    }
  }

  private static func missing(in name: String) -> [String] {
    switch name {
    case "table": ["tbody", "tr", "td"]
    case "thead", "tbody", "tfoot": ["tr", "td"]
    case "tr": ["td"]
    case "ul", "ol": ["li"]
    case "dl": ["dd"]
    default: []
    }
  }
}
