extension Diagnostic {
  /// The same finding in other words, its line among them.
  ///
  /// - Parameter words: gives words as they may be told, as many characters as there were.
  public func reworded(_ words: (String) -> String) -> Diagnostic {
    var copy = self
    copy.message = words(message)
    copy.help = help.map(words)
    copy.excerpt = excerpt.map {
      LineExcerpt(text: words($0.text), column: $0.column, isCut: $0.isCut)
    }
    return copy
  }
}
