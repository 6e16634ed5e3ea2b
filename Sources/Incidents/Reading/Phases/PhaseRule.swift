/// What the signs of an entry mean, by what is known of the incident where it stands. Data: the first
/// rule that fits gives the phase.
struct PhaseRule: Sendable {
  /// All of these have to be there.
  let signs: PhaseSigns
  let phase: TimelineEntry.Phase
  /// None of these.
  var unless: PhaseSigns = []
  /// What has to be known before the entry.
  var given: CourseKnowledge = []
  /// What must not be known yet.
  var before: CourseKnowledge = []

  func fits(_ other: PhaseSigns, _ known: CourseKnowledge) -> Bool {
    other.isSuperset(of: signs) && other.isDisjoint(with: unless) && known.isSuperset(of: given)
      && known.isDisjoint(with: before)
  }

  static let all: [PhaseRule] = [
    PhaseRule(signs: .over, phase: .resolved, unless: noSuccess),
    PhaseRule(signs: .back, phase: .resolved, unless: notDone, given: .fault),
    // What was found may itself speak of changes and of what works.
    PhaseRule(signs: .findingThat, phase: .diagnosed, unless: notFound, given: .notice),
    PhaseRule(signs: .findingThat, phase: .detected, unless: notFound),
    PhaseRule(signs: .began, phase: .started),
    // What somebody only says or looked at first may have worked all the time.
    PhaseRule(signs: .works, phase: .resolved, unless: notDone.union(hearsay), given: .fault),
    PhaseRule(
      signs: .again, phase: .resolved,
      unless: notDone.union(hearsay).union([.deed, .mended, .tool]),
      given: .fault),
    PhaseRule(signs: .mended, phase: .mitigated, unless: notDone),
    PhaseRule(signs: .cause, phase: .diagnosed, unless: .guess),
    PhaseRule(signs: .eased, phase: .mitigated, unless: noSuccess, given: .fault),
    // A change is a repair where there is something to repair.
    PhaseRule(
      signs: .deed, phase: .mitigated, unless: notDone.union([.check, .told, .notice]),
      given: .fault),

    PhaseRule(signs: .escalated, phase: .escalated),
    PhaseRule(signs: .acknowledged, phase: .acknowledged),
    PhaseRule(signs: .notice, phase: .detected, unless: .told),

    // Those who feel it report the fault, those who are asked what lies behind it.
    PhaseRule(signs: [.report, .outsider], phase: .detected, unless: .told),
    PhaseRule(signs: .report, phase: .diagnosed, unless: .told, given: .response),
    PhaseRule(signs: [.report, .tool], phase: .diagnosed, unless: .told, given: .notice),
    PhaseRule(signs: .report, phase: .detected, unless: .told),
    PhaseRule(signs: .voice, phase: .detected, unless: .told, before: .repair),

    // What is seen before anybody knows of the fault is that there is one.
    PhaseRule(
      signs: [.finding, .tool], phase: .diagnosed, unless: notFound, given: .entry),
    PhaseRule(
      signs: [.finding, .outsider], phase: .detected, unless: notFound,
      before: .response),
    PhaseRule(signs: .finding, phase: .diagnosed, unless: notFound, given: .notice),
    PhaseRule(signs: .finding, phase: .detected, unless: notFound),
    PhaseRule(signs: .evidence, phase: .diagnosed, unless: notFound, given: .notice),

    PhaseRule(signs: .paged, phase: .escalated, given: .notice),
    PhaseRule(signs: .paged, phase: .detected),
    PhaseRule(signs: [.contact, .outsider], phase: .detected, unless: .told),
    PhaseRule(signs: .contact, phase: .escalated, unless: .told, given: .fault),
    PhaseRule(signs: .contact, phase: .detected, unless: [.told, .fault]),

    PhaseRule(signs: .takenUp, phase: .acknowledged),
    PhaseRule(signs: .looking, phase: .acknowledged, unless: .guess, before: .response),
    PhaseRule(signs: .repair, phase: .mitigated, unless: notDone, given: .fault),
    PhaseRule(signs: .quote, phase: .detected, before: .repair),
    PhaseRule(signs: .fault, phase: .started, unless: .inVain, before: .notice),
  ]

  private static let noSuccess: PhaseSigns = [.guess, .inVain]
  private static let notDone: PhaseSigns = [.guess, .inVain, .intent]
  private static let hearsay: PhaseSigns = [
    .fault, .check, .told, .finding, .takenUp, .acknowledged, .looking, .contact, .notice, .report,
  ]
  private static let notFound: PhaseSigns = [.guess, .nothingFound]
}
