/// Several items on one line: "2. Fewer changes. 3. More monitoring.", "First, … Second, …".
enum NumberedRun {
  /// The token ranges of the items; one range for an item that stands alone.
  static func split(_ passage: Passage) -> [Range<Int>] {
    let text = passage.text
    let start = passage.form == .item ? 0 : passage.label == nil ? 0 : passage.content
    guard var number = passage.number ?? leadingNumber(text) else {
      return ordinals(text, from: start) ?? bracketed(text, from: start) ?? bullets(text)
    }
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

  /// "(1) never merge alone, (2) write a test, and (3) read the manual"; `nil` for fewer than two.
  static func bracketed(_ text: TokenText, from start: Int) -> [Range<Int>]? {
    var starts: [Int] = []
    for index in start..<max(start, text.count - 2)
    where text.isMark(index, "(") && text.isNumber(index + 1) && text.isMark(index + 2, ")")
      && text.tokens[index + 1].value == starts.count + 1
    {
      starts.append(index)
    }
    guard starts.count > 1 else { return nil }
    return starts.indices.map { step in
      var end = step + 1 < starts.count ? starts[step + 1] : text.count
      // Neither the comma nor the "and" before the next.
      while end - 1 > starts[step], text.isWord(end - 1, "and") || text.isMark(end - 1, ",") {
        end -= 1
      }
      if step == starts.count - 1 {
        end = (starts[step]..<end).first { Clause.endsClause(text, $0) } ?? end
      }
      return starts[step] + 3..<end
    }
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

  /// "First, the tests run twice. Second, …"; `nil` where fewer than two sentences begin so.
  static func ordinals(_ text: TokenText, from start: Int) -> [Range<Int>]? {
    var starts: [Int] = []
    for sentence in Sentences(text, start..<max(start, text.count))
    where ordinalWords.contains(text.word(sentence.lowerBound))
      && (text.isMark(sentence.lowerBound + 1, ",") || text.isMark(sentence.lowerBound + 1, ":"))
    {
      starts.append(sentence.lowerBound)
    }
    guard starts.count > 1 else { return nil }
    return starts.indices.map { step in
      starts[step] + 2..<(step + 1 < starts.count ? starts[step + 1] : text.count)
    }
  }

  private static let ordinalWords: WordSet = [
    "first", "firstly", "second", "secondly", "third", "thirdly", "fourth", "fourthly", "fifth",
    "fifthly", "sixth", "finally", "lastly", "last",
  ]

  private static func leadingNumber(_ text: TokenText) -> Int? {
    guard text.isNumber(0), text.isMark(1, ".") || text.isMark(1, ")") else { return nil }
    return text.tokens[0].value
  }
}
