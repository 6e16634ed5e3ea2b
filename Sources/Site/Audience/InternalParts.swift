import Markup

/// The parts of a document that only the organisation itself may read.
///
/// What is not closed goes on to the end of the document: whoever forgets the end of a part must not
/// publish it. Markers count in code as well.
struct InternalParts: Sendable {
  struct Part: Sendable, Hashable {
    /// With its markers.
    let range: Range<Int>
    /// In order; those of parts in the part among them.
    let markers: [InternalMarker]
  }

  /// In order; they do not overlap.
  private(set) var parts: [Part] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// - Parameter start: where the text behind the front matter begins.
  init(_ source: SourceFile, from start: Int) {
    var candidates = Candidates(source.bytes, from: start)
    guard candidates.next != nil else { return }
    var finder = Finder(source: source)
    while let place = candidates.next {
      guard let marker = place.marker(source.bytes) else {
        candidates.move(behind: place.offset + 3)
        continue
      }
      finder.read(marker)
      candidates.move(behind: marker.range.upperBound)
    }
    finder.finish()
    (parts, diagnostics) = (finder.parts, finder.diagnostics)
  }

  /// Where a document may have a marker.
  private struct Candidates {
    struct Place {
      let offset: Int
      let isComment: Bool

      func marker(_ bytes: [UInt8]) -> InternalMarker? {
        isComment
          ? InternalMarker.comment(bytes, at: offset)
          : InternalMarker.container(bytes, at: offset)
      }
    }

    private let bytes: [UInt8]
    private var comment: Int?
    private var container: Int?

    init(_ bytes: [UInt8], from start: Int) {
      self.bytes = bytes
      comment = Self.find("<!--", bytes, start)
      container = Self.find(":::", bytes, start)
    }

    var next: Place? {
      switch (comment, container) {
      case (nil, nil): nil
      case (let comment?, let container):
        if let container, container < comment {
          Place(offset: container, isComment: false)
        } else {
          Place(offset: comment, isComment: true)
        }
      case (nil, let container?): Place(offset: container, isComment: false)
      }
    }

    mutating func move(behind offset: Int) {
      if let at = comment, at < offset { comment = Self.find("<!--", bytes, offset) }
      if let at = container, at < offset { container = Self.find(":::", bytes, offset) }
    }

    private static func find(_ text: StaticString, _ bytes: [UInt8], _ start: Int) -> Int? {
      guard start < bytes.count else { return nil }
      return bytes.firstOffset(of: text, in: start..<bytes.count)
    }
  }

  private struct Finder {
    let source: SourceFile
    var parts: [Part] = []
    var diagnostics: [Diagnostic] = []
    /// What is open, outermost first.
    private var open: [InternalMarker.Kind] = []
    private var markers: [InternalMarker] = []

    init(source: SourceFile) { self.source = source }

    mutating func read(_ marker: InternalMarker) {
      switch marker.kind {
      case .commentStart, .containerStart: begin(marker)
      case .otherContainer: if open.last.map(Self.isContainer) == true { begin(marker) }
      case .commentEnd:
        if open.last == .commentStart { return end(marker) }
        if open.isEmpty { stray(marker) }
      case .containerEnd: if open.last.map(Self.isContainer) == true { end(marker) }
      case .suspect: if open.isEmpty { suspect(marker) }
      }
    }

    mutating func finish() {
      guard let first = markers.first else { return }
      diagnostics.append(
        Diagnostic(
          .error, .internalPart,
          "this internal part has no end, so everything from here on is internal", in: source,
          at: first.range,
          help: first.kind == .commentStart
            ? "close it with <!-- /internal -->" : "close it with a line of :::"))
      parts.append(Part(range: first.range.lowerBound..<source.bytes.count, markers: markers))
    }

    private static func isContainer(_ kind: InternalMarker.Kind) -> Bool {
      kind == .containerStart || kind == .otherContainer
    }

    private mutating func begin(_ marker: InternalMarker) {
      open.append(marker.kind)
      markers.append(marker)
    }

    private mutating func end(_ marker: InternalMarker) {
      open.removeLast()
      markers.append(marker)
      guard open.isEmpty, let first = markers.first else { return }
      parts.append(
        Part(range: first.range.lowerBound..<marker.range.upperBound, markers: markers))
      markers = []
    }

    private mutating func stray(_ marker: InternalMarker) {
      diagnostics.append(
        Diagnostic(
          .warning, .internalPart, "no internal part is open here", in: source, at: marker.range,
          help: "begin it with <!-- internal -->"))
    }

    private mutating func suspect(_ marker: InternalMarker) {
      diagnostics.append(
        Diagnostic(
          .warning, .internalPart, "this comment marks nothing as internal", in: source,
          at: marker.range,
          help: "write <!-- internal --> before what is internal and <!-- /internal --> behind it"))
    }
  }
}
