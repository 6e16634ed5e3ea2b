/// One order statistic without sorting the rest: C. A. R. Hoare, "Algorithm 65: find" (1961).
enum QuickSelect {
  /// The value with `index` values before it in ascending order; reorders `values`.
  ///
  /// - Parameters:
  ///   - index: of a value.
  ///   - values: no NaN among them.
  static func value(at index: Int, of values: inout [Double]) -> Double {
    values.withUnsafeMutableBufferPointer { values in
      var first = 0
      var last = values.count - 1
      while first < last {
        let (a, b, c) = (values[first], values[first + (last - first) / 2], values[last])
        let pivot = max(min(a, b), min(max(a, b), c))
        var left = first
        var right = last
        while left <= right {
          while values[left] < pivot { left += 1 }
          while values[right] > pivot { right -= 1 }
          if left <= right {
            values.swapAt(left, right)
            left += 1
            right -= 1
          }
        }
        if index <= right {
          last = right
        } else if index >= left {
          first = left
        } else {
          break
        }
      }
      return values[index]
    }
  }
}
