import Markup

/// Collects a document's timeline: entries that begin with a time, rows of a table, headings that
/// are times, labels such as "Escalation:", or several entries run together in one paragraph.
struct TimelineExtractor {
  let view: DocumentView
  let time: EntryTime
  var entries: [DraftEntry] = []
  /// A date that stood alone and covers the entries below it.
  var dayHeading: DateValue?
  /// A day stands above, and no time has been met below it yet.
  var dayIsOpen = false
  /// What the section's passages look like.
  var shape = TimelineShape()

  /// The entries in the order of time.
  static func entries(of view: DocumentView) -> [DraftEntry] {
    let found = asWritten(in: view)
    return isNewestFirst(found) ? found.reversed() : found
  }

  /// Whether every entry is of an earlier time than the one above it: no course crosses midnight with
  /// every step.
  private static func isNewestFirst(_ entries: [DraftEntry]) -> Bool {
    let moments = entries.compactMap(\.moment).filter { $0.clock != nil }
    guard moments.count > 2, moments.count == entries.count else { return false }
    let isDated = moments[0].date != nil
    guard moments.allSatisfy({ ($0.date != nil) == isDated }) else { return false }
    let times = moments.map { moment in
      (moment.date?.number(assuming: 2000) ?? 0) * 1440 + (moment.clock?.clock.minuteOfDay ?? 0)
    }
    return zip(times, times.dropFirst()).allSatisfy { $0 > $1 }
  }

  private static func asWritten(in view: DocumentView) -> [DraftEntry] {
    var extractor = TimelineExtractor(view: view)
    let indices = Array(view.indices([.timeline]))
    extractor.shape = TimelineShape(of: indices, in: view, time: extractor.time)
    for index in indices where extractor.entries.count < Most.entries { extractor.read(index) }
    let updates = StatusUpdates.entries(of: view)
    guard updates.count < max(2, extractor.entries.count) else { return updates }
    // "Key events" may be three lines, and the timeline proper a list under another name.
    let elsewhere = extractor.timedElsewhere()
    guard elsewhere.count >= max(3, extractor.entries.count + 1) else {
      return extractor.entries
    }
    var other = TimelineExtractor(view: view)
    other.shape = TimelineShape(of: elsewhere, in: view, time: other.time)
    for index in elsewhere where other.entries.count < Most.entries { other.read(index) }
    return other.entries
  }

  private init(view: DocumentView) {
    self.view = view
    time = EntryTime(moments: view.moments)
  }

  private mutating func read(_ index: Int) {
    let passage = view.passages[index]
    if passage.isOpener, view.spans[index].isEmpty || !passage.isHeading { return }
    if passage.form == .row { return readRow(passage) }
    if let moment = time.leading(passage) {
      if saysWhen(passage) { return complete(passage, moment) }
      return readTimed(passage, moment, index)
    }
    // "### Escalation" divides the timeline and is no entry.
    if passage.isHeading { return }
    if readRunTogether(passage, index) { return }
    readUntimed(passage, index)
  }

  // MARK: Entries that begin with a time

  private mutating func readTimed(_ passage: Passage, _ leading: Moment, _ index: Int) {
    let text = passage.text
    var end = leading.tokens.upperBound
    // "10:00 - 10:15 UTC: …" is one entry that begins at ten.
    let span = view.spans[index].first { $0.first.tokens.lowerBound == leading.tokens.lowerBound }
    if let second = span?.second {
      end = second.tokens.upperBound
    }
    end = skipMarks(text, end)
    if leading.clock == nil, end >= text.count || passage.isOpener || isAboutTimes(text, end) {
      dayHeading = leading.date
      dayIsOpen = true
      return
    }
    dayIsOpen = false
    var moment = leading
    takeDay(&moment)
    let starts = RunTogether.restarts(text, view.spans[index], from: end)
    guard !starts.isEmpty else { return append(passage, moment, end..<text.count) }
    append(passage, moment, end..<max(end, RunTogether.beginning(of: starts[0], in: text)))
    appendRun(passage, starts)
  }

  /// A day that stands above holds for bare clocks until an entry names another; the resolver carries
  /// that one on.
  private mutating func takeDay(_ moment: inout Moment) {
    if moment.date == nil { moment.date = dayHeading } else { dayHeading = nil }
  }

  /// "2022-03-08 (all times PST)": a day with a remark is a day.
  private func isAboutTimes(_ text: TokenText, _ index: Int) -> Bool {
    text.isMark(index, "(") && Self.remarks.occurs(in: text, index..<min(text.count, index + 5))
  }

  private static let remarks = PhraseTable<Bool>(["all times", "times in", "all in", "local time"])

  private func skipMarks(_ text: TokenText, _ index: Int) -> Int {
    var index = index
    while let token = text[safe: index], token.kind == .mark, !token.isMark("\""),
      !token.isMark("("), !isSigil(text, index), !opensBrackets(text, index)
    {
      index += 1
    }
    return index
  }

  /// "[Bob] restarts it"
  private func opensBrackets(_ text: TokenText, _ index: Int) -> Bool {
    text.isMark(index, "[")
      && (index + 2..<min(text.count, index + 8)).contains { text.isMark($0, "]") }
  }

