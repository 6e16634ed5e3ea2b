/// Finds lists whose items begin with clocks of four bare digits: "1032 the command", "1036 noticed".
/// One such number alone may count anything; three that never go back are a course.
enum ClockRun {
  static func mark(_ passages: inout [Passage]) {
    var run: [Int] = []
    var latest = 0
    for index in passages.indices {
      // After two clocks 2014 is one, too.
      guard let value = clock(of: passages[index], mayBeYear: run.count > 1) else {
        settle(&run, &passages)
        continue
      }
      if value < latest || !run.isEmpty && passages[index].form != passages[run[0]].form {
        settle(&run, &passages)
      }
      run.append(index)
      latest = value
    }
    settle(&run, &passages)
  }

  private static let fewest = 3

  private static func settle(_ run: inout [Int], _ passages: inout [Passage]) {
    if run.count >= fewest { for index in run { passages[index].isInClockRun = true } }
    run = []
  }

  /// The digits as a number: 1032. Years and counts that no clock shows are none.
  private static func clock(of passage: Passage, mayBeYear: Bool) -> Int? {
    guard passage.form == .item || passage.form == .line else { return nil }
    return BareClock.value(passage.text, at: 0, mayBeYear: mayBeYear)
  }
}

/// Four digits that may be a time of day: 0932, not 2019.
enum BareClock {
  static func value(_ text: TokenText, at index: Int, mayBeYear: Bool = false) -> Int? {
    guard text.isNumber(index), text.digits(index) == 4,
      case let value = text.tokens[index].value,
      isPossible(value, mayBeYear: mayBeYear),
      let next = text[safe: index + 1], next.spaceBefore,
      next.kind == .word
    else { return nil }
    return value
  }

  static func isPossible(_ value: Int, mayBeYear: Bool = false) -> Bool {
    value < 2400 && value % 100 < 60 && (mayBeYear || !(2000..<2040).contains(value))
  }
}
