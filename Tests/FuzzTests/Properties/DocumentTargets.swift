@testable import Incidents
@testable import Markup
@testable import Site

/// Whole documents, from the bytes of a file to its page.
extension FuzzTarget {
  /// Everything that a build does with a file of its own.
  static let document = FuzzTarget(name: "document") { bytes in
    guard let source = source(of: bytes) else { return nil }
    guard case .incidents(let readings) = reader.readFile(source, split: .automatic) else {
      return nil
    }
    for reading in readings {
      let fault = fault(of: reading, in: source) ?? renderingFault(of: reading, in: source)
      if let fault { return fault }
    }
    return nil
  }

  /// The record alone: more inputs in the same time.
  static let readings = FuzzTarget(name: "readings") { bytes in
    guard let source = source(of: bytes) else { return nil }
    return reader.readAll(source, split: .automatic).lazy.compactMap { fault(of: $0, in: source) }
      .first
  }

  /// What `adopt` writes is read back, and leaves nothing to write.
  static let adoption = FuzzTarget(name: "adoption") { bytes in
    guard let source = source(of: bytes) else { return nil }
    let plan = Adoption(settings: ReadingSettings(), includesGuesses: true)
    guard case .add(let addition) = plan.plan(source, reader.read(source).incident) else {
      return nil
    }
    let changed = SourceFile(path: source.path, bytes: addition.applied(to: source.bytes))
    let again = plan.plan(changed, reader.read(changed).incident)
    return again == .nothing ? nil : "adopting a second time: \(again)"
  }

  static let lines = FuzzTarget(name: "lines") { bytes in
    guard let source = source(of: bytes) else { return nil }
    let (lines, _, _) = LineReader.read(source, body: 0..<source.bytes.count)
    for line in lines {
      for text in [line.text] + line.cells {
        let range = text.sourceRange
        guard range.upperBound <= source.bytes.count else { return "\(range) of a line" }
      }
    }
    let passages = PassageBuilder.passages(of: lines)
    var last = -1
    for passage in passages {
      // `<br>` divides a line, so two may share one.
      guard passage.lines.lowerBound >= last else {
        return "line \(passage.lines.lowerBound) again"
      }
      last = passage.lines.upperBound
    }
    return nil
  }

  static let frontMatter = FuzzTarget(name: "front-matter") { bytes in
    guard let source = source(of: bytes) else { return nil }
    let (block, bodyStart, diagnostics) = FrontMatterParser.parse(source)
    guard bodyStart <= source.bytes.count else { return "a body from \(bodyStart)" }
    var reader = FrontMatterReader(settings: ReadingSettings())
    let claims = block.map { reader.read($0, in: source) }
    for diagnostic in diagnostics + (claims?.diagnostics ?? []) {
      _ = diagnostic.message
    }
    return nil
  }

  static let rendering = FuzzTarget(name: "rendering") { bytes in
    guard let source = source(of: bytes) else { return nil }
    var request = RenderRequest()
    request.labels.permalink = { "to \($0)" }
    return fault(
      ofHTML: DocumentRenderer.render(source, body: 0..<source.bytes.count, request: request).html)
  }

  /// Files that begin as pictures do.
  static let pictures = FuzzTarget(name: "pictures", readsLines: true) { bytes in
    let starts: [[UInt8]] = [
      [], [0x89, 0x50, 0x4E, 0x47], Array("GIF89a".utf8), [0xFF, 0xD8, 0xFF], Array("<svg ".utf8),
      Array("RIFF....WEBPVP8".utf8), [0xFF, 0xD8, 0xFF, 0xE1, 0, 99] + Array("Exif\0\0MM".utf8),
    ]
    for start in starts {
      guard let size = ImageHeader.size(of: start + bytes) else { continue }
      let sides = 1...PixelSize.limit
      guard sides.contains(size.width), sides.contains(size.height) else { return "\(size)" }
    }
    return nil
  }

  private static let reader = PostmortemReader()

  private static let names = [
    "2024/a.md", "2024-02-30-b.mdx", "c.qmd", "d.html.md.erb", "index.markdown",
  ]

  /// A file of these bytes; `nil` for what no reader gets to see. Some kinds of files hide syntax, so
  /// the length chooses among the kinds.
  private static func source(of bytes: [UInt8]) -> SourceFile? {
    DocumentLoader.check(bytes, path: names[bytes.count % names.count]).source
  }

  private static func fault(of reading: Reading, in source: SourceFile) -> String? {
    let whole = 0..<source.bytes.count
    for (field, evidence) in reading.incident.fieldEvidence {
      let places: [Evidence] =
        switch evidence {
        case .one(let evidence): [evidence]
        case .each(let list): list
        }
      for place in places where place.range.clamped(to: whole) != place.range {
        return "\(field) at \(place.range) of \(whole)"
      }
    }
    for loser in reading.rejected where loser.range.clamped(to: whole) != loser.range {
      return "\(loser) outside \(whole)"
    }
    guard reading.body.clamped(to: whole) == reading.body else {
      return "a body at \(reading.body)"
    }
    if let percent = reading.incident.affected?.value.percent, !(0...100).contains(percent) {
      return "\(percent) per cent"
    }
    if let minutes = reading.incident.duration?.value.minutes, !(minutes >= 0) {
      return "\(minutes) minutes"
    }
    return reading.incident.id.isEmpty ? "no id" : nil
  }

  private static func renderingFault(of reading: Reading, in source: SourceFile) -> String? {
    let outline = reading.outline
    let marks = EvidenceMarks(
      reading.incident, body: reading.body, titleLine: outline.titleLine.map(source.range))
    var request = RenderRequest()
    request.promotedHeadings = outline.promotedHeadings
    request.titleLine = outline.titleLine
    request.marks = marks.marks
    return fault(
      ofHTML: DocumentRenderer.render(source, body: reading.body, request: request).html)
  }

  /// Tags that pair up, and nothing that runs.
  private static func fault(ofHTML html: String) -> String? {
    if let fault = HTMLBalance.faults(in: html).first { return fault }
    return SafeHTML.fault(in: html)
  }
}
