extension TreeRenderer {
  func inline(_ node: CMarkNode, _ kind: CMarkNode.Kind, _ isEntering: Bool) {
    switch kind {
    case .text: node.withLiteral(text)
    case .softBreak: softBreak()
    case .lineBreak: lineBreak()
    case .code: node.withLiteral(code)
    case .htmlInline: rawInline(node)
    case .emphasis: wrap("em", isEntering)
    case .strong: wrap("strong", isEntering)
    case .strikethrough: wrap("del", isEntering)
    case .link: isEntering ? enterLink(node) : leaveLink()
    case .image: isEntering ? enterImage() : leaveImage(node)
    default: break
    }
  }

  /// Text from the document, marked where a value comes from it.
  func text(_ literal: UnsafeBufferPointer<UInt8>) {
    painter.write(literal, at: placer.place(literal), to: &writer)
  }

  private func code(_ literal: UnsafeBufferPointer<UInt8>) {
    writer.raw("<code>")
    text(literal)
    writer.raw("</code>")
  }

  private func wrap(_ name: String, _ isEntering: Bool) {
    guard isEntering else { return writer.closeMarkdown() }
    guard !writer.isTooDeep else { return writer.openMarkdown(nil, .phrasing) }
    writer.tag("<", name)
    writer.openMarkdown(name, .phrasing)
  }

  /// Where lines stand for themselves (a clock, a label first), their ends are kept.
  private func softBreak() {
    if LineShape.standsAlone(source.bytes, from: placer.nextLine()) { writer.lineBreak() }
    writer.lineEnd()
  }

  private func lineBreak() {
    _ = placer.nextLine()
    writer.lineBreak()
    writer.lineEnd()
  }

  /// A dropped element's content lies in the nodes up to its end tag; without one, it stays.
  private func rawInline(_ node: CMarkNode) {
    let literal = node.literal
    guard let name = RawHTMLTokeniser.droppedElement(openedBy: literal) else {
      return RawHTML(hooks: rawHooks()).write(literal, to: &writer)
    }
    var sibling = node.next
    for _ in 0..<Self.longestDropped {
      guard let end = sibling else { return }
      if end.kind == .htmlInline, RawHTMLTokeniser.endsElement(name, end.literal, at: 0) {
        dropEnd = end
        return
      }
      sibling = end.next
    }
  }

  /// Nodes; so that unclosed tags in one long line are not searched for again and again.
  private static let longestDropped = 200

  // MARK: Links

  private func enterLink(_ node: CMarkNode) {
    guard !writer.isInside("a"), let attributes = link(node.address) else {
      return writer.openMarkdown(nil, .phrasing)
    }
    writer.raw("<a")
    for (name, value) in attributes { writer.attribute(name, value) }
    if !node.title.isEmpty { writer.attribute("title", node.title) }
    writer.raw(">")
    writer.openMarkdown("a", .phrasing)
  }

  private func leaveLink() {
    writer.closeMarkdown()
    placer.skipAddress()
  }

  /// The attributes of a link; `nil` where it is not to be followed.
  private func link(_ address: [UInt8]) -> [(String, [UInt8])]? {
    switch LinkAddress(address) {
    case .external:
      return [("href", address), ("rel", Array("external noopener".utf8))]
    case .fragment:
      let name = address.drop { $0 != UInt8(ascii: "#") }.dropFirst()
      if let page = request.resolveFragment(String(decoding: name, as: UTF8.self)) {
        return [("href", Array(page.utf8))]
      }
      if name.elementsEqual("top".utf8) { return [("href", Array("#top".utf8))] }
      return name.isEmpty ? nil : [("href", Array("#doc-".utf8) + name)]
    case .relative:
      guard address.contains(where: { $0 > 0x20 }) else { return nil }
      switch request.resolve(String(decoding: address, as: UTF8.self), false) {
      case .href(let href, _): return [("href", Array(href.utf8))]
      case .textOnly: return nil
      }
    case .unsafe:
      warn(
        .unsafeLink, .warning,
        "this link is left out: its address is not http, https, mailto or "
          + "relative", address)
      return nil
    }
  }

