/// "Yesterday between 6 and 9 …", in a document that says when it was written.
extension TimeContextFinder {
  /// The day before the document's own, where its beginning tells what happened yesterday and names no
  /// day for it.
  func yesterday() -> Found? {
    guard let evidence = wordOfYesterday(), view.fields(.start).isEmpty,
      let written = dayOfWriting()
    else { return nil }
    return Found(date: written.adding(-1), evidence: evidence)
  }

  private func wordOfYesterday() -> Evidence? {
    for index in view.indices([.summary, .impact, .lead]).prefix(Self.first) {
      let text = view.passages[index].text
      guard view.passages[index].label.map({ FieldLabel.match(text, $0) == nil }) ?? true else {
        continue
      }
      if !view.passages[index].isHeading,
        view.spans[index].contains(where: { $0.first.date != nil })
      {
        return nil
      }
      let at = (0..<text.count).first { text.isWord($0, "yesterday") }
      guard let at, at == 0 || view.spans[index].contains(where: { $0.first.clock != nil }) else {
        continue
      }
      return view.evidence(text, at..<at + 1, .summaryStatement, .medium)
    }
    return nil
  }

  /// How many passages its beginning has.
  private static let first = 14

  private func dayOfWriting() -> DateValue? {
    for label: FieldLabel in [.documentDate, .date] {
      for field in view.fields(label) {
        for index in field.tokens {
          guard let (date, _) = view.moments.dates.match(field.text, at: index) else { continue }
          return date.year == nil || date.isAmbiguous ? nil : date
        }
      }
    }
    return frontMatter.map {
      DateValue(year: $0.value.year, month: $0.value.month, day: $0.value.day)
    }
  }
}
