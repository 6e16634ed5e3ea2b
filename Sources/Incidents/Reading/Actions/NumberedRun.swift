/// Several numbered items on one line: "2. Fewer changes. 3. More monitoring."
enum NumberedRun {
  /// The token ranges of the items; one range for an item that stands alone.
  static func split(_ passage: Passage) -> [Range<Int>] {
    let text = passage.text
    let start = passage.form == .item ? 0 : passage.label == nil ? 0 : passage.content
    guard var number = passage.number ?? leadingNumber(text) else { return bullets(text) }
    var ranges: [Range<Int>] = []
    var from = start
    var index = start
    while index + 2 < text.count {
      if text.isNumber(index), text.tokens[index].value == number + 1,
        text.tokens[index].spaceBefore,
        text.isMark(index + 1, ".") || text.isMark(index + 1, ")"),
        text.startsUppercase(index + 2)
      {
        ranges.append(from..<index)
        from = index + 2
        number += 1
        index += 2
      } else {
        index += 1
      }
    }
    ranges.append(from..<text.count)
    return ranges.filter { !$0.isEmpty }
  }

  /// "Add alerts * Add tests": bullets on one line, each before a capital.
  private static func bullets(_ text: TokenText) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var from = 0
    for index in 1..<max(1, text.count - 1)
    where text.isMark(index, "*") || text.isMark(index, "•") {
      guard text.tokens[index].spaceBefore, text.tokens[index + 1].spaceBefore,
        text.startsUppercase(index + 1)
      else { continue }
      ranges.append(from..<index)
      from = index + 1
    }
    ranges.append(from..<text.count)
    return ranges.filter { !$0.isEmpty }
  }

  private static func leadingNumber(_ text: TokenText) -> Int? {
    guard text.isNumber(0), text.isMark(1, ".") || text.isMark(1, ")") else { return nil }
    return text.tokens[0].value
  }
}
