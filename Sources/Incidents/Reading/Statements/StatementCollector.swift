import Markup

/// Collects what a document says in so many words.
struct StatementCollector {
  let view: DocumentView
  let context: TimeContext

  /// - Parameter entries: the timeline, with the days that were found for its clocks.
  static func collect(
    _ view: DocumentView, _ context: TimeContext, _ entries: [ResolvedEntry]
  ) -> Statements {
    let collector = StatementCollector(view: view, context: context)
    var statements = Statements()
    for passage in view.passages where !passage.isOpener && passage.hasContent {
      statements.sections.insert(passage.role)
    }
    statements.namesZone = context.zone != nil
    statements.saysWhy = collector.saysWhy
    statements.ranges = collector.fieldRange().map { [$0] } ?? []
    for index in view.passages.indices where !view.spans[index].isEmpty {
      let passage = view.passages[index]
      guard passage.role != .retold else { continue }
      for span in view.spans[index] {
        statements.weekdays += collector.weekdays(passage.text, span)
        if let range = collector.range(passage.text, span) { statements.ranges.append(range) }
      }
    }
    statements.skippedTimes = SkippedTimes.find(view, context, entries)
    statements.shares = StatedShares.find(view)
    return statements
  }

  /// Lessons and actions say why something is to be done.
  private var saysWhy: Bool {
    view.passages.contains { passage in
      guard ![.lessons, .actions, .retold].contains(passage.role) else { return false }
      let all = 0..<passage.text.count
      return CauseSentenceFinder.causal.occurs(in: passage.text, all)
        || CauseSentenceFinder.namesCause.occurs(in: passage.text, all) && !passage.isOpener
        || Self.reasons.occurs(in: passage.text, all)
    }
  }

  private static let reasons = PhraseTable<Bool>([
    "the problem was", "the issue was", "the reason", "the fault was", "following a",
    "following an",
    "following the", "after a bad", "was found to", "mistakenly", "by mistake", "accidentally",
    "resulting in", "which meant", "which resulted", "as a consequence",
  ])

  // MARK: Days of the week

  private func weekdays(_ text: TokenText, _ span: MomentSpan) -> [NamedWeekday] {
    [span.first, span.second].compactMap { moment in
      moment.flatMap { weekday(text, $0) }
    }
  }

  private func weekday(_ text: TokenText, _ moment: Moment) -> NamedWeekday? {
    guard let (date, tokens) = ownDate(text, moment), let year = date.year ?? context.year,
      let (weekday, name) = nameBefore(text, tokens.lowerBound)
        ?? nameBehind(text, tokens.upperBound)
    else { return nil }
    let isUnclear = date.isAmbiguous && !view.dateOrderIsCertain
    return NamedWeekday(
      weekday: weekday, day: CivilDay(year: year, month: date.month, day: date.day),
      hasOwnYear: date.year != nil,
      exchanged: isUnclear ? CivilDay(year: year, month: date.day, day: date.month) : nil,
      range: text.sourceRange(
        min(name, tokens.lowerBound)..<max(name + 1, tokens.upperBound)))
  }

  /// The date that stands in a moment's own words; the other end of a range may have lent it one.
  private func ownDate(_ text: TokenText, _ moment: Moment) -> (DateValue, Range<Int>)? {
    guard moment.date != nil else { return nil }
    for index in moment.tokens {
      if let (date, next) = view.moments.dates.match(text, at: index) {
        return (date, index..<next)
      }
    }
    return nil
  }

  /// "Tuesday, 4 May", "Tue. 4 May", "Tuesday the 4th of May".
  private func nameBefore(_ text: TokenText, _ date: Int) -> (Int, at: Int)? {
    var index = date - 1
    if text.isWord(index, "the") { index -= 1 }
    if text.isMark(index, ",") || text.isMark(index, "(") { index -= 1 }
    let isShort = text.digits(index - 1) <= 4
    if text.isMark(index, "."), isShort { index -= 1 }
    guard let weekday = Weekdays.numbers[text.word(index)], isName(text, index) else { return nil }
    // "Monday to Friday, 4 May", "Mon/Tue 4 May", "Monday and Tuesday, 4 May": several days.
    if let before = text[safe: index - 1] {
      if before.isMark("-") || before.isMark("/") || before.isMark("&") { return nil }
      if Self.joins.contains(before.word) { return nil }
    }
    return (weekday, index)
  }

  /// "4 May (Tuesday)", "2021-05-04 Tue".
  private func nameBehind(_ text: TokenText, _ end: Int) -> (Int, at: Int)? {
    let isBracketed = text.isMark(end, "(")
    let index = isBracketed ? end + 1 : end
    guard let weekday = Weekdays.numbers[text.word(index)], isName(text, index) else { return nil }
    if isBracketed { return text.isMark(index + 1, ")") ? (weekday, index) : nil }
    // "4 May Monday's team" and "4 May Monday 5 May" say something else.
    guard let next = text[safe: index + 1] else { return (weekday, index) }
    let goesOn = next.kind == .number || next.isMark("'") || next.isMark("-")
    return goesOn || view.moments.dates.match(text, at: index + 1) != nil ? nil : (weekday, index)
  }

  /// "Sun" and "sat" are words of their own in small letters.
  private func isName(_ text: TokenText, _ index: Int) -> Bool {
    text.startsUppercase(index) || text.digits(index) > 3
  }

  private static let joins: WordSet = [
    "to", "through", "until", "till", "and", "or", "every", "each",
  ]

  // MARK: Ranges

  /// "from 4 May 2021 10:00 to 3 May 2021 12:00": both with dates of their own.
  private func range(_ text: TokenText, _ span: MomentSpan) -> StatedRange? {
    guard let second = span.second, let early = ownDate(text, span.first)?.0,
      let late = ownDate(text, second)?.0, (early.year ?? late.year) != nil
    else { return nil }
    // "28 December to 3 January 2022" crosses the year.
    guard early.year != nil || late.month >= early.month else { return nil }
    guard late.year != nil || late.month >= early.month else { return nil }
    return stated(span.first, second, early, late, text.sourceRange(second.tokens))
  }

  private func stated(
    _ first: Moment, _ second: Moment, _ early: DateValue, _ late: DateValue, _ range: Range<Int>
  ) -> StatedRange? {
    let isUnclear = (early.isAmbiguous || late.isAmbiguous) && !view.dateOrderIsCertain
    guard !isUnclear, (first.clock == nil) == (second.clock == nil),
      let from = context.instant(first), let to = context.instant(second), from.year != nil,
      to.year != nil
    else { return nil }
    return StatedRange(from: from, to: to, range: range)
  }

  /// A field "Start" and a field "End".
  private func fieldRange() -> StatedRange? {
    guard let (first, early, _) = fieldMoment(.start),
      let (second, late, place) = fieldMoment(.end),
      early.year != nil, late.year != nil
    else { return nil }
    return stated(first, second, early, late, place)
  }

  private func fieldMoment(_ label: FieldLabel) -> (Moment, DateValue, Range<Int>)? {
    guard let field = view.fields(label).first,
      let span = view.moments.spans(in: field.text).first(where: {
        $0.tokens.lowerBound >= field.tokens.lowerBound
      }), span.second == nil, let (date, _) = ownDate(field.text, span.first)
    else { return nil }
    return (span.first, date, field.text.sourceRange(span.first.tokens))
  }
}
