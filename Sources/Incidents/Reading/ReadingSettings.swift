/// What an organisation tells the reader in `casebook.yml`.
public struct ReadingSettings: Sendable {
  /// How 03/04/2023 is meant where the document itself does not force an order.
  public enum DateOrder: String, Sendable, Hashable, CaseIterable {
    case dayFirst = "day-first"
    case monthFirst = "month-first"
  }

  public var taxonomy: Taxonomy = .standard
  /// Words that speak for a category, by its id, beside the built-in ones; lower case.
  public var causeKeywords: [String: [String]] = [:]
  /// Minutes east of UTC for clock times without any zone; `nil` leaves them without.
  public var defaultOffset: Int?
  /// The IANA zone of such clock times, asked of `offsetOfZone`; at most one of the two is set.
  public var defaultZone: String?
  /// `nil`: unless the document's other dates force an order, such a date has low confidence.
  public var dateOrder: DateOrder?
  /// Offsets in minutes for abbreviations that several zones share, such as `IST`; upper case.
  public var zoneOffsets: [String: Int] = [:]
  /// The offset of an IANA zone such as `Europe/Berlin` at a local time; `nil` where it is unknown.
  public var offsetOfZone: @Sendable (_ name: String, _ local: Instant) -> Int? = { _, _ in nil }

  /// Whether readings keep the values that lost, with the reasons: only explanations show them.
  public var keepsRejected = true

  /// Whether readings keep what the document says in so many words: only checks ask.
  public var keepsStatements = false

  public init() {}

  /// The offset of a clock time without any zone; `nil` leaves it without.
  func standardOffset(at local: Instant) -> Int? {
    defaultOffset ?? defaultZone.flatMap { offsetOfZone($0, local) }
  }
}
