/// Finds the time that a passage begins with: the mark of a timeline's entry.
struct EntryTime {
  let moments: MomentFinder

  /// The moment at the beginning, a label such as "Timeline 2:", a weekday or a bracket before it.
  func leading(_ passage: Passage) -> Moment? {
    guard passage.form != .row else { return nil }
    let text = passage.text
    var index = passage.role == .timeline && passage.isHeading ? passage.content : 0
    while let token = text[safe: index], token.kind == .mark,
      !token.isMark("+"), !token.isMark("-") || index == 0
    {
      index += 1
    }
    index = behindOutlineNumber(text, index)
    if let word = text[safe: index], Self.prepositions.contains(word.word) { index += 1 }
    if Weekdays.words.contains(text.word(index)) {
      index += 1
      while let token = text[safe: index], token.isMark(",") || token.isMark(".") { index += 1 }
    }
    return moments.moment(text, at: index) ?? dotted(passage, at: index)
      ?? military(passage, at: index) ?? behindNumber(passage)
  }

  /// "2.3 At 02:10 …": the paragraph's own number.
  private func behindOutlineNumber(_ text: TokenText, _ index: Int) -> Int {
    guard text.isNumber(index), text.isMark(index + 1, "."), text.isNumber(index + 2),
      text[safe: index + 2]?.spaceBefore == false, let word = text[safe: index + 3],
      Self.prepositions.contains(word.word), moments.moment(text, at: index + 4) != nil
    else { return index }
    return index + 3
  }

  /// "16.40 Noor enters the command": a clock with a full stop, where it begins an item.
  private func dotted(_ passage: Passage, at index: Int) -> Moment? {
    let text = passage.text
    guard passage.form == .item, text.digits(index) == 2, text.isNumber(index),
      text.tokens[index].value < 24, text.isMark(index + 1, "."), text.digits(index + 2) == 2,
      text.isNumber(index + 2), text.tokens[index + 2].value < 60,
      text[safe: index + 2]?.spaceBefore == false, let next = text[safe: index + 3],
      next.spaceBefore, next.kind != .number
    else { return nil }
    let clock = Clock(hour: text.tokens[index].value, minute: text.tokens[index + 2].value)
    return Moment(clock: ClockValue(clock: clock, isCertain: true), tokens: index..<index + 3)
  }

  /// "1032  the command": four digits at the head of a timeline's line that are no year.
  private func military(_ passage: Passage, at index: Int) -> Moment? {
    guard passage.role == .timeline || passage.isInClockRun && index == 0,
      let value = BareClock.value(
        passage.text, at: index, mayBeYear: passage.isInClockRun)
    else { return nil }
    let clock = Clock(hour: value / 100, minute: value % 100)
    return Moment(
      clock: ClockValue(clock: clock, isCertain: true), tokens: index..<index + 1)
  }

  private static let prepositions: WordSet = [
    "at", "around", "on", "by", "about", "circa", "à", "um",
  ]

  /// "Timeline 7. 4:30 PM: …": a heading that repeats the section's name before the time.
  private func behindNumber(_ passage: Passage) -> Moment? {
    guard passage.isHeading, let word = passage.text[safe: 0], word.kind == .word else {
      return nil
    }
    for index in 1..<max(1, min(6, passage.text.count)) {
      if let moment = moments.moment(passage.text, at: index) { return moment }
    }
    return nil
  }

  /// "Began | 3 June 2022, 22:15" is a field, not something that happened in between.
  private func isField(_ passage: Passage) -> Bool {
    guard passage.cells.count == 2, let name = passage.cells.first, name.count > 0 else {
      return false
    }
    return FieldLabel.match(name, 0..<name.count) != nil
  }

  /// The moment in the first cells of a table's row, date and clock in one cell or in two, and the
  /// last cell that it takes.
  func row(_ passage: Passage) -> (moment: Moment, cell: Int)? {
    guard passage.form == .row, !isField(passage) else { return nil }
    var moment: Moment?
    var cell = 0
    for (index, text) in passage.cells.prefix(4).enumerated() {
      guard
        let found = (0..<min(text.count, 4)).lazy.compactMap({ moments.moment(text, at: $0) })
          .first
      else { continue }
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
      if moment?.clock != nil { break }
    }
    return moment.map { ($0, cell) }
  }
}
