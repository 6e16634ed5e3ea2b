/// What people call time zones.
///
/// Offsets are minutes east of UTC, after the IANA time zone database's abbreviations
/// (https://www.iana.org/time-zones). An abbreviation is taken literally: PST is −08:00 in July too.
enum ZoneTable {
  private static let abbreviations: WordTable<Int> = [
    "utc": 0, "gmt": 0, "wet": 0, "bst": 60, "cet": 60, "mez": 60, "mesz": 120, "wat": 60,
    "west": 60, "cest": 120,
    "eet": 120, "cat": 120, "sast": 120, "eest": 180, "eat": 180, "msk": 180, "trt": 180,
    "gst": 240, "pkt": 300, "ist": 330, "npt": 345, "bdt": 360, "ict": 420, "wib": 420,
    "hkt": 480, "sgt": 480, "myt": 480, "pht": 480, "awst": 480, "jst": 540, "kst": 540,
    "acst": 570, "aest": 600, "acdt": 630, "aedt": 660, "nzst": 720, "nzdt": 780, "brt": -180,
    "art": -180, "clt": -240, "ast": -240, "adt": -180, "nst": -210, "ndt": -150, "est": -300,
    "edt": -240, "cot": -300, "pet": -300, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360,
    "pst": -480, "pdt": -420, "akst": -540, "akdt": -480, "hst": -600,
  ]

  /// Abbreviations that several zones share; a configuration can settle them.
  static let ambiguous: WordSet = ["ist", "cst", "bst", "ast", "gst", "sst", "bdt", "art", "amt"]

  /// Names that follow the season: a zone to ask, and the winter offset where nobody can.
  struct Seasonal: Sendable {
    let zone: String
    let standard: Int
  }

  /// Words for a zone that may stand before its abbreviation in brackets.
  static let regions: WordSet = ["eastern", "central", "mountain", "pacific"]

  static let seasonal: WordTable<Seasonal> = [
    "pt": Seasonal(zone: "America/Los_Angeles", standard: -480),
    "mt": Seasonal(zone: "America/Denver", standard: -420),
    "ct": Seasonal(zone: "America/Chicago", standard: -360),
    "et": Seasonal(zone: "America/New_York", standard: -300),
  ]

  /// "PST/PDT", "CET/CEST": both names of one zone, so the one that the season asks for.
  static func seasonal(_ first: Word, _ second: Word) -> Seasonal? {
    pairs.first { $0.names == [first, second] || $0.names == [second, first] }?.zone
  }

  private static let pairs: [(names: [Word], zone: Seasonal)] = [
    (["pst", "pdt"], Seasonal(zone: "America/Los_Angeles", standard: -480)),
    (["mst", "mdt"], Seasonal(zone: "America/Denver", standard: -420)),
    (["cst", "cdt"], Seasonal(zone: "America/Chicago", standard: -360)),
    (["est", "edt"], Seasonal(zone: "America/New_York", standard: -300)),
    (["gmt", "bst"], Seasonal(zone: "Europe/London", standard: 0)),
    (["wet", "west"], Seasonal(zone: "Europe/Lisbon", standard: 0)),
    (["cet", "cest"], Seasonal(zone: "Europe/Berlin", standard: 60)),
    (["eet", "eest"], Seasonal(zone: "Europe/Athens", standard: 120)),
    (["aest", "aedt"], Seasonal(zone: "Australia/Sydney", standard: 600)),
    (["nzst", "nzdt"], Seasonal(zone: "Pacific/Auckland", standard: 720)),
  ]

  /// "Times are Eastern."
  static func seasonal(region: Word) -> ZoneValue? {
    let key: Word? =
      switch region {
      case "eastern": "et"
      case "central": "ct"
      case "mountain": "mt"
      case "pacific": "pt"
      default: nil
      }
    guard let key, let zone = seasonal[key] else { return nil }
    return .named(zone.zone, fallback: zone.standard)
  }

  static func offset(ofAbbreviation word: Word) -> Int? { abbreviations[word] }

