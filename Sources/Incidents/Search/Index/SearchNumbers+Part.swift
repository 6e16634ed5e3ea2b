extension SearchNumbers {
  /// Of documents in the order of the index.
  init(_ documents: [SearchDocument]) {
    days = documents.map(\.day)
    minutes = documents.map(\.minutes)
    percents = documents.map(\.percent)
  }

  var part: SearchIndex.Part {
    let lines = [days, minutes.map(SearchNumber.text), percents.map(SearchNumber.text)]
    let text = lines.map { $0.joined(separator: ",") }.joined(separator: "\n")
    return SearchIndex.Part("n", 0, text: Array(text.utf8))
  }

  /// - Parameter text: three lines.
  init(text: [UInt8]) {
    let lines = String(decoding: text, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    days = lines[0].map(String.init)
    minutes = lines[1].map { Double($0) }
    percents = lines[2].map { Double($0) }
  }
}
