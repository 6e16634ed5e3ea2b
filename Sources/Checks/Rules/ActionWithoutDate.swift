extension CheckRule {
  /// A promise says by when it is kept.
  static let actionWithoutDate = CheckRule(
    .actionWithoutDate, .note, "an open action item without a date"
  ) { incident in
    OpenTasks(incident).findings(
      lacking: "date", help: "say by when: \"(due 2024-05-31)\", or name the ticket that does",
      states: { $0.item.due != nil }, where: { $0.item.due == nil && !$0.words.namesTime })
  }
}
