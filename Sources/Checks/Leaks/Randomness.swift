import Glibc
import Markup

/// Tells what a machine drew from what a person wrote.
enum Randomness {
  /// Whether a token's bytes are as mixed as drawn ones.
  static func isLikely(_ text: LeakText, _ range: Range<Int>) -> Bool {
    let bits = entropy(text, range)
    // Drawn from 16 symbols or more, n bytes have at least this much but for one in very many.
    return bits >= min(3, log2(Double(range.count)) * 0.7)
  }

  /// Shannon's, in bits for a byte.
  static func entropy(_ text: LeakText, _ range: Range<Int>) -> Double {
    guard !range.isEmpty else { return 0 }
    return withUnsafeTemporaryAllocation(of: Int32.self, capacity: 256) { counts in
      counts.initialize(repeating: 0)
      for at in range { counts[Int(text[at])] += 1 }
      let all = Double(range.count)
      return counts.reduce(0) { sum, count in
        guard count > 0 else { return sum }
        let share = Double(count) / all
        return sum - share * log2(share)
      }
    }
  }

  /// How often small letters, capitals and digits take turns, from 0 to 1: words and names rarely, drawn
  /// ones at every second byte.
  static func turns(_ text: LeakText, _ range: Range<Int>) -> Double {
    guard range.count > 1 else { return 0 }
    var turns = 0
    for at in range.dropFirst() where kind(text[at]) != kind(text[at - 1]) { turns += 1 }
    return Double(turns) / Double(range.count - 1)
  }

  private static func kind(_ byte: UInt8) -> Int {
    byte.isASCIILowercase ? 0 : byte.isASCIIUppercase ? 1 : byte.isASCIIDigit ? 2 : 3
  }
}