  /// Zones spelt out, without their "Time".
  static let names = PhraseTable<Named>([
    ("pacific standard", .fixed(-480)), ("pacific daylight", .fixed(-420)),
    ("mountain standard", .fixed(-420)), ("mountain daylight", .fixed(-360)),
    ("central standard", .fixed(-360)), ("central daylight", .fixed(-300)),
    ("eastern standard", .fixed(-300)), ("eastern daylight", .fixed(-240)),
    ("pacific", .seasonal("pt")), ("mountain", .seasonal("mt")),
    ("central", .seasonal("ct")), ("eastern", .seasonal("et")),
    ("coordinated universal", .fixed(0)), ("universal", .fixed(0)),
    ("greenwich mean", .fixed(0)), ("british summer", .fixed(60)),
    ("west african", .fixed(60)), ("west africa", .fixed(60)),
    ("west africa standard", .fixed(60)), ("west central africa", .fixed(60)),
    ("west central africa standard", .fixed(60)), ("east africa standard", .fixed(180)),
    ("central africa standard", .fixed(120)), ("nigerian", .fixed(60)),
    ("central african", .fixed(120)), ("central africa", .fixed(120)),
    ("south african standard", .fixed(120)), ("south africa standard", .fixed(120)),
    ("east african", .fixed(180)), ("east africa", .fixed(180)), ("eastern african", .fixed(180)),
    ("central european summer", .fixed(120)), ("central european", .fixed(60)),
    ("eastern european summer", .fixed(180)), ("eastern european", .fixed(120)),
    ("moscow", .fixed(180)), ("indian standard", .fixed(330)), ("india standard", .fixed(330)),
    ("singapore", .fixed(480)), ("japan standard", .fixed(540)), ("korea standard", .fixed(540)),
    ("australian eastern standard", .fixed(600)), ("australian eastern daylight", .fixed(660)),
    ("singapore standard", .fixed(480)), ("hong kong", .fixed(480)), ("china", .fixed(480)),
    ("china standard", .fixed(480)), ("beijing", .fixed(480)), ("shanghai", .fixed(480)),
    ("japan", .fixed(540)), ("tokyo", .fixed(540)), ("korean", .fixed(540)), ("seoul", .fixed(540)),
    ("india", .fixed(330)), ("indian", .fixed(330)), ("dubai", .fixed(240)), ("gulf", .fixed(240)),
    ("gulf standard", .fixed(240)), ("turkish", .fixed(180)), ("istanbul", .fixed(180)),
    ("kenyan", .fixed(180)), ("nairobi", .fixed(180)), ("lagos", .fixed(60)),
    ("nigeria", .fixed(60)), ("ghana", .fixed(0)), ("accra", .fixed(0)),
    ("south african", .fixed(120)), ("johannesburg", .fixed(120)), ("brasilia", .fixed(-180)),
    ("brasília", .fixed(-180)), ("são paulo", .fixed(-180)), ("sao paulo", .fixed(-180)),
    ("argentina", .fixed(-180)), ("buenos aires", .fixed(-180)), ("colombian", .fixed(-300)),
    ("colombia", .fixed(-300)), ("perú", .fixed(-300)), ("peru", .fixed(-300)),
    ("bogota", .fixed(-300)), ("bogotá", .fixed(-300)),
    ("london", .zone("Europe/London", 0)), ("uk", .zone("Europe/London", 0)),
    ("british", .zone("Europe/London", 0)), ("irish", .zone("Europe/Dublin", 0)),
    ("dublin", .zone("Europe/Dublin", 0)), ("lisbon", .zone("Europe/Lisbon", 0)),
    ("berlin", .zone("Europe/Berlin", 60)), ("german", .zone("Europe/Berlin", 60)),
    ("paris", .zone("Europe/Paris", 60)), ("french", .zone("Europe/Paris", 60)),
    ("amsterdam", .zone("Europe/Amsterdam", 60)), ("dutch", .zone("Europe/Amsterdam", 60)),
    ("brussels", .zone("Europe/Brussels", 60)), ("madrid", .zone("Europe/Madrid", 60)),
    ("spanish", .zone("Europe/Madrid", 60)), ("rome", .zone("Europe/Rome", 60)),
    ("italian", .zone("Europe/Rome", 60)), ("zurich", .zone("Europe/Zurich", 60)),
    ("swiss", .zone("Europe/Zurich", 60)), ("vienna", .zone("Europe/Vienna", 60)),
    ("prague", .zone("Europe/Prague", 60)), ("czech", .zone("Europe/Prague", 60)),
    ("warsaw", .zone("Europe/Warsaw", 60)), ("polish", .zone("Europe/Warsaw", 60)),
    ("stockholm", .zone("Europe/Stockholm", 60)), ("swedish", .zone("Europe/Stockholm", 60)),
    ("oslo", .zone("Europe/Oslo", 60)), ("norwegian", .zone("Europe/Oslo", 60)),
    ("copenhagen", .zone("Europe/Copenhagen", 60)), ("danish", .zone("Europe/Copenhagen", 60)),
    ("helsinki", .zone("Europe/Helsinki", 120)), ("finnish", .zone("Europe/Helsinki", 120)),
    ("israel", .zone("Asia/Jerusalem", 120)), ("cairo", .zone("Africa/Cairo", 120)),
    ("new york", .zone("America/New_York", -300)), ("boston", .zone("America/New_York", -300)),
    ("toronto", .zone("America/Toronto", -300)), ("chicago", .zone("America/Chicago", -360)),
    ("denver", .zone("America/Denver", -420)),
    ("los angeles", .zone("America/Los_Angeles", -480)),
    ("san francisco", .zone("America/Los_Angeles", -480)),
    ("seattle", .zone("America/Los_Angeles", -480)),
    ("sydney", .zone("Australia/Sydney", 600)), ("melbourne", .zone("Australia/Melbourne", 600)),
    ("new zealand", .zone("Pacific/Auckland", 720)),
    ("auckland", .zone("Pacific/Auckland", 720)),
  ])

  enum Named: Sendable {
    case fixed(Int)
    /// A key of `seasonal`.
    case seasonal(Word)
    /// An IANA name, and its offset in winter.
    case zone(String, Int)
  }

  /// The first parts of IANA zone names.
  static let areas: WordSet = [
    "africa", "america", "asia", "atlantic", "australia", "europe", "indian", "pacific", "etc",
    "us",
  ]
}
