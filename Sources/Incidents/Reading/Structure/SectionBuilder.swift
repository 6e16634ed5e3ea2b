/// Gives every passage its place: the section it stands in, that section's role, its label.
///
/// One pass with a small state: the heading, marked or not, that is open, and the label below it.
struct SectionBuilder {
  private let labels: LabelFinder
  private var passages: [Passage]
  private var promoted: [Int: Int] = [:]

  /// The open heading.
  private var heading = Opener(role: .lead, rank: 0)
  /// The headings that it stands under, outermost first.
  private var above: [Opener] = []
  /// The open label below it, if any.
  private var label: Opener?
  private var section = 0
  /// Labels seen in the open timeline, so that "Resolution:" among them is an entry.
  private var timelineLabels = 0
  private var sawMarkedHeading = false

  private struct Opener {
    var role: SectionRole
    /// 1…6 for marked headings, 7 for bold and capital lines, 8 for plain ones.
    var rank: Int
    var indent = 0
    var isItem = false
  }

  static func build(
    _ passages: [Passage], labels: LabelFinder
  ) -> (passages: [Passage], promotedHeadings: [Int: Int]) {
    var builder = SectionBuilder(labels: labels, passages: passages)
    for index in passages.indices { builder.place(index) }
    Retelling.mark(&builder.passages)
    ClockRun.mark(&builder.passages)
    return (builder.passages, builder.promoted)
  }

  private init(labels: LabelFinder, passages: [Passage]) {
    self.labels = labels
    self.passages = passages
    sawMarkedHeading = passages.contains(where: \.isHeading)
  }

  private mutating func place(_ index: Int) {
    if passages[index].form != .row, let found = labels.label(of: passages[index]) {
      passages[index].label = found.label
      passages[index].content = found.content
    } else if headsItsItems(index) {
      passages[index].label = 0..<passages[index].text.count
      passages[index].content = passages[index].text.count
    }
    if !opensHeading(index), !opensLabel(index) { leaveLabel(index) }
    passages[index].role = isAboutAuthors(passages[index]) ? .other : label?.role ?? heading.role
    passages[index].headingRole = heading.role
    passages[index].section = section
  }

  /// "Key events" as an item whose nested items are the events: a label without a colon.
  private func headsItsItems(_ index: Int) -> Bool {
    let passage = passages[index]
    guard passage.form == .item, passage.number == nil, index + 1 < passages.count,
      passages[index + 1].form == .item, passages[index + 1].indent > passage.indent
    else { return false }
    return saysNoMore(passage.text, 0..<passage.text.count)
  }

  private func isField(_ passage: Passage) -> Bool {
    passage.label.map { passage.hasContent && FieldLabel.match(passage.text, $0) != nil } ?? false
  }

  /// "Author: Ann" says who, and nothing of the incident; what stands below may well.
  private func isAboutAuthors(_ passage: Passage) -> Bool {
    guard label == nil, heading.role == .lead, passage.form == .line, let tokens = passage.label
    else {
      return false
    }
    return isField(passage) && RoleMatcher.role(ofPlain: passage.text, tokens) == .other
  }

  // MARK: Headings

  private mutating func opensHeading(_ index: Int) -> Bool {
    let passage = passages[index]
    guard let rank = rank(of: passage, at: index) else { return false }
    var tokens = headingTokens(passage)
    if startsWithMoment(passage) {
      // "### 08:47" in a timeline is an entry.
      return false
    }
    var found =
      rank == 8 || isTitle(index)
      ? RoleMatcher.role(ofPlain: passage.text, tokens)
      : RoleMatcher.role(ofHeading: passage.text, tokens)
    // "## Part 3: Root cause"
    if found == nil, rank <= 6, passage.label != nil, passage.hasContent, !isTitle(index),
      let role = RoleMatcher.role(ofHeading: passage.text, passage.contentTokens)
    {
      found = role
      tokens = 0..<passage.text.count
    }
    // "When: 19 October, 09:15 to 13:30" is a fact, and what stands below it no timeline.
    if found == .other || found == .timeline, rank >= 7, isField(passage) { return false }
    guard var role = found ?? inherited(rank, endsWithColon: endsWithColon(passage)) else {
      return false
    }
    if rank >= 7, found == nil { return false }
    if role == .detection || role == .resolution, dividesActions(rank, index) { role = .actions }
    // "Postmortem task" on the first line names the document.
    if index == 0, rank == 8, !saysNoMore(passage.text, tokens) { return false }
    if staysInTimeline(passage, role, rank) { return false }
    open(Opener(role: role, rank: rank))
    let isOpener = tokens.upperBound >= passage.text.count - 1
    passages[index].isOpener = isOpener
    if !isOpener, passage.label != nil {
      // Bold labels may have no colon.
      let mark = passage.text[safe: tokens.upperBound]?.kind == .mark ? 1 : 0
      passages[index].content = min(passage.text.count, tokens.upperBound + mark)
    }
    if standsAlone(index) { promote(passages[index], rank) }
    return true
  }

