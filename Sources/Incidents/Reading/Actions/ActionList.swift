/// How the items of one list stand to each other, found out once for all of them.
struct ActionList {
  private let view: DocumentView
  private let indices: [Int]
  /// By place in the list; -1 where nothing stands above.
  private var parents: [Int] = []
  private var indentsWithSteps: Set<Int> = []

  /// - Parameter indices: of the items among the document's passages.
  init(_ indices: [Int], in view: DocumentView) {
    self.view = view
    self.indices = indices
    var open: [Int] = []
    for step in indices.indices {
      let passage = passage(step)
      while let last = open.last, self.passage(last).indent >= passage.indent { open.removeLast() }
      parents.append(open.last ?? -1)
      open.append(step)
      if step + 1 < indices.count, self.passage(step + 1).indent > passage.indent,
        Self.announces(passage)
      {
        indentsWithSteps.insert(passage.indent)
      }
    }
  }

  var count: Int { indices.count }

  func passage(_ step: Int) -> Passage { view.passages[indices[step]] }

  /// The nearest item before one that is set in less.
  func parent(of step: Int) -> Int? { parents[step] < 0 ? nil : parents[step] }

  /// "1. Patch the web server:" with its steps below: in such a list every item at the same indent is
  /// a task.
  func tasksHaveSteps(atIndent indent: Int) -> Bool { indentsWithSteps.contains(indent) }

  /// "— Ilias" below a numbered list is who wrote it.
  func isSigned(at step: Int) -> Bool {
    passage(0).number != nil && passage(step).number == nil
      && passage(step).indent <= passage(0).indent && passage(step).text.count <= 3
      && passage(step).afterBlank && !ActionVerbs.begin(passage(step).text)
  }

  private static func announces(_ passage: Passage) -> Bool {
    ActionVerbs.begin(passage.text)
      && (passage.text.plain.bytes.last == UInt8(ascii: ":") || passage.text.plain.isAllBold)
  }
}
