import Incidents
import Markup
import Testing

@testable import Site

@Suite("casebook.yml")
struct ConfigurationTests {
  private func read(_ text: String) -> (Configuration, [String]) {
    let (configuration, diagnostics) = Configuration.read(
      SourceFile(path: "casebook.yml", text: text))
    return (configuration, diagnostics.map(\.description))
  }

  @Test("Every key's example is valid and changes something")
  func examples() {
    let standard = String(describing: Configuration().comparable)
    for key in ConfigurationKey.all {
      // Each differs from what holds without it.
      let example = key.name == "language" ? "de-AT" : key.example
      let (configuration, findings) = read("\(key.name): \(example)\n")
      #expect(findings == [], "\(key.name)")
      #expect(String(describing: configuration.comparable) != standard, "\(key.name)")
    }
  }

  @Test("Nothing, comments alone and nulls are a configuration too")
  func empty() {
    for text in ["", "# nothing yet\n", "title:\nbase-url: ~\n"] {
      let (configuration, findings) = read(text)
      #expect(findings == [])
      #expect(configuration.title == nil)
    }
  }

  @Test("Values are read as they are meant")
  func values() {
    let (configuration, findings) = read(
      """
      title: 2024
      base-url: https://example.org/site//
      time-zone: "-03:30"
      date-order: month-first
      zones:
        ist: "+05:30"
        CST: "+8"
      """)
    #expect(findings == [])
    #expect(configuration.title == "2024")
    #expect(configuration.baseURL == "https://example.org/site")
    #expect(configuration.reading.defaultOffset == -210)
    #expect(configuration.reading.dateOrder == .monthFirst)
    #expect(configuration.reading.zoneOffsets == ["IST": 330, "CST": 480])
  }

