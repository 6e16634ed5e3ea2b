import Markup

/// A document ready for the extractors: passages in their sections, moments and fields found.
final class DocumentView: Sendable {
  let source: SourceFile
  let settings: ReadingSettings
  let passages: [Passage]
  /// The words of all passages, a line each.
  let words: Excerpt.Whole
  /// The moments of every passage, in the order of its text.
  let spans: [[MomentSpan]]
  let fields: [Field]
  /// The passages with a date of the document itself.
  private let documentDates: Set<Int>
  /// Lines (index from 0) with anything on them, code and rules aside.
  let contentLines: [Int]
  let links: [DocumentLink]
  /// The lines of code blocks, a line each.
  let code: String
  let promotedHeadings: [Int: Int]
  let moments: MomentFinder
  /// Whether 03/04/2023 was settled by the document or the configuration.
  let dateOrderIsCertain: Bool
  let dateOrder: ReadingSettings.DateOrder

  /// - Parameter body: the part of the file to be read, whole lines of it.
  init(_ source: SourceFile, body: Range<Int>, settings: ReadingSettings) {
    self.source = source
    self.settings = settings
    let shown = HiddenSyntax.hide(source, in: body)
    let (lines, links, code) = LineReader.read(shown, body: body)
    contentLines = Self.contentLines(lines, source)
    let passages = PassageBuilder.passages(of: lines)
    let order = DateOrderFinder.find(in: passages.map(\.text), settings: settings)
    let moments = MomentFinder(
      dates: DateRecogniser(order: order.order), zones: ZoneRecogniser(settings: settings))
    var placed = SectionBuilder.build(passages, labels: LabelFinder(moments: moments))
    Guidance.mark(&placed.passages, in: source)
    self.passages = placed.passages
    words = Self.words(of: passages, size: body.count)
    // A heading cannot stand within a quote that goes on below it.
    promotedHeadings = placed.promotedHeadings.filter { !Self.isQuoted($0.key, source) }
    self.links = links
    self.code = Self.text(of: code, in: shown)
    self.moments = moments
    dateOrderIsCertain = order.isCertain
    dateOrder = order.order
    spans = placed.passages.map { moments.spans(in: $0.text) }
    fields = FieldCollector.fields(of: placed.passages)
    documentDates = Set(fields.lazy.filter { $0.label == .documentDate }.map(\.passage))
  }

  private static func isQuoted(_ line: Int, _ source: SourceFile) -> Bool {
    source.bytes[source.range(ofLine: line)].first { $0 != 0x20 } == UInt8(ascii: ">")
  }

  private static func contentLines(_ lines: [TextLine], _ source: SourceFile) -> [Int] {
    var content: [Int] = []
    content.reserveCapacity(lines.count)
    for index in lines.indices {
      switch lines[index].kind {
      case .code, .rowRule, .rule: continue
      default: break
      }
      let line = lines[index].index
      if !source.range(ofLine: line).isEmpty { content.append(line) }
    }
    return content
  }

  private static func words(of passages: [Passage], size: Int) -> Excerpt.Whole {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size)
    for passage in passages {
      bytes += passage.text.plain.bytes
      bytes.append(UInt8(ascii: "\n"))
    }
    return Excerpt.Whole(String(decoding: bytes, as: UTF8.self))
  }

  /// Where the words stand in the file.
  var places: TextPlaces {
    var places = TextPlaces()
    places.reserveCapacity(passages.reduce(0) { $0 + $1.text.plain.runCount })
    for passage in passages {
      if let place = passage.text.place { places.append(passage.text.plain, at: place) }
    }
    return places
  }

  private static func text(of lines: [Range<Int>], in source: SourceFile) -> String {
    var bytes: [UInt8] = []
    for line in lines {
      bytes += source.bytes[line]
      bytes.append(UInt8(ascii: "\n"))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Indices of the passages whose role is one of `roles`.
  func indices(_ roles: RoleSet) -> some Collection<Int> {
    passages.indices.lazy.filter { [passages] in roles.contains(passages[$0].role) }
  }

  /// Whether a passage gives a date of the document itself: "Published: …", the date of a mail.
  func isAboutTheDocument(_ index: Int) -> Bool {
    documentDates.contains(index)
  }

  func fields(_ label: FieldLabel) -> [Field] { fields.filter { $0.label == label } }

  /// Evidence for a stretch of tokens of a text.
  func evidence(
    _ text: TokenText, _ tokens: Range<Int>, _ rule: ReadingRule, _ confidence: Confidence
  ) -> Evidence {
    Evidence(
      range: text.sourceRange(tokens), excerpt: excerpt(text, tokens), rule: rule,
      confidence: confidence)
  }

  /// The words of a stretch of tokens.
  func excerpt(_ text: TokenText, _ tokens: Range<Int>) -> Excerpt {
    let range = text.textRange(tokens)
    guard let place = text.place else { return Excerpt(text.plain.string(range)) }
    return Excerpt(of: words, place + range.lowerBound..<place + range.upperBound)
  }
}
