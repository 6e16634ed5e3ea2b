/// A filter's value as it is written into a query.
public enum SearchValue {
  /// Whatever could end a value stands between quotation marks.
  public static func written(_ value: String) -> String {
    let isPlain = value.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "-" || $0 == "_"
    }
    return isPlain ? value : "\"\(value)\""
  }
}