  @Test("Causes can be renamed and added, and unknown stays last")
  func causes() {
    let (configuration, findings) = read(
      """
      causes:
        capacity: Full
        vendor:
          label: Vendor
          meaning: A supplier failed.
          keywords: [Acme, Globex GmbH]
        data:
          keywords: rot
      components:
        mainframe: {label: Mainframe}
      """)
    #expect(findings == [])
    let taxonomy = configuration.reading.taxonomy
    #expect(taxonomy.cause("capacity")?.label == "Full")
    #expect(taxonomy.cause("capacity")?.meaning == Taxonomy.standard.cause("capacity")?.meaning)
    #expect(taxonomy.causes.suffix(2).map(\.id) == ["vendor", "unknown"])
    #expect(
      taxonomy.components.last == .init(id: "mainframe", label: "Mainframe", meaning: "Mainframe"))
    #expect(
      configuration.reading.causeKeywords == ["vendor": ["acme", "globex gmbh"], "data": ["rot"]])
  }

  @Test("split takes a choice for all files, or one for each pattern, the first that fits first")
  func splits() {
    #expect(read("split: 3").0.splits.otherwise == .level(3))
    #expect(read("split: false").0.splits.otherwise == .never)
    #expect(read("split: true").0.splits.otherwise == .automatic)
    let (configuration, findings) = read(
      "split:\n  log.md: 2\n  \"old/**\": false\n  \"*\": true\n")
    #expect(findings == [])
    #expect(configuration.splits.choice(for: "a/log.md") == .level(2))
    #expect(configuration.splits.choice(for: "old/a.md") == .never)
    #expect(configuration.splits.choice(for: "b.md") == .automatic)
    #expect(
      configuration.idleSplits(["log.md"]).map(\.description) == [
        "casebook.yml:3:3: warning: no document fits `old/**` [nothing-to-split]"
      ])
  }

  @Test("An unknown key gets a diagnostic with the nearest known one, and the rest is read")
  func unknownKeys() {
    let source = SourceFile(path: "c.yml", text: "titel: x\norganisation: y\ncolour: red\n")
    let (configuration, diagnostics) = Configuration.read(source)
    #expect(configuration.organisation == "y")
    #expect(
      diagnostics.map(\.description) == [
        "c.yml:1:1: warning: `titel` is not a key of casebook.yml [unknown-key]",
        "c.yml:3:1: warning: `colour` is not a key of casebook.yml [unknown-key]",
      ])
    #expect(diagnostics[0].help == "did you mean `title`?")
    #expect(diagnostics[1].help?.hasPrefix("known here: title, organisation, ") == true)
  }

  @Test(
    "What cannot be is named with its place, and left out",
    arguments: [
      ("title: [a]", "1:8: error: title must be a text [wrong-type]"),
      (
        "base-url: example.org",
        "1:11: error: base-url must be an address with http or https, not `example.org` "
          + "[unknown-value]"
      ),
      (
        "base-url: javascript:alert(1)",
        "1:11: error: base-url must be an address with http or https, not `javascript:alert(1)` "
          + "[unknown-value]"
      ),
      (
        "base-url: http:///",
        "1:11: error: base-url must be an address with http or https, not `http:///` "
          + "[unknown-value]"
      ),
      (
        "language: \"en\\\"><x\"",
        "1:11: error: language must be a language tag such as en or de-AT, not `en\"><x` "
          + "[unknown-value]"
      ),
      (
        "time-zone: Mars/Olympus",
        "1:12: error: time-zone must be an offset such as +01:00 or a zone such as Europe/Berlin, "
          + "not `Mars/Olympus` [unknown-value]"
      ),
      (
        "time-zone: \"+25:00\"",
        "1:12: error: time-zone must be an offset such as +01:00 or a zone such as Europe/Berlin, "
          + "not `+25:00` [unknown-value]"
      ),
      (
        "date-order: ymd",
        "1:13: error: date-order must be day-first or month-first, not `ymd` [unknown-value]"
      ),
      (
        "split: 7",
        "1:8: error: split must be a heading level from 1 to 6, true or false, or a map from files "
          + "to such values, not `7` [unknown-value]"
      ),
      (
        "split: {a.md: [2]}",
        "1:15: error: split.a.md must be a heading level from 1 to 6, true or false [wrong-type]"
      ),
      ("extensionless: 1", "1:16: error: extensionless must be true or false [wrong-type]"),
      ("zones: UTC", "1:8: error: zones must be a map from abbreviations to offsets [wrong-type]"),
      (
        "repository: https://x.org/y",
        "1:13: error: repository must be an address that holds {path}, not `https://x.org/y` "
          + "[unknown-value]"
      ),
      (
        "causes: {Bad Id: x}",
        "1:10: error: an id has lower-case letters, digits and hyphens only [unknown-value]"
      ),
      (
        "causes: {a: {lable: x}}",
        "1:14: warning: `causes.a.lable` is not a key of casebook.yml [unknown-key]"
      ),
      (
        "causes: {a: [x]}",
        "1:13: error: causes.a must be a label or a map of label, meaning, keywords [wrong-type]"
      ),
    ])
  func wrongValues(text: String, finding: String) {
    #expect(read(text + "\n").1 == ["casebook.yml:" + finding])
  }
}

extension Configuration {
  /// Everything but the closure.
  fileprivate var comparable: [String] {
    [
      title, organisation, description, baseURL, language, repository, licence?.text, template,
      reading.defaultZone,
    ].map { $0 ?? "-" } + [
      reading.defaultOffset.map(String.init) ?? "-", extensionless.description,
      String(describing: splits), interface.language ?? "-",
      String(describing: interface.words),
      reading.dateOrder?.rawValue ?? "-",
      reading.zoneOffsets.sorted { $0.key < $1.key }.description,
      String(describing: audience), redaction.patterns.map(\.text).description,
      reading.taxonomy.causes.description, reading.taxonomy.components.description,
      checks.map { "\($0.rawValue): \($1)" }.sorted().description, people.description,
      internalHosts.description, rulePages ?? "-",
    ]
  }
}
