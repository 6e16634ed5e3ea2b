extension CheckRule {
  /// A promise has somebody who keeps it.
  static let actionWithoutOwner = CheckRule(
    .actionWithoutOwner, .warning, "an open action item that nobody owns"
  ) { incident in
    OpenTasks(incident).findings(
      lacking: "owner", help: "name a person or a team: \"(owner: Ana)\", or the ticket that does"
    ) { $0.item.owner == nil && !$0.words.namesSomebody }
  }
}
