import Incidents
import Markup

/// A key of `casebook.yml`. The table below is all that there is: the reader knows no other, and
/// the documentation's test compares with it.
public struct ConfigurationKey: Sendable {
  public let name: String
  /// What kind of value, in the words of a message: "a text", "a map …".
  public let type: String
  /// One sentence, for the documentation.
  public let meaning: String
  /// A valid value, as YAML in one line.
  public let example: String
  let apply: @Sendable (ConfigurationValue, inout ConfigurationReader) -> Void
}

extension ConfigurationKey {
  public static let all: [ConfigurationKey] = [
    ConfigurationKey(
      name: "title", type: "a text", meaning: "The site's title.",
      example: "Incident history",
      apply: { value, reader in reader.configuration.title = reader.text(value) }),
    ConfigurationKey(
      name: "organisation", type: "a text", meaning: "Whose incidents these are.",
      example: "Example Ltd",
      apply: { value, reader in reader.configuration.organisation = reader.text(value) }),
    ConfigurationKey(
      name: "description", type: "a text",
      meaning: "What the site is about, for its home page, feeds and search engines.",
      example: "What went wrong, and what we learnt",
      apply: { value, reader in reader.configuration.description = reader.text(value) }),
    ConfigurationKey(
      name: "base-url", type: "an address with http or https",
      meaning: "Where the site will be published; feeds and the sitemap need whole addresses.",
      example: "https://incidents.example.org",
      apply: { value, reader in reader.configuration.baseURL = reader.address(value) }),
    ConfigurationKey(
      name: "language", type: "a language tag such as en or de-AT",
      meaning: "The language that the documents are written in.", example: "en",
      apply: { value, reader in
        if let tag = reader.language(value) { reader.configuration.language = tag }
      }),
    ConfigurationKey(
      name: "interface", type: "a language tag such as en or de",
      meaning: "The language of the pages' own words.", example: "de",
      apply: { value, reader in
        guard let tag = reader.language(value) else { return }
        reader.configuration.interface.language = tag
        reader.configuration.interface.languageRange = value.yaml.range
      }),
    ConfigurationKey(
      name: "words", type: "a map from the keys of a words file to texts",
      meaning: "Single phrases of the pages in other words.",
      example: "{home: {latest: What happened lately}}",
      apply: { value, reader in
        guard case .map = value.yaml.kind else { return reader.wrongType(value) }
        reader.configuration.interface.words = value.yaml
      }),
    ConfigurationKey(
      name: "time-zone", type: "an offset such as +01:00 or a zone such as Europe/Berlin",
      meaning: "The zone of clock times for which a document names none.",
      example: "Europe/Berlin",
      apply: { value, reader in reader.timeZone(value) }),
    ConfigurationKey(
      name: "date-order", type: "day-first or month-first",
      meaning: "How 03/04/2023 is meant where a document's other dates do not tell.",
      example: "day-first",
      apply: { value, reader in reader.dateOrder(value) }),
    ConfigurationKey(
      name: "zones", type: "a map from abbreviations to offsets",
      meaning: "The offsets of zone abbreviations that several zones share.",
      example: "{IST: \"+05:30\"}",
      apply: { value, reader in reader.zones(value) }),
    ConfigurationKey(
      name: "repository", type: "an address that holds {path}",
      meaning: "Where a document's source can be read; {path} stands for its path.",
      example: "https://git.example.org/incidents/blob/main/content/{path}",
      apply: { value, reader in
        reader.configuration.repository = reader.template(value, holding: "{path}")
      }),
    ConfigurationKey(
      name: "licence", type: "the id of a licence, such as CC-BY-4.0, or its address",
      meaning: "Under which licence others may use the data; stands in what describes it.",
      example: "CC-BY-4.0",
      apply: { value, reader in reader.configuration.licence = reader.licence(value) }),
    ConfigurationKey(
      name: "template", type: "a path in the content folder",
      meaning: "What `casebook new` begins a postmortem with; template.md where that is there.",
      example: "templates/postmortem-template.md",
      apply: { value, reader in reader.configuration.template = reader.text(value) }),
    ConfigurationKey(
      name: "extensionless", type: "true or false",
      meaning: "Whether files without an ending in their names are documents too.",
      example: "true",
      apply: { value, reader in
        if let isOn = reader.switched(value) { reader.configuration.extensionless = isOn }
      }),
    ConfigurationKey(
      name: "split",
      type: "a heading level from 1 to 6, true or false, or a map from files to such values",
      meaning: "Which files hold several incidents, and at which heading level each begins.",
      example: "{incidents.md: 2, \"old/**\": false}",
      apply: { value, reader in reader.splits(value) }),
    ConfigurationKey(
      name: "audience", type: "public or internal, or a map from files to such values",
      meaning:
        "Who may read which documents and files; front matter can only say `internal` to more.",
      example: "{default: public, \"drafts/**\": internal}",
      apply: { value, reader in reader.audiences(value) }),
    ConfigurationKey(
      name: "redact",
      type: "a text, a list of texts or of maps of text, as and case, or a map of texts and as",
      meaning: "What stands in no public site, and what stands there instead.",
      example: "[Acme Corp, {text: \"db-*.example.net\", as: a database host}]",
      apply: { value, reader in reader.redactions(value) }),
    ConfigurationKey(
      name: "causes", type: "a map from ids to a label or to label, meaning and keywords",
      meaning: "Root causes beside the built-in ones, or other words for those.",
      example: "{vendor: {label: Vendor, meaning: A supplier failed., keywords: [acme]}}",
      apply: { value, reader in reader.causes(value) }),
    ConfigurationKey(
      name: "components", type: "a map from ids to a label or to label and meaning",
      meaning: "Components beside the built-in ones, or other words for those.",
      example: "{mainframe: {label: Mainframe, meaning: The machine in the cellar.}}",
      apply: { value, reader in reader.components(value) }),
    ConfigurationKey(
      name: "checks", type: "a map from rules to off, note, warning or error",
      meaning: "How much the findings of `casebook check` matter.",
      example: "{action-without-date: off, dead-link: error}",
      apply: { value, reader in reader.checks(value) }),
    ConfigurationKey(
      name: "people", type: "a list of names",
      meaning: "Names of people that must not be published.", example: "[Jane Roe, Max Muster]",
      apply: { value, reader in
        reader.configuration.people = reader.names(value) { text in
          text.utf8.count { $0.isWordByte } >= 2
        }
      }),
    ConfigurationKey(
      name: "internal-hosts", type: "a list of host names such as *.corp.example.org",
      meaning:
        "Names of hosts that must not be published, beside those in .internal, .corp, .lan, .local "
        + "and .intranet; `*` stands for any part.",
      example: "[\"*.corp.example.org\"]",
      apply: { value, reader in
        reader.configuration.internalHosts = reader.names(value, ConfigurationReader.isHostPattern)
      }),
    ConfigurationKey(
      name: "rule-pages", type: "an address that holds {rule}",
      meaning:
        "Where the page of a rule can be read; {rule} stands for its id. Reports link to it.",
      example: "https://docs.example.org/casebook/{rule}.html",
      apply: { value, reader in
        reader.configuration.rulePages = reader.template(value, holding: "{rule}")
      }),
  ]
}
