extension CheckRule {
  /// A promise has somebody who keeps it.
  static let actionWithoutOwner = CheckRule(
    .actionWithoutOwner, .warning, "an open action item that nobody owns"
  ) { incident in
    let open = OpenTasks(incident)
    let endInOwners = open.endInOwners
    return open.findings(
      lacking: "owner",
      help: "name a person or a team: \"(owner: Ana)\", or the ticket that does",
      states: { $0.item.owner != nil },
      where: {
        $0.item.owner == nil && !$0.words.namesSomebody
          && !(endInOwners && $0.words.endsInBrackets)
      })
  }
}
