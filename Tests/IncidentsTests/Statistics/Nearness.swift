/// Whether two numbers are equal but for rounding.
func isNear(_ value: Double, _ expected: Double, _ relative: Double = 1e-10) -> Bool {
  value == expected || abs(value - expected) <= relative * abs(expected)
}

/// The same of intervals.
func isNear(_ low: Double?, _ expected: Double?, _ relative: Double = 1e-10) -> Bool {
  guard let low, let expected else { return low == nil && expected == nil }
  return isNear(low, expected, relative)
}
