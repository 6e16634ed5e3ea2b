import Markup

/// A timeline entry before its date is settled.
struct DraftEntry: Sendable {
  var moment: Moment?
  let text: TokenText
  /// The tokens of what happened.
  var tokens: Range<Int>
  /// More of it, from the lines below.
  var more: [TokenText] = []
  /// What the evidence points at: the whole entry.
  let whole: Range<Int>
  let rule: ReadingRule

  /// Where the entry stands: its line, and the first lines below where that is only a time.
  var range: Range<Int> {
    guard tokens.isEmpty, let first = more.first?.plain.sourceRange, !first.isEmpty else {
      return whole
    }
    return whole.lowerBound..<max(whole.upperBound, first.upperBound)
  }

  /// The words that stand there.
  var quote: String {
    guard tokens.isEmpty else { return text.string(tokens) }
    return ([text.plain.string] + more.prefix(1).map(\.plain.string)).joined(separator: " ")
  }

  /// What happened, without the time.
  var words: String {
    var parts = [text.string(tokens)]
    parts += more.map { $0.plain.string }
    return parts.filter { !$0.isEmpty }.joined(separator: " ")
  }
}

/// Collects a document's timeline: entries that begin with a time, rows of a table, headings that
/// are times, labels such as "Escalation:", or several entries run together in one paragraph.
struct TimelineExtractor {
  private let view: DocumentView
  private var entries: [DraftEntry] = []
  /// A date that stood alone and covers the entries below it.
  private var dayHeading: DateValue?
  private var hasTimes = false
  /// A day stands above, and no time has been met below it yet.
  private var dayIsOpen = false

  static func entries(of view: DocumentView) -> [DraftEntry] {
    var extractor = TimelineExtractor(view: view)
    let indices = view.indices([.timeline])
    extractor.hasTimes = extractor.timed(indices) >= 2
    for index in indices { extractor.read(index) }
    // "Key events" may be three lines, and the timeline proper a list under another name.
    let elsewhere = extractor.timedElsewhere()
    guard elsewhere.count >= max(3, extractor.entries.count + 1) else { return extractor.entries }
    var other = TimelineExtractor(view: view)
    for index in elsewhere { other.read(index) }
    return other.entries
  }

  private init(view: DocumentView) { self.view = view }

  private func timed(_ indices: [Int]) -> Int {
    indices.count { leading(view.passages[$0]) != nil || rowTime(view.passages[$0]) != nil }
  }

  private mutating func read(_ index: Int) {
    let passage = view.passages[index]
    if passage.isOpener, view.spans[index].isEmpty || !passage.isHeading { return }
    if passage.form == .row { return readRow(passage) }
    if let moment = leading(passage) { return readTimed(passage, moment, index) }
    if readRunTogether(passage, index) { return }
    if hasTimes || dayIsOpen { return continueEntry(passage) }
    readLabelled(passage)
  }

  // MARK: Entries that begin with a time

  /// The moment that a passage begins with, a label such as "Timeline 2:" or a bracket before it.
  private func leading(_ passage: Passage) -> Moment? {
    let text = passage.text
    var index = passage.role == .timeline && passage.isHeading ? passage.content : 0
    while let token = text[safe: index], token.kind == .mark,
      !token.isMark("+"), !token.isMark("-") || index == 0
    {
      index += 1
    }
    if let word = text[safe: index], word.isWord("at") || word.isWord("around") || word.isWord("on")
    {
      index += 1
    }
    if Weekdays.words.contains(text.word(index)) {
      index += 1
      while let token = text[safe: index], token.isMark(",") || token.isMark(".") { index += 1 }
    }
    return view.moments.moment(text, at: index) ?? behindNumber(passage)
  }

  /// "Timeline 7. 4:30 PM: …": a heading that repeats the section's name before the time.
  private func behindNumber(_ passage: Passage) -> Moment? {
    guard passage.isHeading, let word = passage.text[safe: 0], word.kind == .word else {
      return nil
    }
    for index in 1..<max(1, min(6, passage.text.count)) {
      if let moment = view.moments.moment(passage.text, at: index) { return moment }
    }
    return nil
  }

  private mutating func readTimed(_ passage: Passage, _ leading: Moment, _ index: Int) {
    let text = passage.text
    var end = leading.tokens.upperBound
    // "10:00 - 10:15 UTC: …" is one entry that begins at ten.
    let span = view.spans[index].first { $0.first.tokens.lowerBound == leading.tokens.lowerBound }
    if let second = span?.second {
      end = second.tokens.upperBound
    }
    end = skipMarks(text, end)
    if leading.clock == nil, end >= text.count {
      dayHeading = leading.date
      dayIsOpen = true
      return
    }
    dayIsOpen = false
    var moment = leading
    if moment.date == nil { moment.date = dayHeading } else { dayHeading = moment.date }
    let starts = restarts(text, from: end, index: index)
    guard !starts.isEmpty else { return append(passage, moment, end..<text.count) }
    append(passage, moment, end..<starts[0].tokens.lowerBound)
    for (step, start) in starts.enumerated() {
      let stop = step + 1 < starts.count ? starts[step + 1].tokens.lowerBound : text.count
      append(passage, start, skipMarks(text, start.tokens.upperBound)..<stop)
    }
  }

  private func skipMarks(_ text: TokenText, _ index: Int) -> Int {
    var index = index
    while let token = text[safe: index], token.kind == .mark, !token.isMark("\""),
      !token.isMark("(")
    {
      index += 1
    }
    return index
  }

