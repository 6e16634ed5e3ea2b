/// Words that hold a sentence together and that nobody looks for. Data; words that change what is
/// said, such as "not", "down" and "after", are none, nor is "us", which is a region.
public enum SearchSmallWords {
  /// Folded, sorted.
  public static let all: [String] =
    """
    a about all also am an and any are as at be been being between both but by can could did
    do does each either every for from had has have he her him his how however i if in into
    is it its itself me might most my of on onto or other our ours same she should
    so some such than that the their them then there these they this those to too upon
    was we were what when where which who whom whose will with would you your
    """.split { $0 == " " || $0 == "\n" }.map(String.init)

  static let words: Set<Word> = Set(all.map { Word($0) })
}