  private func warn(_ rule: Rule, _ severity: Severity, _ message: String, _ address: [UInt8]) {
    diagnostics.append(Diagnostic(severity, rule, message, in: source, at: place(of: address)))
  }

  /// Where an address stands, else the line of the block that it stands in.
  private func place(of address: [UInt8]) -> Range<Int> {
    let line = source.range(ofLine: block)
    return placer.find(address, from: line.lowerBound) ?? line
  }

  // MARK: Images

  private func enterImage() {
    imageDepth += 1
    if imageDepth == 1 { imageText = [] }
  }

  func collectImageText(_ node: CMarkNode, _ kind: CMarkNode.Kind) {
    if kind == .text || kind == .code { imageText?.append(contentsOf: node.literal) }
    if kind == .softBreak { imageText?.append(0x20) }
  }

  private func leaveImage(_ node: CMarkNode) {
    imageDepth -= 1
    guard imageDepth == 0 else { return }
    let alt = imageText ?? []
    imageText = nil
    image(
      RawImage(
        address: node.address, alt: alt, hasAlt: alt.contains { $0 > 0x20 }, width: nil, height: nil
      ),
      &writer)
  }

  private func image(_ image: RawImage, _ writer: inout HTMLWriter) {
    images.append(
      DocumentImage(
        address: String(decoding: image.address, as: UTF8.self),
        alternative: image.hasAlt ? String(decoding: image.alt, as: UTF8.self) : nil,
        place: place(of: image.address)))
    switch LinkAddress(image.address) {
    case .external: remoteImage(image, &writer)
    case .fragment: writer.text(image.alt)
    case .unsafe:
      warn(
        .unsafeLink, .warning, "this image is left out: its address is not relative",
        image.address)
      writer.text(image.alt)
    case .relative:
      guard image.address.contains(where: { $0 > 0x20 }),
        case .href(let href, let size) = request.resolve(
          String(decoding: image.address, as: UTF8.self), true)
      else { return writer.text(image.alt) }
      writer.raw("<img loading=\"lazy\"")
      writer.attribute("src", href.utf8)
      writer.attribute("alt", image.alt)
      writeSize(of: image, size, &writer)
      writer.raw(">")
    }
  }

  /// With both sides a browser keeps the room for a picture before it has come.
  private func writeSize(of image: RawImage, _ size: PixelSize?, _ writer: inout HTMLWriter) {
    let scaled = size?.scaled(width: image.width, height: image.height)
    if let width = scaled?.width ?? image.width { writer.raw(" width=\"\(width)\"") }
    if let height = scaled?.height ?? image.height { writer.raw(" height=\"\(height)\"") }
  }

  /// No request leaves the site: a picture elsewhere becomes a link to it.
  private func remoteImage(_ image: RawImage, _ writer: inout HTMLWriter) {
    warn(
      .remoteImage, .note, "this image is elsewhere, so it is linked instead of shown",
      image.address)
    let alt = image.alt.contains { $0 > 0x20 } ? image.alt : Array(request.labels.image.utf8)
    guard !writer.isInside("a") else { return writer.text(alt) }
    writer.raw("<a class=\"remote-image\" rel=\"external noopener\"")
    writer.attribute("href", image.address)
    writer.raw(">")
    writer.text(alt)
    writer.raw("</a>")
  }

  // MARK: Raw HTML

  func rawHooks() -> RawHTML.Hooks {
    RawHTML.Hooks(
      link: { self.link($0) },
      image: { writer, image in self.image(image, &writer) },
      openTable: { self.openTableFrame(&$0) },
      codeAttributes: { self.writeCodeAttributes(&$0) },
      text: { writer, literal in
        literal.withUnsafeBufferPointer {
          self.painter.write($0, at: self.placer.place($0), to: &writer)
        }
      }, internalLabel: request.labels.internalPart)
  }
}
