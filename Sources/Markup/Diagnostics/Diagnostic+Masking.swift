extension Diagnostic {
  /// The same finding without what must not be told.
  ///
  /// - Parameters:
  ///   - source: the file with other characters in the place of those, as many in every line.
  ///   - words: makes words tellable that may quote the file.
  public func masked(by source: SourceFile, words: (String) -> String) -> Diagnostic {
    var copy = self
    copy.message = words(message)
    copy.help = help.map(words)
    if let excerpt, let position, position.line <= source.lines.count {
      let line = source.text(in: source.range(ofLine: position.line - 1)).unicodeScalars
      let shown = line.dropFirst(excerpt.column - 1).prefix(excerpt.text.unicodeScalars.count)
      copy.excerpt = LineExcerpt(
        text: String(shown), column: excerpt.column, isCut: excerpt.isCut)
    }
    return copy
  }
}
