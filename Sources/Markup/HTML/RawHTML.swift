/// Puts a document's raw HTML through the allowlist into the page.
struct RawHTML {
  /// What raw text, links and images need from the renderer.
  struct Hooks {
    /// The attributes of a link, or `nil` where the address is not to be followed.
    let link: ([UInt8]) -> [(String, [UInt8])]?
    /// Writes a picture, or what stands for it; address, alternative text, width, height.
    let image: (inout HTMLWriter, RawImage) -> Void
    /// Opens the element around a table that lets it be scrolled.
    let openTable: (inout HTMLWriter) -> Void
    /// Writes the attributes that let code be scrolled.
    let codeAttributes: (inout HTMLWriter) -> Void
    let text: (inout HTMLWriter, [UInt8]) -> Void
    /// Names an internal part.
    let internalLabel: String
  }

  let hooks: Hooks

  func write(_ bytes: [UInt8], to writer: inout HTMLWriter) {
    for piece in RawHTMLTokeniser.pieces(of: bytes) {
      switch piece {
      case .text(let text): write(text: text, to: &writer)
      case .start(let name, let attributes): start(name, attributes, &writer)
      case .end(let name): end(name, &writer)
      case .internalStart: openInternal(&writer, isBlock: true)
      case .internalEnd: writer.closeInternal()
      }
    }
  }

  private func write(text: [UInt8], to writer: inout HTMLWriter) {
    if text.contains(where: { $0 > 0x20 }) { writer.ensureCell() }
    hooks.text(&writer, text)
  }

  // MARK: Start tags

  private func start(
    _ name: String, _ attributes: [RawAttribute], _ writer: inout HTMLWriter
  ) {
    if name == InternalTag.name { return openInternal(&writer, isBlock: false) }
    guard let element = HTMLElement.named(name), !writer.isTooDeep else { return }
    if element.name == "img" { return image(attributes, &writer) }
    guard makeRoom(for: element, &writer) else { return }
    if element.name == "br" { return writer.lineBreak() }
    if let level = element.headingLevel {
      let name = attributes.first { $0.name == "id" }?.value[...]
      return writer.openHeading(level: level, isMarkdown: false, name: name)
    }
    if element.name == "a" { return anchor(attributes, element, &writer) }
    // A table in a cell scrolls with the one around it.
    let isFramed = element.name == "table" && !writer.isInside("table")
    if isFramed { hooks.openTable(&writer) }
    writer.tag("<", element.name, "")
    if element.name == "pre" { hooks.codeAttributes(&writer) }
    writeAttributes(attributes, of: element, original: name, &writer)
    writer.raw(">")
    writer.openRaw(element, isFramed: isFramed)
  }

  /// Whether the element may stand here, after closing what HTML closes for it.
  private func makeRoom(for element: HTMLElement, _ writer: inout HTMLWriter) -> Bool {
    if element.isInline {
      writer.ensureCell()
      return true
    }
    if !element.parents.isEmpty { return makeRoom(forPart: element, &writer) }
    closeParagraph(&writer)
    if writer.allowsOnlyPhrasing { return false }
    writer.ensureCell()
    return true
  }

  private func closeParagraph(_ writer: inout HTMLWriter) {
    if writer.parent == "p" { _ = writer.closeRaw("p") }
  }

  private func makeRoom(forPart element: HTMLElement, _ writer: inout HTMLWriter) -> Bool {
    // A new row or item ends the one that is open.
    for name in Self.ended(by: element.name) where writer.parent == name || writer.parent == "p" {
      closeParagraph(&writer)
      if writer.parent == name { _ = writer.closeRaw(name) }
    }
    if element.name == "td" || element.name == "th", let parent = writer.parent,
      ["table", "thead", "tbody", "tfoot"].contains(parent), let row = HTMLElement.named("tr")
    {
      writer.raw("<tr>")
      writer.openRaw(row)
    }
    return writer.parent.map(element.parents.contains) ?? false
  }

  private static func ended(by name: String) -> [String] {
    switch name {
    case "li": ["li"]
    case "dt", "dd": ["dt", "dd"]
    case "td", "th": ["td", "th"]
    case "tr": ["td", "th", "tr"]
    case "thead", "tbody", "tfoot": ["td", "th", "tr", "thead", "tbody", "tfoot"]
    default: []
    }
  }

