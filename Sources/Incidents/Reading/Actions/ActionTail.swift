/// The notes behind an action's words, whatever divides them off: "(Nadia)", "(Tom, due 2024-04-01)",
/// "— platform team, 31 January 2025", "· Kim · Open", "✅", "DONE".
struct ActionTail {
  private let text: TokenText
  private let tokens: Range<Int>
  /// From the last to the first.
  private let groups: [ActionTailGroup]

  /// More notes than anybody writes.
  private static let mostGroups = 6
  /// An action of fewer words is none: then the notes are part of it.
  private static let fewestWords = 2

  init(_ text: TokenText, _ tokens: Range<Int>, _ dates: DateRecogniser) {
    self.text = text
    self.tokens = tokens
    var groups: [ActionTailGroup] = []
    var end = tokens.upperBound
    while groups.count < Self.mostGroups,
      let group = ActionTailGroup.last(of: text, tokens.lowerBound..<end, dates),
      Self.saysSomething(text, tokens.lowerBound..<group.start)
    {
      groups.append(group)
      end = group.start
    }
    self.groups = groups
  }

  /// Looks no further than it has to: many notes may stand behind one another.
  private static func saysSomething(_ text: TokenText, _ tokens: Range<Int>) -> Bool {
    tokens.lazy.filter { text.tokens[$0].kind == .word }.prefix(fewestWords).count == fewestWords
  }

  // MARK: Names

  /// What divides a name off that may as well be a thing's, as nothing beside it says otherwise.
  var signature: ActionTailGroup.Divider? {
    groups.first { $0.name != nil }?.divider
  }

  /// By which marks so many of some items end in a name that it is their owners': one item could name a
  /// product as well.
  static func signs(_ tails: [ActionTail]) -> Set<ActionTailGroup.Divider> {
    var counts: [ActionTailGroup.Divider: Int] = [:]
    for tail in tails { if let divider = tail.signature { counts[divider, default: 0] += 1 } }
    let all = counts.values.reduce(0, +)
    guard all >= 2, all * 2 >= tails.count else { return [] }
    return Set(counts.filter { $0.value >= 2 || $0.key == .bracket }.keys)
  }

  /// The notes, where names count whose marks are given or beside which something else stands that only
  /// notes say.
  func notes(signedBy signs: Set<ActionTailGroup.Divider>) -> ActionTailNotes {
    var notes = ActionTailNotes(body: tokens)
    for (step, group) in groups.enumerated() {
      if group.name != nil {
        let before = step > 0 ? groups[step - 1] : nil
        let after = step + 1 < groups.count ? groups[step + 1] : nil
        let isCertain =
          group.isCertain || [before, after].contains { $0?.vouches(for: group) == true }
        guard isCertain || signs.contains(group.divider) else { break }
      }
      notes.take(group, in: text)
    }
    return notes
  }
}

/// What the notes behind an action say.
struct ActionTailNotes {
  /// The action's words before them.
  private(set) var body: Range<Int>
  private(set) var owner: Range<Int>?
  private(set) var state: Bool?
  private(set) var day: DateValue?
  /// The day belongs to the state right before it.
  private var isDayOfState = false

  init(body: Range<Int>) { self.body = body }

  /// - Parameter group: the next one towards the action's words.
  mutating func take(_ group: ActionTailGroup, in text: TokenText) {
    if !group.isSilent { body = body.lowerBound..<group.start }
    owner = owner ?? group.name ?? group.handle
    if let said = group.state { state = said && state != false }
    if day == nil || isDayOfState { day = group.day }
    // "— done — 2024-05-02": the day on which it was.
    if group.state == true, group.parts.count == 1, day != nil { day = nil }
  }
}