  private mutating func open(_ opener: Opener) {
    above.append(heading)
    while let last = above.last, last.rank >= opener.rank { above.removeLast() }
    heading = opener
    label = nil
    section += 1
    timelineLabels = 0
  }

  /// 1…6 for a marked heading, 7 for a line in bold or capitals, 8 for a short plain line.
  private func rank(of passage: Passage, at index: Int) -> Int? {
    switch passage.form {
    case .heading(let level): return level
    case .row: return nil
    case .item: return isNumberedHeading(index) ? 8 : nil
    case .line:
      guard passage.text.plain.count <= 90, !continuesItem(index), !isAlert(passage) else {
        return nil
      }
      if passage.text.plain.isAllBold { return 7 }
      return HeadingShape.isCapitals(passage.text.plain) ? 7 : 8
    }
  }

  /// "[!NOTE]", which says of a quote what it is.
  private func isAlert(_ passage: Passage) -> Bool {
    passage.text.isMark(0, "[") && passage.text.isMark(1, "!")
  }

  /// "4. ROOT CAUSE" above text or a list: a heading, not the fourth item of a list.
  private func isNumberedHeading(_ index: Int) -> Bool {
    let passage = passages[index]
    guard let number = passage.number, passage.text.plain.count <= 60,
      RoleMatcher.role(ofPlain: passage.text, 0..<passage.text.count) != nil,
      index + 1 < passages.count
    else { return false }
    // In a table of contents the next number follows at once.
    let next = passages[index + 1]
    return next.form != .item || next.number != number + 1
  }

  /// A line set in below a list's item goes on with it, whatever its words.
  private func continuesItem(_ index: Int) -> Bool {
    guard index > 0, !passages[index].text.plain.isAllBold else { return false }
    let before = passages[index - 1]
    return before.form == .item && passages[index].indent > before.indent
  }

  /// The words of the heading itself: a label's where text follows it on the same line.
  private func headingTokens(_ passage: Passage) -> Range<Int> {
    if let label = passage.label, passage.hasContent {
      // "Q: What was the root cause?"
      let asks = label.count == 1 && passage.text.isWord(label.lowerBound, "q")
      return asks ? passage.contentTokens : label
    }
    let words = passage.text.tokens.count { $0.kind == .word }
    // A paragraph that was marked as a heading: its first words are the heading.
    return 0..<(words > 12 && passage.isHeading ? 6 : passage.text.count)
  }

  /// Whether a line consists of a section's name alone.
  private func saysNoMore(_ text: TokenText, _ tokens: Range<Int>) -> Bool {
    guard let first = tokens.first(where: { text.tokens[$0].kind == .word }),
      let (_, count) = RoleLexicon.phrases.match(text, at: first)
    else { return false }
    return !(first + count..<max(first + count, tokens.upperBound)).contains {
      text.tokens[$0].kind == .word
    }
  }

  /// The document's first heading of the first level names it, even in words such as "what happened
  /// to the prices", and so does one right below a heading that only says "Postmortem".
  private func isTitle(_ index: Int) -> Bool {
    guard passages[index].isHeading else { return false }
    if case .heading(1) = passages[index].form {
      return !passages[..<index].contains { $0.isHeading }
    }
    // A document may begin at the second level.
    if index == 0, !passages.dropFirst().contains(where: { $0.form == .heading(level: 1) }) {
      return true
    }
    return index == 1 && passages[0].isHeading && passages[0].role == .lead
  }

  private func endsWithColon(_ passage: Passage) -> Bool {
    passage.text.plain.bytes.last == UInt8(ascii: ":")
  }

  private func startsWithMoment(_ passage: Passage) -> Bool {
    var index = 0
    while let token = passage.text[safe: index],
      token.kind == .mark && index == 0 || Weekdays.words.contains(token.word)
        || index > 0 && token.isMark(",")
    {
      index += 1
    }
    return labels.moments.moment(passage.text, at: index) != nil
  }

  /// A heading without a known role keeps the role of the one that it stands under.
  private func inherited(_ rank: Int, endsWithColon: Bool) -> SectionRole? {
    guard rank <= 6 else { return nil }
    // "# Better monitoring:" in a list of actions is a label, whatever its level.
    if endsWithColon, heading.role == .actions { return .actions }
    if let parent = parent(of: rank), parent.role != .lead { return parent.role }
    return heading.role == .lead ? .lead : .other
  }

