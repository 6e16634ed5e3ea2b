/// Days as queries write them.
enum SearchDay {
  /// The first day of `2024`, `2024-3` or `2024-03-15`, as `2024-03-15`; `nil` for days that are not.
  static func first(of written: String) -> String? {
    let parts = written.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count <= 3, parts[0].count == 4, parts.dropFirst().allSatisfy({ $0.count <= 2 }),
      parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { (0x30...0x39).contains($0) } })
    else { return nil }
    var numbers = parts.map { $0.reduce(0) { $0 * 10 + Int($1 - 0x30) } }
    while numbers.count < 3 { numbers.append(1) }
    guard (1...12).contains(numbers[1]),
      (1...CivilDay.days(inMonth: numbers[1], of: numbers[0])).contains(numbers[2])
    else { return nil }
    return Instant(year: numbers[0], month: numbers[1], day: numbers[2]).description
  }
}