  /// "/token", "#payments", "~40 requests", "<5 %": a mark that is part of the word behind it.
  private func isSigil(_ text: TokenText, _ index: Int) -> Bool {
    guard let next = text[safe: index + 1], !next.spaceBefore, text.tokens[index].spaceBefore
    else { return false }
    if text.isMark(index, "-") || text.isMark(index, "+") { return next.kind == .number }
    return ["/", "#", "@", "~", "$", "<", ">"].contains { text.isMark(index, $0) }
  }

  mutating func append(_ passage: Passage, _ moment: Moment, _ words: Range<Int>) {
    var tokens = words
    // The next entry's bullet is none of this one's words.
    while let last = tokens.last, passage.text.isMark(last, "*") || passage.text.isMark(last, "•") {
      tokens = tokens.lowerBound..<last
    }
    let low = min(moment.tokens.lowerBound, tokens.lowerBound)
    entries.append(
      DraftEntry(
        moment: moment, text: passage.text, tokens: tokens,
        whole: passage.text.sourceRange(low..<max(tokens.upperBound, moment.tokens.upperBound)),
        rule: .timelineEntry))
  }

  // MARK: Several entries in one paragraph

  private mutating func readRunTogether(_ passage: Passage, _ index: Int) -> Bool {
    let starts = RunTogether.restarts(
      passage.text, view.spans[index], from: -1, content: passage.content)
    guard starts.count >= 2 else { return false }
    appendRun(passage, starts)
    return true
  }

  private mutating func appendRun(_ passage: Passage, _ starts: [Moment]) {
    for (step, start) in starts.enumerated() {
      let next = step + 1 < starts.count ? starts[step + 1] : nil
      let words = skipMarks(passage.text, start.tokens.upperBound)
      let stop = next.map { RunTogether.beginning(of: $0, in: passage.text) } ?? passage.text.count
      append(passage, start, words..<max(words, stop))
    }
  }

  // MARK: Tables

  private mutating func readRow(_ passage: Passage) {
    guard let (found, cell) = time.row(passage) else { return readUndatedRow(passage) }
    let rest = passage.cells.dropFirst(cell + 1).filter { $0.count > 0 }
    guard let first = rest.first ?? passage.cells.last else { return }
    var moment = found
    takeDay(&moment)
    // "Time (UTC)" holds for its column, whatever zone the document's other times are in.
    if moment.zone == nil, passage.header.indices.contains(cell) {
      moment.zone = zone(in: passage.header[cell])
    }
    entries.append(
      DraftEntry(
        moment: moment, text: first, tokens: 0..<first.count, more: Array(rest.dropFirst()),
        whole: passage.text.plain.sourceRange, rule: .tableRow))
  }

  private func zone(in name: TokenText) -> ZoneValue? {
    name.tokens.indices.lazy.compactMap { index in
      name.tokens[index].kind == .word ? view.moments.zones.match(name, at: index)?.0 : nil
    }.first
  }

  /// A row of a timeline that happened, whenever that was.
  private mutating func readUndatedRow(_ passage: Passage) {
    guard passage.role == .timeline, let first = passage.cells.first,
      isRelative(first) || isMistimed(first, below: passage.header),
      let said = passage.cells.dropFirst().first(where: { $0.count > 0 })
    else { return }
    entries.append(
      DraftEntry(
        moment: nil, text: said, tokens: 0..<said.count, whole: passage.text.plain.sourceRange,
        rule: .tableRow))
  }

  /// "T+18m", and "T" itself: a place in time that counts from the start.
  private func isRelative(_ cell: TokenText) -> Bool {
    cell.isWord(0, "t") && (cell.count == 1 || cell.isMark(1, "+") || cell.isMark(1, "-"))
  }

  /// "20202-01-16 12:00" below "Time".
  private func isMistimed(_ cell: TokenText, below header: [TokenText]) -> Bool {
    guard let name = header.first, name.count <= 3,
      name.tokens.contains(where: { Self.timeHeaders.contains($0.word) })
    else { return false }
    return cell.tokens.contains { $0.kind == .number }
  }

  private static let timeHeaders: WordSet = ["time", "date", "when", "timestamp"]

  // MARK: Without a timeline section

  /// The passages from the first to the last time of the section, outside the timeline, in which most
  /// lines begin with a time.
  private func timedElsewhere() -> [Int] {
    var bySection: [Int: [Int]] = [:]
    for (index, passage) in view.passages.enumerated() where Self.mayHold(passage.role) {
      let isTimed = time.leading(passage)?.clock != nil || time.row(passage)?.moment.clock != nil
      if isTimed { bySection[passage.section, default: []].append(index) }
    }
    let sections = bySection.sorted { $0.key < $1.key }.map(\.value)
    guard let best = sections.max(by: { $0.count < $1.count }) else { return [] }
    // Without a timeline, times as headings of small sections of their own are one.
    let chosen = entries.isEmpty && best.count < 3 ? sections.flatMap(\.self) : best
    guard best.count >= 3, let first = chosen.first, let last = chosen.last else { return chosen }
    let section = view.passages[first].section
    let from = dayAbove(first)
    return (from...last).filter { view.passages[$0].section == section }
  }

  /// A day that stands alone right above the first time.
  private func dayAbove(_ index: Int) -> Int {
    guard index > 0, view.passages[index - 1].section == view.passages[index].section,
      let moment = time.leading(view.passages[index - 1]), moment.clock == nil,
      moment.tokens.upperBound >= view.passages[index - 1].text.count
    else { return index }
    return index - 1
  }

  private static func mayHold(_ role: SectionRole) -> Bool {
    role != .timeline && role != .actions && role != .retold
  }
}
