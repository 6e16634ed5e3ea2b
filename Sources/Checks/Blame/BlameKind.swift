/// In which way words blame, with what to write instead.
enum BlameKind: Sendable {
  /// "human error": the inquiry stops at a person.
  case person
  /// "careless": a judgement of somebody's character.
  case character
  /// "should have known": what is plain afterwards was not before.
  case hindsight
  /// "his fault", "the operator is to blame".
  case guilt
  /// "the engineer forgot to": a slip told as somebody's failing.
  case slip
  /// "disciplinary action".
  case punishment

  /// Goes on after the words that were found.
  var reason: String {
    switch self {
    case .person: "ends the inquiry at a person, where it should begin"
    case .character: "judges a person, and the next one will be no better protected"
    case .hindsight: "asks for knowledge that only the outcome gave"
    case .guilt: "looks for somebody guilty, so that fewer will tell what they saw"
    case .slip: "tells a slip as somebody's failing"
    case .punishment: "makes people hide what the next postmortem needs"
    }
  }

  var advice: String {
    switch self {
    case .person:
      "say what made the slip easy and what could have caught it: \"the prompt of staging and "
        + "production looked the same\""
    case .character:
      "say what was done and what was known then: \"the change was applied without a review, which "
        + "nothing asks for\""
    case .hindsight:
      "say what could be seen at the time: \"no dashboard showed the queue\""
    case .guilt:
      "say what happened and how the system let it: \"one command could delete both replicas\""
    case .slip:
      "say what would have reminded them: \"the step is not in the checklist\""
    case .punishment:
      "leave it out: a postmortem is no place for measures against people"
    }
  }
}
