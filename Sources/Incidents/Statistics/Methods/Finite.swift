/// What keeps odd input from leaving the methods as no number.
extension Double {
  /// The nearest finite number; 0 for no number at all.
  var held: Double {
    isNaN ? 0 : min(max(self, -.greatestFiniteMagnitude), .greatestFiniteMagnitude)
  }

  /// The nearest probability; 1, which claims nothing, for no number at all.
  var probability: Double { isNaN ? 1 : min(max(self, 0), 1) }
}

/// What a level of confidence leaves outside.
enum ConfidenceLevel {
  /// The probability beyond one end of a two-sided interval. A level that is none is taken as 0.95.
  static func tail(_ level: Double) -> Double {
    level > 0 && level < 1 ? (1 - level) / 2 : tail(0.95)
  }
}
