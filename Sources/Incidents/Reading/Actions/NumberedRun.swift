/// Several numbered items on one line: "2. Fewer changes. 3. More monitoring."
enum NumberedRun {
  /// The token ranges of the items; one range for an item that stands alone.
  static func split(_ passage: Passage) -> [Range<Int>] {
    let text = passage.text
    let start = passage.form == .item ? 0 : passage.label == nil ? 0 : passage.content
    guard var number = passage.number ?? leadingNumber(text) else { return [0..<text.count] }
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

  private static func leadingNumber(_ text: TokenText) -> Int? {
    guard text.isNumber(0), text.isMark(1, ".") || text.isMark(1, ")") else { return nil }
    return text.tokens[0].value
  }
}
