import Markup

/// Finds the day and the zone that a document's bare clock times belong to.
struct TimeContextFinder {
  let view: DocumentView
  let frontMatter: Claim<Instant>?
  private let published: Int?

  /// - Parameter frontMatter: the day that front matter gives, for a text that names none.
  /// - Parameter published: the year in which front matter says that the document was written.
  static func find(
    in view: DocumentView, frontMatter: Claim<Instant>? = nil, published: Int? = nil,
    surroundings: Surroundings = Surroundings()
  ) -> TimeContext {
    let finder = TimeContextFinder(view: view, frontMatter: frontMatter, published: published)
    var context = TimeContext(settings: view.settings)
    let found = finder.date()
    context.date = found?.date
    context.dateEvidence = found?.evidence
    context.year =
      found?.date.year ?? finder.year() ?? frontMatter?.value.year ?? finder.yearOfWriting()
      ?? surroundings.year
    if context.date?.year == nil { context.date?.year = context.year }
    context.zone = ZoneFinder.zone(of: view) ?? surroundings.zone
    context.standingDate = finder.standingDate(year: context.year)
    return context
  }

  struct Found {
    let date: DateValue
    let evidence: Evidence
  }

  // MARK: Date

  private func date() -> Found? {
    statedDate() ?? headingDate() ?? proseDate([.timeline], .medium)
      ?? proseDate([.detection, .rootCause, .resolution, .factors], .medium)
      ?? updatesDate() ?? dateOfLastResort()
  }

  private func statedDate() -> Found? {
    yesterday() ?? fieldDate([.start, .date, .detected, .duration])
      ?? proseDate([.summary, .impact, .lead], .high)
  }

  private func dateOfLastResort() -> Found? {
    proseDate([.other], .low) ?? frontMatterDate() ?? fileNameDate() ?? fieldDate([.end])
  }

  private func fieldDate(_ labels: [FieldLabel]) -> Found? {
    for label in labels {
      for field in view.fields(label) {
        for index in field.tokens {
          guard let (date, next) = view.moments.dates.match(field.text, at: index) else { continue }
          return Found(
            date: date, evidence: evidence(field.text, index..<next, .labelledField, .high, date))
        }
      }
    }
    return nil
  }

  private func evidence(
    _ text: TokenText, _ tokens: Range<Int>, _ rule: ReadingRule, _ confidence: Confidence,
    _ date: DateValue
  ) -> Evidence {
    let isSure = !date.isAmbiguous || view.dateOrderIsCertain
    return view.evidence(text, tokens, rule, isSure ? confidence : .low)
  }

  private func proseDate(_ roles: RoleSet, _ confidence: Confidence) -> Found? {
    var withoutYear: Found?
    var alone: Found?
    for index in view.indices(roles) where !isAboutTheDocument(index) {
      let text = view.passages[index].text
      for span in view.spans[index] {
        guard var date = span.first.date, !DocumentDate.isOne(text, span.first.tokens) else {
          continue
        }
        let rule: ReadingRule = roles.contains(.summary) ? .summaryStatement : .timelineFirst
        if date.year == nil { date.year = alone?.date.year }
        let found = Found(
          date: date, evidence: evidence(text, span.first.tokens, rule, confidence, date))
        if alone == nil, mayBeOfWriting(span, text, index) {
          alone = found
          continue
        }
        if let alone, date.year != nil { return isShortlyBefore(date, alone.date) ? found : alone }
        if date.year != nil || roles.contains(.timeline) { return found }
        withoutYear = withoutYear ?? found
      }
    }
    return alone ?? withoutYear
  }

  /// A day on a line of its own, or behind a name below the title, may be the document's as well as
  /// the incident's.
  private func mayBeOfWriting(_ span: MomentSpan, _ text: TokenText, _ index: Int) -> Bool {
    span.first.clock == nil && span.second == nil && span.first.date?.year != nil
      && (standsAlone(span, text) || isSigned(span, text, index))
  }

  private func standsAlone(_ span: MomentSpan, _ text: TokenText) -> Bool {
    text.tokens.indices.allSatisfy {
      span.tokens.contains($0) || text.tokens[$0].kind == .mark
        || Weekdays.words.contains(text.word($0))
    }
  }

  /// "The docs team, 2022-12-08" below the title.
  private func isSigned(_ span: MomentSpan, _ text: TokenText, _ index: Int) -> Bool {
    let comma = span.tokens.lowerBound - 1
    return index <= 3 && !view.passages[index].isHeading && view.passages[index].label == nil
      && span.tokens.upperBound == text.count && (1...6).contains(comma)
      && text.isMark(comma, ",")
      && (0..<comma).allSatisfy { text.tokens[$0].kind == .word }
  }

