extension CheckRule {
  /// A promise has somebody who keeps it.
  static let actionWithoutOwner = CheckRule(
    .actionWithoutOwner, .warning, "an open action item that nobody owns"
  ) { incident in
    let open = OpenTasks(incident)
    let endInOwners = open.endInOwners
    return open.findings(
      lacking: "owner", help: "name a person or a team: \"(owner: Ana)\", or the ticket that does"
    ) { task in
      task.item.owner == nil && !task.words.namesSomebody
        && !(endInOwners && task.words.endsInBrackets)
    }
  }
}
