/// What stands above some actions and says something of all of them.
struct ActionGroup {
  private(set) var state: Bool?
  private(set) var kind: ActionItem.Kind?

  init() {}

  /// - Parameter isSorted: the document sorts its actions by kind.
  init(_ heading: Passage, isSorted: Bool) {
    let words = Self.words(of: heading)
    state = ActionDone.ofAll(below: heading.text, words)
    kind = isSorted ? ActionKind.stated(heading.text, words) : nil
  }

  /// One heading such as "Preventive actions" is what people call any actions; two by different kinds
  /// sort them.
  static func sortByKind(_ headings: [Int], in view: DocumentView) -> Bool {
    Set(
      headings.compactMap { index in
        let heading = view.passages[index]
        return ActionKind.stated(heading.text, words(of: heading))
      }
    ).count > 1
  }

  private static func words(of heading: Passage) -> Range<Int> {
    heading.label ?? 0..<heading.text.count
  }
}
