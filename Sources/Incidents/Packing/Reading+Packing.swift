import Markup

extension FileReading {
  /// The reading as bytes; `nil` for what is quicker read again than kept. Values that lost are left
  /// out, for only explanations show them.
  public var packed: [UInt8]? {
    guard case .incidents(let readings) = self else { return nil }
    var packer = Packer()
    packer.add(each: readings) { $1.pack(into: &$0) }
    return packer.bytes
  }

  /// - Parameters:
  ///   - bytes: what `packed` gave, of the same version and the same text.
  ///   - path: the document's.
  /// - Returns: `nil` for anything else.
  public static func unpack(_ bytes: [UInt8], path: String) -> FileReading? {
    var unpacker = Unpacker(bytes)
    let readings = unpacker.array { Reading(unpacking: &$0, path: path) }
    guard !unpacker.hasFailed, unpacker.isAtEnd, !readings.isEmpty else { return nil }
    return .incidents(readings)
  }
}

extension Reading {
  fileprivate func pack(into packer: inout Packer) {
    packer.add(text)
    packer.add(code)
    places.pack(into: &packer)
    packer.add(body)
    packer.add(part) {
      $0.add($1.heading)
      $0.add(each: $1.anchors.sorted { $0.key < $1.key }) {
        $0.add($1.key)
        $0.add($1.value)
      }
    }
    packer.add(hasUnreadableFrontMatter)
    packer.add(each: outline.promotedHeadings.sorted { $0.key < $1.key }) {
      $0.add($1.key)
      $0.add($1.value)
    }
    packer.add(outline.titleLine)
    packer.add(each: links) {
      $0.add($1.address)
      $0.add($1.words)
    }
    packer.add(each: diagnostics) { $1.pack(into: &$0) }
    packer.add(notAPostmortem)
    var claims = ClaimPacker(packer: packer, sharing: Excerpt.Sharing(text: text))
    incident.pack(into: &claims)
    packer = claims.packer
  }

  fileprivate init(unpacking unpacker: inout Unpacker, path: String) {
    let text = unpacker.string()
    let code = unpacker.string()
    let places = TextPlaces(unpacking: &unpacker)
    let body = unpacker.range()
    let part = unpacker.optional {
      Part(
        heading: $0.range(),
        anchors: Dictionary($0.array { ($0.string(), $0.string()) }) { first, _ in first })
    }
    let isUnreadable = unpacker.bool()
    let promoted = unpacker.array { ($0.int(), $0.int()) }
    let outline = Outline(
      promotedHeadings: Dictionary(promoted) { first, _ in first },
      titleLine: unpacker.optionalInt())
    let links = unpacker.array { DocumentLink(address: $0.string(), words: $0.range()) }
    let diagnostics = unpacker.array { Diagnostic(unpacking: &$0) }
    let reason = unpacker.optionalString()
    var claims = ClaimUnpacker(unpacker: unpacker, sharing: Excerpt.Sharing(text: text))
    let incident = Incident(unpacking: &claims, source: path)
    unpacker = claims.unpacker
    self.init(
      incident: incident, body: body, outline: outline, text: text, links: links,
      diagnostics: diagnostics, rejected: [], notAPostmortem: reason)
    self.code = code
    self.places = places
    self.part = part
    hasUnreadableFrontMatter = isUnreadable
  }
}
