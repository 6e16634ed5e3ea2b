/// Chooses the sections whose lists are follow-up actions: where a document has a list under "Action
/// items", what stands under "Prevention" or "Going forward" explains and is no list of tasks.
enum ActionSections {
  private enum Strength: Comparable { case weak, plain, explicit }

  private struct Section {
    var strength: Strength
    var passages: [Int] = []
  }

  /// The passages of each section that counts, in the document's order.
  static func groups(of view: DocumentView) -> [[Int]] {
    let sections = collect(view)
    let hasExplicitList = sections.contains { section in
      section.strength == .explicit && section.passages.contains { isListed(view.passages[$0]) }
    }
    let chosen =
      hasExplicitList ? sections.filter { $0.strength > .weak } : sections
    func isList(_ section: Section) -> Bool {
      section.passages.contains { isListed(view.passages[$0]) }
    }
    // Where the document lists its actions, prose around the lists introduces or closes them.
    if chosen.contains(where: isList) {
      return chosen.filter { isList($0) || areTasks($0.passages.map { view.passages[$0] }) }
        .map(\.passages)
    }
    let lists = chosen.filter { lines(view, $0.passages) >= 2 }
    guard !lists.isEmpty else { return chosen.map(\.passages) }
    return chosen.filter { !isLonePhrase(view, $0.passages) }.map(\.passages)
  }

  /// A section of one sentence that is no task: "A follow-up meeting is scheduled."
  private static func isLonePhrase(_ view: DocumentView, _ passages: [Int]) -> Bool {
    let lines = passages.filter { !view.passages[$0].isOpener && view.passages[$0].text.count > 2 }
    guard lines.count == 1, let only = lines.first else { return false }
    let passage = view.passages[only]
    return passage.label == nil && !ActionVerbs.begin(passage.text)
  }

  static func isListed(_ passage: Passage) -> Bool {
    !passage.isOpener && (passage.form == .item || passage.form == .row)
  }

  /// A list that has lost its marks: "Patch the servers." above "Add an alert."
  private static func areTasks(_ passages: [Passage]) -> Bool {
    let lines = passages.filter { !$0.isOpener && $0.text.count > 2 }
      .prefix { !ActionLine.endsList($0.text) }
    return lines.count > 1 && lines.allSatisfy { ActionVerbs.begin($0.text) }
  }

  private static func lines(_ view: DocumentView, _ passages: [Int]) -> Int {
    passages.count { !view.passages[$0].isOpener && view.passages[$0].text.count > 2 }
  }

  private static func collect(_ view: DocumentView) -> [Section] {
    var sections: [Section] = []
    var open: Int?
    var strength = Strength.plain
    for (index, passage) in view.passages.enumerated() where passage.role == .actions {
      if passage.section != open {
        open = passage.section
        let isNested = index > 0 && view.passages[index - 1].role == .actions
        // "Process improvements:" among the lessons is a lesson.
        let isLesson =
          index > 0 && view.passages[index - 1].role == .lessons && !passage.isHeading
        let own = isLesson ? .weak : self.strength(of: passage)
        // "Improvements" below "Corrective measures" is a part of them.
        let isPart = isNested && own == .weak && strength > .weak && !isDone(passage)
        strength = isPart ? .plain : own ?? (isNested ? strength : .plain)
        sections.append(Section(strength: strength))
      }
      sections[sections.count - 1].passages.append(index)
      // Whoever says who does what by when lists actions, whatever stands above it.
      if ActionTable.assigns(passage) { sections[sections.count - 1].strength = .explicit }
    }
    return sections
  }

  /// How clearly an opener announces a list of tasks; `nil` where its words say nothing of that, as
  /// a subheading's may not.
  private static func strength(of opener: Passage) -> Strength? {
    if isDone(opener) { return .weak }
    return
      (words(of: opener).compactMap { strengths.match(opener.text, at: $0) }
      .max { $0.count < $1.count })?.value
  }

  private static func isDone(_ opener: Passage) -> Bool {
    doneAlready.occurs(in: opener.text, words(of: opener))
  }

  private static func words(of opener: Passage) -> Range<Int> {
    opener.isOpener ? 0..<opener.text.count : opener.label ?? 0..<min(opener.text.count, 8)
  }

  /// Measures that work already are told, not planned.
  private static let doneAlready = PhraseTable<Bool>([
    "in place", "implemented", "now in", "rules", "opportunities", "how to monitor",
    "week follow up", "weeks follow up", "month follow up", "months follow up", "day follow up",
  ])

  private static let strengths = PhraseTable<Strength>(
    [
      "action item", "action items", "action plan", "todo", "to do", "task", "tasks",
      "task list", "follow up", "follow ups", "follow up actions", "follow up items",
      "review actions", "next steps", "corrective actions", "planned actions", "actionables",
      "decisions", "things to do",
    ].map { ($0, .explicit) }
      + [
        "corrective", "preventive", "preventative", "corrective and preventative measures",
        "corrective and preventive measures", "corrective and preventative actions",
        "corrective and preventive actions", "remediation items", "measures",
      ].map { ($0, .plain) }
      + [
        "prevention", "prevention measures", "preventing recurrence", "future prevention",
        "moving forward", "going forward", "recommendations", "future work", "actions",
      ].map { ($0, .weak) })
}