  /// "Detection" and "Mitigation" below "Action items" say what the actions are for.
  private func dividesActions(_ rank: Int, _ index: Int) -> Bool {
    if rank <= 6 { return parent(of: rank)?.role == .actions }
    // A definition list's term, right above what it means.
    guard rank == 8, heading.role == .actions, index + 1 < passages.count else { return false }
    let next = passages[index + 1]
    return next.form == .item && next.lines.lowerBound == passages[index].lines.upperBound + 1
  }

  /// The heading that one of a rank stands under.
  private func parent(of rank: Int) -> Opener? {
    heading.rank < rank ? heading : above.last { $0.rank < rank }
  }

  /// In a timeline made of labels, "Detection:" and "Resolution:" are its entries; headings below
  /// the timeline's own divide it.
  private func staysInTimeline(_ passage: Passage, _ role: SectionRole, _ rank: Int) -> Bool {
    guard heading.role == .timeline else { return false }
    switch role {
    case .actions, .lessons, .summary, .other, .lead, .timeline, .factors, .retold: return false
    case .rootCause:
      // "Investigation: …" among the entries is one; "Root cause: …" is the next section.
      guard timelineLabels > 0, !passage.isHeading, !namesCause(passage) else { return false }
    case .impact, .detection, .resolution: break
    }
    if case .heading(let level) = passage.form { return level > timelineRank }
    guard rank == 8 || rank > heading.rank else { return false }
    return role == .detection || timelineLabels > 0
  }

  /// The rank of the heading that the open timeline began with, above its subheadings.
  private var timelineRank: Int {
    above.first { $0.role == .timeline }?.rank ?? heading.rank
  }

  private func namesCause(_ passage: Passage) -> Bool {
    headingTokens(passage).contains {
      passage.text.isWord($0, "cause") || passage.text.isWord($0, "causes")
    }
  }

  /// Whether a passage has its line to itself: `<br>` may have divided it.
  private func standsAlone(_ index: Int) -> Bool {
    let line = passages[index].lines.lowerBound
    return (index == 0 || passages[index - 1].lines.upperBound < line)
      && (index + 1 == passages.count || passages[index + 1].lines.lowerBound > line)
  }

  private mutating func promote(_ passage: Passage, _ rank: Int) {
    let line = passage.lines.lowerBound
    switch passage.form {
    case .heading(let level): promoted[line] = level
    case .line:
      if passage.isOpener || !passage.hasContent || rank == 7 {
        promoted[line] = sawMarkedHeading ? min(6, rank - 3) : 2
      }
    case .item:
      if passage.number != nil { promoted[line] = 2 }
    case .row: break
    }
  }

  // MARK: Labels

  private mutating func opensLabel(_ index: Int) -> Bool {
    let passage = passages[index]
    guard let tokens = passage.label else { return false }
    if heading.role == .timeline, isTimelineLabel(passage, tokens) {
      timelineLabels += 1
      return false
    }
    guard heading.role != .timeline || passage.form != .item,
      heading.role != .actions || (passage.form != .item && passage.afterBlank),
      heading.role != .lessons || passage.form != .item,
      FieldLabel.match(passage.text, tokens) == nil || !passage.hasContent || isImpact(passage),
      let role = RoleMatcher.role(ofPlain: passage.text, tokens)
    else { return false }
    if heading.role == .timeline, role != .rootCause, role != .actions, role != .impact {
      return false
    }
    if let label, passage.indent > label.indent, passage.form == .item, label.isItem,
      label.role == .timeline || label.role == .actions
    {
      return false
    }
    section += 1
    label = Opener(
      role: role, rank: 9, indent: passage.indent, isItem: passage.form == .item)
    passages[index].isOpener = !passage.hasContent
    return true
  }

  private func isImpact(_ passage: Passage) -> Bool {
    guard let tokens = passage.label else { return false }
    return RoleMatcher.role(ofPlain: passage.text, tokens) == .impact
  }

  private func isTimelineLabel(_ passage: Passage, _ tokens: Range<Int>) -> Bool {
    if passage.form == .item { return true }
    guard let role = RoleMatcher.role(ofPlain: passage.text, tokens) else { return true }
    if role == .rootCause { return timelineLabels > 0 && !namesCause(passage) }
    return role == .detection || (role == .resolution && timelineLabels > 0)
  }

  /// A list's label covers its nested items, and ends with the next item beside it.
  private mutating func leaveLabel(_ index: Int) {
    guard let open = label else { return }
    let passage = passages[index]
    if open.isItem, passage.form == .item, passage.indent <= open.indent { label = nil }
    if case .heading = passage.form, !startsWithMoment(passage) { label = nil }
  }
}