  /// Incidents are told within two months: then the day that the text names is theirs.
  private func isShortlyBefore(_ date: DateValue, _ other: DateValue) -> Bool {
    let days = other.number(assuming: 2000) - date.number(assuming: 2000)
    return days > 0 && days <= 61
  }

  /// "Unless noted otherwise, all events happened on 21 October."
  private func standingDate(year: Int?) -> DateValue? {
    for index in view.indices([.timeline]) {
      let text = view.passages[index].text
      guard Self.allEvents.occurs(in: text, 0..<min(text.count, 30)) else { continue }
      for span in view.spans[index] {
        guard var date = span.first.date, span.first.clock == nil else { continue }
        date.year = date.year ?? year
        return date
      }
    }
    return nil
  }

  private static let allEvents = PhraseTable<Bool>([
    "all events", "all times", "otherwise noted", "noted otherwise", "all entries", "times are",
    "events happened", "unless stated",
  ])

  private func isAboutTheDocument(_ index: Int) -> Bool { view.isAboutTheDocument(index) }

  private func headingDate() -> Found? {
    for (index, passage) in view.passages.enumerated()
    where (passage.isHeading || index < 2) && !isAboutTheDocument(index) {
      for span in view.spans[index] {
        guard let date = span.first.date, !DocumentDate.isOne(passage.text, span.first.tokens)
        else { continue }
        return Found(
          date: date,
          evidence: evidence(passage.text, span.first.tokens, .documentTitle, .medium, date))
      }
    }
    return nil
  }

  /// The day of the first of a status page's updates.
  private func updatesDate() -> Found? {
    guard let first = StatusUpdates.entries(of: view).first, let date = first.moment?.date else {
      return nil
    }
    let isSure = !date.isAmbiguous || view.dateOrderIsCertain
    return Found(
      date: date, evidence: view.evidence(first, .timelineFirst, isSure ? .medium : .low))
  }

  private func frontMatterDate() -> Found? {
    frontMatter.map { claim in
      Found(
        date: DateValue(
          year: claim.value.year, month: claim.value.month, day: claim.value.day,
          isAmbiguous: false), evidence: claim.evidence)
    }
  }

  private func fileNameDate() -> Found? {
    let name = view.source.path.split(separator: "/").last.map(String.init) ?? view.source.path
    var text = PlainText()
    text.join(PlainText(generated: name.replacingUnderscores))
    let tokens = TokenText(text)
    for index in 0..<tokens.count {
      guard let (date, _) = view.moments.dates.match(tokens, at: index) else { continue }
      return Found(
        date: date,
        evidence: Evidence(range: 0..<0, text: name, rule: .fileName, confidence: .medium))
    }
    return nil
  }

  // MARK: Year

  /// A year that stands somewhere beside the incident's dates: in another date, or in the header of
  /// the timeline's table.
  private func year() -> Int? {
    for passage in view.passages {
      for cell in passage.header {
        for token in cell.tokens where token.kind == .number && token.range.count == 4 {
          if (1990...2100).contains(token.value) { return token.value }
        }
      }
    }
    for roles: RoleSet in [
      [.summary, .impact, .lead, .timeline], [.rootCause, .resolution],
    ] {
      for index in view.indices(roles) where !isAboutTheDocument(index) {
        for span in view.spans[index] {
          if let year = span.first.date?.year ?? span.second?.date?.year { return year }
        }
      }
    }
    return nil
  }

  /// The year that the document was published in, or that its file's name has: the incident's, where
  /// nothing names another.
  private func yearOfWriting() -> Int? {
    for field in view.fields(.documentDate) {
      for index in field.tokens {
        if let (date, _) = view.moments.dates.match(field.text, at: index), let year = date.year {
          return year
        }
      }
    }
    return published ?? yearOfTitle() ?? fileNameDate()?.date.year
  }

  /// "Availability report: September 2023", "Downtime report 2015/3"
  private func yearOfTitle() -> Int? {
    for passage in view.passages.prefix(3) {
      for index in passage.text.tokens.indices.dropFirst()
      where passage.text.isNumber(index) && passage.text.digits(index) == 4 {
        let year = passage.text.tokens[index].value
        let isOfMonth = DateRecogniser.months[passage.text.word(index - 1)] != nil
        let isNumbered = passage.isHeading && passage.text.isMark(index + 1, "/")
        if (1990...2100).contains(year), isOfMonth || isNumbered { return year }
      }
    }
    return nil
  }
}

extension String {
  fileprivate var replacingUnderscores: String {
    String(decoding: utf8.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }, as: UTF8.self)
  }
}
