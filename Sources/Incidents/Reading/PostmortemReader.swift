import Markup

/// Reads a document as a careful engineer does: the record, every value with its evidence.
///
/// Pure: knows no file system, no clock and no other document.
public struct PostmortemReader: Sendable {
  let settings: ReadingSettings
  private let causes: PhraseTable<CauseLexicon.Weighed>

  public init(settings: ReadingSettings = ReadingSettings()) {
    self.settings = settings
    causes = CauseLexicon.table(adding: settings.causeKeywords)
  }

  /// Reads a whole file as one incident: its front matter, which wins field by field, and its text.
  public func read(_ source: SourceFile) -> Reading {
    let document = OpenDocument(source, settings: settings)
    return read(document, document.view(settings))
  }

  /// Reads a whole file as one incident.
  func read(_ document: OpenDocument, _ view: DocumentView) -> Reading {
    var reading = read(view, document.body, frontMatter: document.claims)
    reading.diagnostics += document.diagnostics
    reading.hasUnreadableFrontMatter = document.hasUnreadableFrontMatter
    return reading
  }

  /// - Parameters:
  ///   - body: what the view shows.
  ///   - surroundings: what the text around it says of its dates and times.
  func read(
    _ view: DocumentView, _ body: Range<Int>, frontMatter: FrontMatterClaims?,
    surroundings: Surroundings = Surroundings()
  ) -> Reading {
    var surroundings = surroundings
    surroundings.zone = surroundings.zone ?? frontMatter?.zone
    let context = TimeContextFinder.find(
      in: view, frontMatter: frontMatter?.start ?? frontMatter?.date,
      published: frontMatter?.published?.value.year, surroundings: surroundings)
    let times = IncidentTimesResolver.resolve(view, context)
    let cause = RootCauseExtractor.extract(view, lexicon: causes)
    let share = AffectedShareExtractor.extract(view)
    let title = TitleExtractor.extract(view)

    var incident = Incident(id: "", source: view.source.path, title: title.claim)
    incident.summary = SummaryExtractor.extract(view)
    times.fill(&incident)
    incident.affected = share.claim
    incident.rootCause = cause.rootCause
    incident.contributingFactors = cause.contributingFactors
    incident.trigger = TriggerExtractor.extract(view, sentences: cause.sentences)
    incident.components = ComponentExtractor.extract(
      view, cause: cause.rootCause?.value.category, sentences: cause.sentences)
    incident.services = LabelledWords.list(.services, in: view)
    incident.severity = LabelledWords.first(.severity, in: view)
    incident.status = LabelledWords.first(.status, in: view)
    incident.authors = LabelledWords.authors(in: view)

    var titleLine = title.line
    if let frontMatter {
      frontMatter.override(&incident)
      // A heading that says what the page's title says need not be shown twice.
      if let named = frontMatter.title, named.value != title.claim.value { titleLine = nil }
    }
    incident.actionItems = ActionItemExtractor.extract(view, after: incident.when)
    let diagnostics =
      ConsistencyCheck.diagnostics(of: incident, times, in: view) + (frontMatter?.diagnostics ?? [])
    if incident.id.isEmpty {
      incident.id = Slug.make(title: incident.title.value, start: incident.start?.value)
    }
    var reading = Reading(
      incident: incident, body: body,
      outline: Outline(promotedHeadings: view.promotedHeadings, titleLine: titleLine),
      text: view.words.text, links: view.links, diagnostics: diagnostics,
      rejected: settings.keepsRejected ? times.rejected + share.rejected + cause.rejected : [],
      notAPostmortem: Self.reasonAgainst(
        view, times, hasShare: share.claim != nil, frontMatter))
    reading.places = view.places
    reading.code = view.code
    if settings.keepsStatements {
      reading.statements = StatementCollector.collect(view, context, times.entries)
    }
    return reading
  }

  private static func reasonAgainst(
    _ view: DocumentView, _ times: IncidentTimes, hasShare: Bool,
    _ frontMatter: FrontMatterClaims?
  ) -> String? {
    if frontMatter?.kind?.kind == .incident { return nil }
    if frontMatter?.isInformational == true { return "its front matter says that it only informs" }
    if frontMatter?.claimsAnIncident == true { return nil }
    return DocumentKind.reasonAgainst(
      view, times, hasShare: hasShare, hints: frontMatter?.hints ?? 0)
  }
}

extension IncidentTimes {
  fileprivate func fill(_ incident: inout Incident) {
    incident.start = start
    incident.detected = detected
    incident.mitigated = mitigated
    incident.end = end
    incident.duration = duration
    incident.timeline = timeline
  }
}
