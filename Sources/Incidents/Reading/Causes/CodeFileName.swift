/// Names of source files: `wp-settings.php` is code, whatever "settings" means elsewhere. `settings.py`
/// and `wp-config.php` are settings.
enum CodeFileName {
  /// The end of a name of words and hyphens with the ending of a language, all without spaces.
  static func end(of text: TokenText, from index: Int) -> Int? {
    guard !isSettings(text, index) else { return nil }
    var at = index
    while let mark = text[safe: at + 1], let next = text[safe: at + 2], mark.kind == .mark,
      !mark.spaceBefore, !next.spaceBefore, at - index < longest
    {
      if mark.isMark("."), endings.contains(next.word) {
        return configurations.contains(text.word(at)) ? nil : at + 3
      }
      guard mark.isMark("-") || mark.isMark("_") || mark.isMark(".") || mark.isMark("/") else {
        return nil
      }
      at += 2
    }
    return nil
  }

  private static func isSettings(_ text: TokenText, _ index: Int) -> Bool {
    text.isWord(index, "settings") && text.isMark(index + 1, ".")
  }

  private static let configurations: WordSet = ["config", "conf", "configuration", "env"]

  private static let longest = 24

  private static let endings: WordSet = [
    "php", "py", "js", "ts", "tsx", "jsx", "rb", "go", "java", "kt", "rs", "cs", "cpp", "swift",
    "scala", "erl", "ex", "lua", "pl",
  ]
}
