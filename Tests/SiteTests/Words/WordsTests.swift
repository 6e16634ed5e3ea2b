import Incidents
import Markup
import Testing

@testable import Site

@Suite("Words of the pages")
struct WordsTests {
  private func words(_ text: String) throws -> (words: Words, findings: [Diagnostic]) {
    var settings = InterfaceSettings()
    let source = SourceFile(path: "casebook.yml", text: text)
    settings.source = source
    settings.words = YAMLParser.parse(source, range: 0..<source.bytes.count).value
    return try Theme().words(for: settings)
  }

  private func spoken(_ locale: String, _ text: String = "") throws -> Words {
    try words("locale: {\(locale)}\n\(text)").words
  }

  @Test("A phrase takes its values, each where the phrase wants it")
  func values() throws {
    let words = try words("home: {told-twice: {other: '{n} from {n}, }'}}").words
    #expect(words.text("home.told-twice", count: 1200) == "1,200 from 1,200, }")
    #expect(words.text("term.page-title", ["term": "a {b}", "kind": "Tag"]) == "Tag: a {b}")
  }

  @Test("HTML is put into a phrase as it is, the phrase itself is text")
  func html() throws {
    let words = try words("relations: {same-cause: '<b> {cause} & more'}").words
    let html = words.html("relations.same-cause", ["cause": "<i>\("<x>")</i>"])
    #expect(html.string == "&lt;b&gt; <i>&lt;x&gt;</i> &amp; more")
  }

  @Test(
    "A number chooses the form of its language",
    arguments: [
      ("one-other", [1: "one", 0: "other", 2: "other", 21: "other"]),
      ("zero-one-other", [0: "one", 1: "one", 2: "other"]),
      ("none", [1: "other"]),
      (
        "east-slavic",
        [1: "one", 2: "few", 5: "many", 11: "many", 12: "many", 21: "one", 22: "few", 112: "many"]
      ),
      ("polish", [1: "one", 2: "few", 5: "many", 12: "many", 21: "many", 22: "few"]),
      ("czech", [1: "one", 3: "few", 5: "other", 22: "other"]),
    ])
  func plurals(rule: String, forms: [Int: String]) throws {
    let words = try spoken(
      "plurals: \(rule)", "count: {incidents: {one: one, few: few, many: many, other: other}}")
    for (number, form) in forms {
      #expect(words.text("count.incidents", count: number) == form, "\(rule) \(number)")
    }
  }

  @Test("A form that is missing is the other one")
  func missingForm() throws {
    let words = try spoken("plurals: polish", "count: {incidents: {other: '{n} x'}}")
    #expect(words.text("count.incidents", count: 3) == "3 x")
  }

  @Test("Numbers and lengths of time are written as the language does")
  func numbers() throws {
    let words = try spoken("group: '.', decimal: ','")
    #expect(words.number(1_234_567) == "1.234.567")
    #expect(words.number(-1234) == "−1.234")
    #expect(words.percent(33.333) == "33,3\u{a0}%")
    #expect(words.percent(100) == "100\u{a0}%")
    #expect(words.decimal(.nan) == "–")
    #expect(words.duration(0) == "0 min")
    #expect(words.duration(0.4) == "under a minute")
    #expect(words.duration(59.6) == "1 h")
    #expect(words.duration(150) == "2 h 30 min")
    #expect(words.duration(1440 + 60 + 59) == "1 d 1 h")
    #expect(
      [1, 89, 90, 700, 731, 1285].map(words.age) == [
        "1 d", "89 d", "3 mo", "23 mo", "2 y", "3 y 6 mo",
      ])
    #expect(words.offset(0) == "T")
    #expect(words.offset(-90) == "T−1 h 30 min")
  }

  @Test("Days say what is known of them")
  func days() throws {
    let words = try words("{}").words
    let noon = Clock(hour: 12, minute: 0)
    let known = Instant(year: 2023, month: 3, day: 31, clock: noon, offset: 13 * 60)
    #expect(words.day(known) == "31 March 2023")
    #expect(words.shortDay(known) == "31 Mar 2023")
    #expect(words.full(known) == "31 March 2023, 12:00 UTC+13:00")
    #expect(words.inUTC(known) == "30 March 2023, 23:00 UTC")
    let vague = Instant(year: nil, month: 3, day: 31, clock: noon)
    #expect(words.full(vague) == "31 March, year not stated, 12:00 (no time zone stated)")
    #expect(words.inUTC(vague) == nil)
  }

  @Test("What is wrong in a file of words is said with its place, and the rest counts")
  func findings() throws {
    let (words, findings) = try words(
      """
      home:
        latset: Lately
        latest: Lately
      count:
        incidents: {other: '{n} of {m}', several: x}
      locale:
        months: [Jan, Feb]
        plurals: klingon
      cause: {vendor: {label: Supplier}}
      page: [1]
      """)
    #expect(words["home.latest"] == "Lately")
    #expect(words.has("cause.vendor.label"))
    #expect(
      findings.sorted().map(\.description) == [
        "casebook.yml:2:3: warning: `home.latset` is not a phrase of the pages [unknown-key]",
        "casebook.yml:5:3: warning: `count.incidents` has no value {m} [unknown-value]",
        "casebook.yml:5:36: warning: count.incidents.several: the forms are one, few, many and other [wrong-type]",
        "casebook.yml:7:3: warning: locale.months must be a list of twelve names [unknown-value]",
        "casebook.yml:8:3: warning: locale.plurals must be one of none, one-other, zero-one-other, east-slavic, polish, czech [unknown-value]",
        "casebook.yml:10:7: warning: page must be a text [wrong-type]",
      ])
  }

  @Test("A language that the theme lacks is a finding, and the pages speak English")
  func unknownLanguage() throws {
    let (configuration, _) = Configuration.read(
      SourceFile(path: "casebook.yml", text: "interface: tlh\n"))
    let (words, findings) = try Theme().words(for: configuration.interface)
    #expect(words["home.latest"] == "Latest incidents")
    #expect(
      findings.map(\.description) == [
        "casebook.yml:1:12: warning: there are no words for the interface in `tlh` [unknown-value]"
      ])
  }

  @Test("An organisation's own label is never translated, a built-in one is")
  func taxonomy() throws {
    let words = try words("cause: {capacity: {label: Platz}, network: {label: Netz}}").words
    var taxonomy = Taxonomy.standard
    taxonomy.causes[2] = Taxonomy.Term(id: "capacity", label: "Room", meaning: "Too little of it.")
    let localised = words.localised(taxonomy)
    #expect(localised.cause("capacity")?.label == "Room")
    #expect(localised.cause("network")?.label == "Netz")
  }
}
