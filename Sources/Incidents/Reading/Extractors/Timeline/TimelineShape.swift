/// What a timeline's passages look like as a whole, which tells what one without a time is.
struct TimelineShape {
  /// Two or more entries begin with a time.
  var hasTimes = false
  /// Some entry that begins with a time is an item of a list, a line of its own.
  var timedItems = false
  var timedLines = false
  /// The indent of the outermost items.
  var indent = 0
  /// The indent of the lines that begin with a time.
  var lineIndent = 0
  /// A blank line stands before every line that begins with a time: what stands right below one
  /// belongs to it.
  var isOfBlocks = false
  /// Lines without a time, a label or a mark, and nothing else but at most one with a time: every
  /// line says another thing that happened.
  var isBareLines = false

  init() {}

  init(of indices: [Int], in view: DocumentView, time: EntryTime) {
    var timed = 0
    var inRuns = 0
    var lines = 0
    var others = 0
    var outermost: Int?
    for index in indices {
      let passage = view.passages[index]
      guard !passage.isOpener else { continue }
      let hasTime = time.leading(passage) != nil || time.row(passage) != nil
      if hasTime { timed += 1 }
      switch passage.form {
      case .item:
        timedItems = timedItems || hasTime
        outermost = min(outermost ?? passage.indent, passage.indent)
        others += 1
      case .line:
        if hasTime, !timedLines { lineIndent = passage.indent }
        if hasTime, timedLines, !passage.afterBlank { inRuns += 1 }
        timedLines = timedLines || hasTime
        if passage.label == nil || hasMoment(view, index) { lines += 1 } else { others += 1 }
      case .row, .heading: others += 1
      }
    }
    hasTimes = timed >= 2
    indent = outermost ?? 0
    isOfBlocks = inRuns == 0
    isBareLines = timed <= 1 && lines >= 3 && others <= 1
  }

  private func hasMoment(_ view: DocumentView, _ index: Int) -> Bool {
    !view.spans[index].isEmpty
  }
}
