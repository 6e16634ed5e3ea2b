import Markup

/// Passages of a timeline that do not begin with a time: entries in their own right, or more words
/// on the entry above.
extension TimelineExtractor {
  mutating func readUntimed(_ passage: Passage, _ index: Int) {
    if isLinkToTimeline(passage) { return }
    if dayIsOpen {
      appendUntimed(passage)
      dayIsOpen = passage.form == .item
    } else if shape.hasTimes {
      readAmongTimes(passage)
    } else {
      readWithoutTimes(passage, index)
    }
  }

  /// "Timeline: [the document](https://…)" points at one and is no entry.
  private func isLinkToTimeline(_ passage: Passage) -> Bool {
    guard let label = passage.label,
      RoleMatcher.role(ofPlain: passage.text, label) == .timeline
    else { return false }
    return passage.contentTokens.count { passage.text.tokens[$0].kind == .word } <= 4
  }

  /// In a list with times, an item beside them is an entry of its own, and so is a line with a label
  /// such as "Escalation:"; any other line says more of the entry above.
  private mutating func readAmongTimes(_ passage: Passage) {
    let isEntry =
      passage.form == .item
      ? shape.timedItems && passage.indent <= shape.indent && passage.number == nil
      : shape.timedLines && passage.indent <= shape.lineIndent
        && (passage.label != nil && passage.hasContent || isOwnLine(passage))
    // A time alone on its line waits for what happened then.
    let isAwaited = entries.last.map { $0.tokens.isEmpty && $0.more.isEmpty } ?? false
    if isEntry, !isAwaited, !entries.isEmpty, !goesOn(passage) {
      appendUntimed(passage, day: nil)
    } else if let last = entries.indices.last {
      entries[last].more.append(passage.text)
    }
  }

  /// A line right below another, whole in itself: in a timeline of lines it is the next thing that
  /// happened.
  private func isOwnLine(_ passage: Passage) -> Bool {
    // Below a bold line that ends with its time stands what happened then.
    guard !shape.isOfBlocks, !passage.afterBlank, passage.form == .line,
      passage.indent == shape.lineIndent,
      entries.last?.text.plain.isAllBold == false,
      let last = passage.text.plain.bytes.last
    else { return false }
    return passage.lines.count == 1 && last == UInt8(ascii: ".")
  }

  /// A sentence that was broken over two items: "- 8:20 am: an error after sending" / "- a request."
  private func goesOn(_ passage: Passage) -> Bool {
    guard let first = passage.text.plain.bytes.first, first.isASCIILowercase,
      let end = entries.last?.text.plain.bytes.last
    else { return false }
    return end != UInt8(ascii: ".") && end != UInt8(ascii: "!") && end != UInt8(ascii: "?")
  }

  private mutating func appendUntimed(_ passage: Passage) {
    appendUntimed(passage, day: dayHeading.map { Moment(date: $0, tokens: 0..<0) })
  }

  private mutating func appendUntimed(_ passage: Passage, day: Moment?) {
    entries.append(
      DraftEntry(
        moment: day, text: passage.text, tokens: 0..<passage.text.count,
        whole: passage.text.plain.sourceRange, rule: .listItem))
  }

  // MARK: Timelines of labels, items or prose

  /// Without times, a timeline is made of its labels, its items, or its lines.
  private mutating func readWithoutTimes(_ passage: Passage, _ index: Int) {
    let isEntry =
      passage.form == .item && passage.indent <= shape.indent
      || passage.label != nil && passage.form == .line
      || passage.form == .line && shape.isBareLines
    if isEntry {
      if isFact(passage) { return }
      // "10 minutes to find the cause" counts, it does not tell when.
      if DurationRecogniser.match(passage.text, at: 0) != nil { return }
      return appendUntimed(passage, day: moment(in: index))
    }
    let sentences = RunTogether.timedSentences(passage.text, view.spans[index])
    if passage.form == .line, sentences.count >= 2 || entries.isEmpty {
      for sentence in sentences { append(passage, sentence.moment, sentence.tokens) }
    } else if let last = entries.indices.last {
      entries[last].more.append(passage.text)
      if entries[last].moment == nil { entries[last].moment = moment(in: index) }
    }
  }

  /// "When: 9 February, 08:30 to 09:12" and "Duration: 42 minutes" are facts of the whole.
  private func isFact(_ passage: Passage) -> Bool {
    guard passage.form == .line, let label = passage.label,
      let field = FieldLabel.match(passage.text, label)
    else { return false }
    // "Day 1: the attack began" is a part of the course.
    guard !label.contains(where: { passage.text.isNumber($0) }) else { return false }
    return switch field {
    case .date, .duration, .timeZone: true
    default: false
    }
  }

  private func moment(in index: Int) -> Moment? {
    view.spans[index].first?.first
  }

  /// A time below a label that waits for it: "Detection time:" and the time on the next line.
  func saysWhen(_ passage: Passage) -> Bool {
    guard !shape.hasTimes, passage.form == .item, passage.indent > shape.indent,
      let last = entries.last
    else { return false }
    return last.moment == nil
  }

  mutating func complete(_ passage: Passage, _ moment: Moment) {
    guard let last = entries.indices.last else { return }
    entries[last].moment = moment
    entries[last].more.append(passage.text)
  }
}
