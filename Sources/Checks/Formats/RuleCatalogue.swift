import Markup

/// What every rule finds, in a sentence, for reports that describe the rules themselves.
public enum RuleCatalogue {
  public static func summary(of rule: Rule) -> String {
    let summary = checks[rule]?.summary ?? leaks[rule]?.summary ?? readings[rule] ?? rule.rawValue
    // Some are written to stand in a list.
    return summary.prefix(1).uppercased() + summary.dropFirst()
      + (summary.hasSuffix(".") ? "" : ".")
  }

  /// How much a rule's findings matter unless the configuration says otherwise; `nil` where it depends
  /// on the finding.
  public static func severity(of rule: Rule) -> Severity? {
    checks[rule]?.severity ?? leaks[rule]?.severity
  }

  private static let checks = Dictionary(uniqueKeysWithValues: CheckRule.all.map { ($0.id, $0) })
  private static let leaks = Dictionary(uniqueKeysWithValues: LeakRule.all.map { ($0.id, $0) })

  /// Of what comes up while documents are read.
  private static let readings: [Rule: String] = [
    .notUTF8: "The file is not UTF-8 text.",
    .nulByte: "The text holds a NUL byte.",
    .emptyFile: "The file is empty.",
    .unreadableFile: "The file cannot be read.",
    .fileTooLarge: "The file is larger than a document may be.",
    .symbolicLink: "The file is a symbolic link, which is not followed.",
    .noPostmortems: "There is no postmortem among the documents.",
    .notAPostmortem: "The document is something else than a postmortem.",
    .severalIncidents: "The file tells several incidents, and was taken apart.",
    .nothingToSplit: "The configuration asks to take a file apart that holds one incident.",
    .notAdopted: "The document could not be changed.",
    .yamlSyntax: "The front matter or the configuration is no YAML or TOML.",
    .yamlLimit: "The front matter or the configuration is larger than it may be.",
    .unknownKey: "The key is none that Casebook knows.",
    .duplicateKey: "The key stands there twice.",
    .wrongType: "The value is of another kind than the key expects.",
    .unknownValue: "The value is none that the key knows.",
    .impossibleDate: "The date does not exist.",
    .endBeforeStart: "The incident ends before it starts.",
    .percentageRange: "The share is not between 0 and 100 %.",
    .contradictoryDuration: "The duration that is stated is not the time between start and end.",
    .contradictoryDate: "The document gives different dates for one moment.",
    .ambiguousDate: "The date can be read in two ways, and nothing settles it.",
    .ambiguousZone: "The abbreviation stands for several time zones, and nothing settles it.",
    .duplicateID: "Two incidents have the same id.",
    .deadLink: "The link leads to nothing.",
    .linkOutside: "The link leads out of the content folder.",
    .remoteImage: "The image lies elsewhere, and no request leaves the site.",
    .unsafeLink: "The link would run code.",
    .deadFragment: "The document that the link leads to has no such heading.",
    .missingImage: "The picture is not there.",
    .audienceRule: "A pattern of the audience fits no file, or keeps in what calls itself public.",
    .internalPart: "The mark of an internal part has no counterpart, or marks nothing.",
    .redactedText: "A path or an address says what is kept out of public sites.",
    .unknownRule: "A comment or a key names a rule that does not exist.",
    .unusedSuppression: "A comment or a key accepts a finding that is not there.",
  ]
}