  private mutating func append(_ passage: Passage, _ moment: Moment, _ tokens: Range<Int>) {
    let low = min(moment.tokens.lowerBound, tokens.lowerBound)
    entries.append(
      DraftEntry(
        moment: moment, text: passage.text, tokens: tokens,
        whole: passage.text.sourceRange(low..<max(tokens.upperBound, moment.tokens.upperBound)),
        rule: .timelineEntry))
  }

  // MARK: Several entries in one paragraph

  /// Moments in the middle of a passage that begin an entry of their own: a clock that follows the
  /// end of a sentence and is followed by a colon or a dash.
  private func restarts(_ text: TokenText, from start: Int, index: Int) -> [Moment] {
    view.spans[index].map(\.first).filter { moment in
      guard moment.tokens.lowerBound > start, moment.clock != nil,
        let after = text[safe: moment.tokens.upperBound]
      else { return false }
      let isIntroduced = after.isMark(":") || (after.isMark("-") && after.spaceBefore)
      let before = text[safe: moment.tokens.lowerBound - 1]
      return isIntroduced
        && (before?.isMark(".") == true || before?.isMark(";") == true || after.isMark(":"))
    }
  }

  private mutating func readRunTogether(_ passage: Passage, _ index: Int) -> Bool {
    let starts = restarts(passage.text, from: -1, index: index)
    guard starts.count >= 2 else { return false }
    for (step, start) in starts.enumerated() {
      let stop = step + 1 < starts.count ? starts[step + 1].tokens.lowerBound : passage.text.count
      append(passage, start, skipMarks(passage.text, start.tokens.upperBound)..<stop)
    }
    return true
  }

  // MARK: Tables

  private func rowTime(_ passage: Passage) -> (moment: Moment, cell: Int)? {
    guard passage.form == .row else { return nil }
    var moment: Moment?
    var cell = 0
    for (index, text) in passage.cells.prefix(4).enumerated() {
      for token in 0..<min(text.count, 4) {
        guard let found = view.moments.moment(text, at: token) else { continue }
        if var known = moment {
          if known.clock == nil, found.clock != nil {
            known.clock = found.clock
            known.zone = found.zone
            cell = index
            moment = known
          }
        } else {
          moment = found
          cell = index
        }
        break
      }
      if let clock = moment?.clock, clock.clock.hour >= 0 { break }
    }
    return moment.map { ($0, cell) }
  }

  private mutating func readRow(_ passage: Passage) {
    guard let (found, cell) = rowTime(passage) else { return }
    let rest = passage.cells.dropFirst(cell + 1).filter { $0.count > 0 }
    guard let first = rest.first ?? passage.cells.last else { return }
    var moment = found
    if moment.date == nil { moment.date = dayHeading } else { dayHeading = moment.date }
    entries.append(
      DraftEntry(
        moment: moment, text: first, tokens: 0..<first.count, more: Array(rest.dropFirst()),
        whole: passage.text.plain.sourceRange, rule: .tableRow))
  }

  // MARK: Entries without a time

  /// In a timeline with times, a passage without one says more of the entry above it; below a day
  /// that stands alone it is what happened on that day.
  private mutating func continueEntry(_ passage: Passage) {
    if dayIsOpen {
      appendUntimed(passage)
      dayIsOpen = passage.form == .item
    } else if let last = entries.indices.last {
      entries[last].more.append(passage.text)
    }
  }

  private mutating func appendUntimed(_ passage: Passage) {
    let moment = dayHeading.map { Moment(date: $0, tokens: 0..<0) }
    entries.append(
      DraftEntry(
        moment: moment, text: passage.text, tokens: 0..<passage.text.count,
        whole: passage.text.plain.sourceRange, rule: .listItem))
  }

  /// Without times, a timeline is made of its labels or its items.
  private mutating func readLabelled(_ passage: Passage) {
    let isEntry =
      passage.form == .item && passage.indent <= firstIndent
      || passage.label != nil && passage.form == .line
    if isEntry {
      let moment = passageMoment(passage)
      entries.append(
        DraftEntry(
          moment: moment, text: passage.text, tokens: 0..<passage.text.count,
          whole: passage.text.plain.sourceRange, rule: .listItem))
    } else if let last = entries.indices.last {
      entries[last].more.append(passage.text)
      if entries[last].moment == nil { entries[last].moment = passageMoment(passage) }
    } else if passage.form == .line, !passage.isOpener, let moment = passageMoment(passage) {
      entries.append(
        DraftEntry(
          moment: moment, text: passage.text, tokens: 0..<passage.text.count,
          whole: passage.text.plain.sourceRange, rule: .sectionLine))
    }
  }

  private var firstIndent: Int {
    view.passages.first { $0.role == .timeline && $0.form == .item && !$0.isOpener }?.indent ?? 0
  }

  private func passageMoment(_ passage: Passage) -> Moment? {
    view.moments.spans(in: passage.text).first { $0.first.clock != nil || $0.first.date != nil }?
      .first
  }

  // MARK: Without a timeline section

  /// The passages of the section outside the timeline that has most times at its lines' beginnings.
  private func timedElsewhere() -> [Int] {
    var bySection: [Int: [Int]] = [:]
    for (index, passage) in view.passages.enumerated()
    where passage.role != .timeline && passage.role != .actions {
      let isTimed = leading(passage)?.clock != nil || rowTime(passage)?.moment.clock != nil
      if isTimed { bySection[entries.isEmpty ? 0 : passage.section, default: []].append(index) }
    }
    return bySection.sorted { $0.key < $1.key }.map(\.value).max { $0.count < $1.count } ?? []
  }
}
