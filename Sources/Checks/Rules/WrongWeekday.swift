import Incidents

extension CheckRule {
  /// A day of the week is the one that its date has.
  static let wrongWeekday = CheckRule(
    .wrongWeekday, .warning, "a day of the week that is not the one of its date"
  ) { incident in
    incident.reading.statements.weekdays.compactMap { named in
      guard isWrong(named) else { return nil }
      return CheckFinding(
        "\(named.day.text) was a \(names[named.day.weekday]), not a \(names[named.weekday])",
        at: named.range, help: "correct whichever is wrong")
    }
  }

  private static func isWrong(_ named: NamedWeekday) -> Bool {
    var days = [named.day]
    if let exchanged = named.exchanged { days.append(exchanged) }
    // A date without a year may be of the year before or after.
    if !named.hasOwnYear {
      days += [-1, 1].map {
        CivilDay(year: named.day.year + $0, month: named.day.month, day: named.day.day)
      }
    }
    return !days.contains { $0.weekday == named.weekday }
  }

  private static let names = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]
}
