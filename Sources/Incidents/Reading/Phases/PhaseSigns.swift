/// What the words of a timeline's entry speak of. What the entry means for the course depends on the
/// entries before it too: see `PhaseRule`.
struct PhaseSigns: OptionSet, Sendable {
  let rawValue: UInt32

  // MARK: The end

  /// The incident is over, in so many words.
  static let over = PhaseSigns(rawValue: 1 << 0)
  /// Something is back: the end, or a step towards it.
  static let back = PhaseSigns(rawValue: 1 << 1)
  /// Something works, as it may have done all the time.
  static let works = PhaseSigns(rawValue: 1 << 2)
  /// Something is as it was: it works, or was done once more.
  static let again = PhaseSigns(rawValue: 1 << 3)
  /// It is better than it was.
  static let eased = PhaseSigns(rawValue: 1 << 4)

  // MARK: The repair

  /// A repair, in words that are used of nothing else.
  static let mended = PhaseSigns(rawValue: 1 << 5)
  /// Something was done: a repair where there is something to repair.
  static let deed = PhaseSigns(rawValue: 1 << 6)
  /// The name of a repair: "hotfix".
  static let repair = PhaseSigns(rawValue: 1 << 7)

  // MARK: The diagnosis

  /// The cause is known.
  static let cause = PhaseSigns(rawValue: 1 << 8)
  /// Something was seen: that there is a fault, or what lies behind it.
  static let finding = PhaseSigns(rawValue: 1 << 9)
  /// That something is so was found: what follows is part of the finding.
  static let findingThat = PhaseSigns(rawValue: 1 << 10)
  /// What somebody reads or says who looks for the cause.
  static let evidence = PhaseSigns(rawValue: 1 << 11)
  /// A tool or a provider that tells what is the matter.
  static let tool = PhaseSigns(rawValue: 1 << 12)
  /// Somebody looked whether something is so.
  static let check = PhaseSigns(rawValue: 1 << 13)

  // MARK: Those who come to know

  /// An alarm.
  static let notice = PhaseSigns(rawValue: 1 << 14)
  /// Somebody says that something is wrong: those who feel it, or those who were asked.
  static let report = PhaseSigns(rawValue: 1 << 15)
  /// Somebody who feels it speaks up.
  static let voice = PhaseSigns(rawValue: 1 << 16)
  /// What somebody said, word for word, and nothing else.
  static let quote = PhaseSigns(rawValue: 1 << 17)
  /// Somebody who does not respond to incidents: a customer, a colleague.
  static let outsider = PhaseSigns(rawValue: 1 << 18)

  // MARK: Those who respond

  /// Somebody who responds says so.
  static let acknowledged = PhaseSigns(rawValue: 1 << 19)
  /// Somebody who responds takes it up.
  static let takenUp = PhaseSigns(rawValue: 1 << 20)
  /// Somebody looks into it.
  static let looking = PhaseSigns(rawValue: 1 << 21)
  /// Somebody speaks to somebody else.
  static let contact = PhaseSigns(rawValue: 1 << 22)
  /// Somebody is paged, by an alarm or by somebody who has seen it.
  static let paged = PhaseSigns(rawValue: 1 << 23)
  /// Others are called for.
  static let escalated = PhaseSigns(rawValue: 1 << 24)
  /// Others are told.
  static let told = PhaseSigns(rawValue: 1 << 25)

  // MARK: The fault

  /// The beginning, in so many words.
  static let began = PhaseSigns(rawValue: 1 << 26)
  /// Something fails.
  static let fault = PhaseSigns(rawValue: 1 << 27)

  // MARK: What is said of all these

  /// What was thought and was not so, or is not known to be.
  static let guess = PhaseSigns(rawValue: 1 << 28)
  /// What was done changed nothing.
  static let inVain = PhaseSigns(rawValue: 1 << 29)
  /// What is only begun, tried or meant to be done.
  static let intent = PhaseSigns(rawValue: 1 << 30)
  /// What was looked for was not there.
  static let nothingFound = PhaseSigns(rawValue: 1 << 31)
}
