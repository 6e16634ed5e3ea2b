import Markup

/// Finds what a document's front matter lacks of its record, and the lines that say it.
///
/// Nothing is written that would not be read back the same: the document with its new lines is read
/// once more, and what differs is left out.
public struct Adoption: Sendable {
  /// Lines to be put into a document, which keeps every other byte.
  public struct Addition: Sendable, Hashable {
    /// The line (index from 0) that they are to stand before.
    public let line: Int
    /// With line ends like the document's own.
    public let bytes: [UInt8]
    /// The keys that are new, in their order.
    public let keys: [String]

    /// - Parameter document: as it lies on the disk, with its byte order mark if it has one.
    public func applied(to document: [UInt8]) -> [UInt8] {
      let hasMark = document.starts(with: [0xEF, 0xBB, 0xBF])
      let at = line == 0 ? (hasMark ? 3 : 0) : LineTable(document).starts[line]
      return document[..<at] + bytes + document[at...]
    }
  }

  public enum Outcome: Sendable, Hashable {
    case add(Addition)
    /// Front matter says all that there is to say.
    case nothing
    /// The front matter cannot be read, or is written in a way that takes no further lines.
    case impossible
  }

  private let settings: ReadingSettings
  private let reader: PostmortemReader
  /// Whether values of low confidence are written too.
  private let includesGuesses: Bool

  public init(settings: ReadingSettings, includesGuesses: Bool) {
    self.settings = settings
    self.includesGuesses = includesGuesses
    reader = PostmortemReader(settings: settings)
  }

  /// - Parameter incident: what was read from the document.
  public func plan(_ source: SourceFile, _ incident: Incident) -> Outcome {
    let parsed = FrontMatterParser.parse(source)
    guard parsed.frontMatter != nil || parsed.bodyStart == 0 else { return .impossible }
    var fields = missing(parsed.frontMatter, source, incident)
    while !fields.isEmpty {
      let addition = addition(fields, to: parsed.frontMatter, source, incident)
      let changed = SourceFile(path: source.path, bytes: addition.applied(to: source.bytes))
      guard FrontMatterParser.parse(changed).frontMatter != nil else { return .impossible }
      let after = reader.read(changed).incident
      let same = fields.filter { $0.read(after)?.value == $0.read(incident)?.value }
      if same.count == fields.count { return .add(addition) }
      fields = same
    }
    return .nothing
  }

  /// The fields that the text tells and the front matter does not speak of, not even in vain.
  private func missing(
    _ frontMatter: FrontMatter?, _ source: SourceFile, _ incident: Incident
  ) -> [AdoptableField] {
    var reader = FrontMatterReader(settings: settings)
    let spokenOf = frontMatter.map { reader.read($0, in: source).spokenOf } ?? [:]
    let taken = takenNames(frontMatter)
    // What follows from keys that stand there need not stand there itself.
    let hasBothEnds = spokenOf[.start] != nil && spokenOf[.end] != nil
    return AdoptableField.all.filter { field in
      guard spokenOf[field.field] == nil, !taken.contains(field.key),
        let (_, evidence) = field.read(incident)
      else { return false }
      // Written down twice, one moment would look like two that were observed.
      if field.field == .detected, ResponseTimes.isFromDetection(incident) { return false }
      return evidence.allSatisfy {
        $0.rule != .frontMatter && !($0.rule == .interval && hasBothEnds)
          && (includesGuesses || $0.confidence > .low)
      }
    }
  }

  /// Keys that stand there already, also those without a value: none may stand twice.
  private func takenNames(_ frontMatter: FrontMatter?) -> Set<String> {
    guard let frontMatter else { return [] }
    return frontMatter.takenNames.union(frontMatter.entries.map { $0.key.lowercased() })
  }

  private func addition(
    _ fields: [AdoptableField], to frontMatter: FrontMatter?, _ source: SourceFile,
    _ incident: Incident
  ) -> Addition {
    let notation = frontMatter?.notation ?? .yaml
    let margin = frontMatter.map { indent(of: $0, source) } ?? ""
    var lines = fields.compactMap { field in
      field.read(incident).map {
        margin + FrontMatterText.line(field.key, $0.value.written(notation), notation)
      }
    }
    if frontMatter == nil {
      lines = ["---"] + lines + ["---"]
      if !source.range(ofLine: 0).isEmpty { lines.append("") }
    }
    let text = lines.map { $0 + lineEnd(source) }.joined()
    return Addition(
      line: frontMatter?.additionLine ?? 0, bytes: Array(text.utf8), keys: fields.map(\.key))
  }

  /// What stands before the first key: in YAML all keys stand below each other.
  private func indent(of frontMatter: FrontMatter, _ source: SourceFile) -> String {
    guard frontMatter.notation == .yaml, let first = frontMatter.entries.first else { return "" }
    let start = first.keyRange.lowerBound
    let margin = source.lines.starts[source.lines.line(at: start)]..<start
    return margin.allSatisfy { source.bytes[$0] == 0x20 } ? source.text(in: margin) : ""
  }

  private func lineEnd(_ source: SourceFile) -> String {
    guard source.lines.count > 1 else { return "\n" }
    return source.bytes[..<source.lines.starts[1]].suffix(2).first == 0x0D ? "\r\n" : "\n"
  }
}
