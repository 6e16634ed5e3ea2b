/// What stands above some actions and says something of all of them.
struct ActionGroup {
  private(set) var state: Bool?
  private(set) var kind: ActionItem.Kind?
  /// Of an item that stands above others; what is set in no further than it is none of these.
  private var indent = -1

  init() {}

  /// - Parameter isSorted: the document sorts its actions by kind.
  init(_ heading: Passage, isSorted: Bool) {
    let words = Self.words(of: heading)
    if heading.form == .item { indent = heading.indent }
    state = ActionDone.ofAll(below: heading.text, words)
    kind = isSorted ? ActionKind.stated(heading.text, words) : nil
  }

  func holds(_ passage: Passage) -> Bool { passage.form != .item || passage.indent > indent }

  /// Whether a passage stands above others and says what they are, rather than being one of them.
  static func isHeading(_ passage: Passage) -> Bool {
    switch passage.form {
    case .heading, .line: true
    case .item: passage.text.isMark(passage.text.count - 1, ":")
    case .row: false
    }
  }

  /// One heading such as "Preventive actions" is what people call any actions; two by different kinds
  /// sort them.
  static func sortByKind(_ passages: some Sequence<Int>, in view: DocumentView) -> Bool {
    var kinds: Set<ActionItem.Kind> = []
    for index in passages {
      let heading = view.passages[index]
      guard heading.isOpener || isHeading(heading),
        let kind = ActionKind.stated(heading.text, words(of: heading))
      else { continue }
      kinds.insert(kind)
    }
    return kinds.count > 1
  }

  private static func words(of heading: Passage) -> Range<Int> {
    heading.label ?? 0..<heading.text.count
  }
}
