/// Lines without bullets, and the sentences of paragraphs.
extension ActionItemExtractor {
  mutating func readLines(_ indices: [Int]) {
    var lines = indices.filter { index in
      let passage = view.passages[index]
      return !passage.isOpener && passage.form == .line
    }.prefix { !ActionLine.endsList(view.passages[$0].text) }
    if let last = lines.last, ActionLine.isSignature(view.passages[last]),
      lines.dropLast().allSatisfy({ endsWithStop(view.passages[$0]) })
    {
      lines.removeLast()
    }
    let labelled = lines.filter { view.passages[$0].label != nil && view.passages[$0].hasContent }
    let firstLabelled = labelled.count >= 2 ? labelled.first : nil
    let actions = lines.enumerated().filter { step, index in
      // A paragraph above "Task 1: …" introduces the tasks.
      if let firstLabelled, index < firstLabelled, view.passages[index].text.count > 24 {
        return false
      }
      return ActionLine.isAction(
        view.passages[index], isLast: step == lines.count - 1, of: lines.count)
    }
    if actions.count == 1, let only = actions.first {
      return readSentences(only.element)
    }
    let told = actions.count { ActionLine.isProse(view.passages[$0.element]) }
    if told > 0, told * 3 >= actions.count * 2 {
      return readParagraphs(actions.map(\.element))
    }
    let isList = actions.count - told >= 2
    for (_, index) in actions {
      let passage = view.passages[index]
      // Behind a list of lines, "We know how much you rely on us" closes it.
      if isList, passage.afterBlank, ActionLine.isProse(passage),
        !ActionLine.saysWhatWillBeDone(passage.text, 0..<passage.text.count)
      {
        continue
      }
      for range in NumberedRun.split(passage) { append(index, range, .sectionLine) }
    }
  }

  /// Lines that tell a story, one sentence each: a paragraph that says what will be done is one item.
  /// Where only one paragraph does, each of its sentences may.
  private mutating func readParagraphs(_ indices: [Int]) {
    var isTold = false
    var told: [Int] = []
    for index in indices {
      let passage = view.passages[index]
      if passage.afterBlank { isTold = false }
      guard !isTold, ActionLine.saysWhatWillBeDone(passage.text, 0..<passage.text.count) else {
        continue
      }
      told.append(index)
      isTold = true
    }
    if told.count == 1 { return readSentences(told[0]) }
    for index in told { append(index, 0..<view.passages[index].text.count, .sectionLine) }
  }

  /// One paragraph: every sentence that says what will be done.
  private mutating func readSentences(_ index: Int) {
    let passage = view.passages[index]
    let runs = NumberedRun.split(passage)
    if runs.count > 1 {
      for range in runs { append(index, range, .sectionLine) }
      return
    }
    let tasks = ActionLine.tasks(in: passage.text, orDuties: true)
    if tasks.count > 1, tasks.contains(where: { ActionVerbs.begin(passage.text, $0) }) {
      for range in tasks { append(index, range, .sectionLine) }
      return
    }
    let sentences = Sentences(passage.text, passage.contentTokens)
    let said = sentences.filter {
      ActionLine.saysWhatWillBeDone(passage.text, $0) || ActionLine.isUnderWay(passage.text, $0)
    }
    for sentence in said.isEmpty ? [passage.contentTokens] : said {
      let isAnnounced = passage.label != nil
      for range in ActionEnumeration.split(passage.text, sentence, isAnnounced: isAnnounced) {
        append(index, range, .sectionLine)
      }
    }
  }

  /// "* **Tasks:**" with a line a task below it, without bullets.
  mutating func readLinesBelowLabels(_ indices: [Int]) {
    var isBelow = false
    var lines: [Int] = []
    for index in indices {
      let passage = view.passages[index]
      if passage.form == .item {
        isBelow = endsWithColon(passage)
      } else if isBelow, passage.form == .line, !passage.afterBlank {
        lines.append(index)
      } else {
        isBelow = false
      }
    }
    if !lines.isEmpty { readLines(lines) }
  }
}
