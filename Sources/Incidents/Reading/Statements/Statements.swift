/// What a document says of days, times and shares in so many words, for those who check it: nothing
/// here is weighed or concluded. Kept only where ``ReadingSettings/keepsStatements`` asks for it.
public struct Statements: Sendable {
  /// The roles of the sections that say anything, whatever could be read out of them.
  public var sections: Set<SectionRole> = []
  /// Whether anything gives clock times a zone.
  public var namesZone = false
  /// Whether any sentence says why something happened, be it in words that no category has.
  public var saysWhy = false
  public var weekdays: [NamedWeekday] = []
  public var ranges: [StatedRange] = []
  public var skippedTimes: [SkippedTime] = []
  public var shares: [StatedShare] = []

  public init() {}
}

/// A date with its day of the week: "Tuesday, 4 May 2021".
public struct NamedWeekday: Sendable, Hashable {
  /// 0 is Monday, 6 is Sunday.
  public let weekday: Int
  public let day: CivilDay
  /// Whether the date has a year of its own; else it is the one that the document speaks of.
  public let hasOwnYear: Bool
  /// The same numbers with day and month exchanged, where nothing tells which is which.
  public let exchanged: CivilDay?
  /// The bytes of both.
  public let range: Range<Int>
}

/// Two moments of which one is said to be the beginning and the other the end, each with a date and a
/// year.
public struct StatedRange: Sendable, Hashable {
  public let from: Instant
  public let to: Instant
  /// The bytes of the end.
  public let range: Range<Int>
}

/// A time that no clock of its zone showed, since daylight saving put it forward.
public struct SkippedTime: Sendable, Hashable {
  /// As written.
  public let local: Instant
  /// An IANA name.
  public let zone: String
  /// By how many minutes the clocks were put forward.
  public let minutes: Int
  public let range: Range<Int>
}

/// A share of somebody that something happened to: "80 % of users were affected".
public struct StatedShare: Sendable, Hashable {
  /// 0…100
  public let percent: Double
  /// Of whom or what, in lower case and without articles: "users in europe".
  public let subject: String
  /// What happened to them, in lower case; "affected" for all words that say no more than that.
  public let predicate: String
  public let range: Range<Int>
}