  private func anchor(
    _ attributes: [RawAttribute], _ element: HTMLElement, _ writer: inout HTMLWriter
  ) {
    // Before the link and closed at once: many are never closed, and would take in what follows.
    for attribute in attributes where attribute.name == "id" || attribute.name == "name" {
      writer.anchor(attribute.value)
    }
    guard !writer.isInside("a"), let href = attributes.first(where: { $0.name == "href" }),
      let written = hooks.link(href.value)
    else { return }
    writer.raw("<a")
    for (name, value) in written { writer.attribute(name, value) }
    writer.raw(">")
    writer.openRaw(element)
  }

  private func image(_ attributes: [RawAttribute], _ writer: inout HTMLWriter) {
    writer.ensureCell()
    func value(_ name: String) -> [UInt8]? { attributes.first { $0.name == name }?.value }
    guard let source = value("src") else { return }
    hooks.image(
      &writer,
      RawImage(
        address: source, alt: value("alt") ?? [], hasAlt: value("alt") != nil,
        width: value("width").flatMap(Self.number),
        height: value("height").flatMap(Self.number)))
  }

  private static func number(_ bytes: [UInt8]) -> Int? {
    Int(String(decoding: bytes.prefix { $0.isASCIIDigit }.prefix(5), as: UTF8.self))
  }

  private func writeAttributes(
    _ attributes: [RawAttribute], of element: HTMLElement, original: String,
    _ writer: inout HTMLWriter
  ) {
    var seen: Set<String> = []
    var align = original == "center" ? "center" : nil
    for attribute in attributes where seen.insert(attribute.name).inserted {
      switch (attribute.name, element.name) {
      case ("id", _): writer.anchorAttribute(attribute.value)
      case ("title", _): writer.attribute("title", attribute.value)
      case ("open", "details"): writer.raw(" open")
      case ("colspan", "td"), ("rowspan", "td"), ("colspan", "th"), ("rowspan", "th"):
        if let number = Self.number(attribute.value), (1...1000).contains(number) {
          writer.raw(" \(attribute.name)=\"\(number)\"")
        }
      case ("start", "ol"):
        if let number = Self.number(attribute.value) { writer.raw(" start=\"\(number)\"") }
      case ("align", _):
        let side = String(decoding: attribute.value.map(\.lowercased), as: UTF8.self)
        if ["center", "left", "right"].contains(side) { align = side }
      default: break
      }
    }
    if let align { writer.raw(" class=\"align-\(align)\"") }
  }

  // MARK: Internal parts

  /// A box where blocks may stand, else a stretch of the line.
  private func openInternal(_ writer: inout HTMLWriter, isBlock: Bool) {
    guard !writer.isTooDeep else { return }
    let isBlock = isBlock && !writer.allowsOnlyPhrasing
    if isBlock { closeParagraph(&writer) }
    writer.ensureCell()
    if isBlock {
      writer.raw("<div class=\"internal-part\" role=\"group\"")
      writer.attribute("aria-label", hooks.internalLabel.utf8)
      writer.raw("><p class=\"internal-label\" aria-hidden=\"true\">")
    } else {
      writer.raw("<span class=\"internal-part\"><span class=\"internal-label\">")
    }
    writer.label(hooks.internalLabel)
    if isBlock { writer.raw("</p>\n") } else { writer.raw("</span> ") }
    writer.openInternal(isBlock: isBlock)
  }

  // MARK: End tags

  private func end(_ name: String, _ writer: inout HTMLWriter) {
    if name == InternalTag.name { return writer.closeInternal() }
    guard let element = HTMLElement.named(name), element.content != .void else { return }
    if element.headingLevel != nil { return writer.closeRawHeading() }
    _ = writer.closeRaw(element.name)
  }
}

/// A picture that a document asks for.
struct RawImage {
  let address: [UInt8]
  let alt: [UInt8]
  /// Whether somebody wrote one, be it empty.
  let hasAlt: Bool
  /// Pixels.
  let width: Int?
  let height: Int?
}
