import ArgumentParser
import Foundation
import Incidents
import Site
import Starter

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Begins a postmortem, with today's date and your time zone.",
    discussion: """
      The file goes where the folder keeps its others: by year where there are none yet. Its \
      sections wait to be filled in, and until something is written in them the site leaves it \
      out. A template.md in the content folder, or the one that template names in casebook.yml, \
      is used in place of the built-in one; in it {{title}}, {{date}}, {{year}} and {{zone}} stand \
      for what they say. A title that begins with - needs -- before it.

      Prints the path of the new file, and never overwrites one.

      Examples:
        casebook new "Checkout was down"
        casebook new "Checkout was down" --content content --date 2024-05-02 --zone Europe/Berlin
        $EDITOR "$(casebook new 'Mail was late' --content content)"
      """)

  @Argument(help: "What happened, in one argument.")
  var title: String

  @Option(name: .long, help: "The content folder.", completion: .directory)
  var content = "."

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The day of the incident, such as 2024-05-02 (default: today).", valueName: "day"))
  var date: String?

  @Option(
    name: .long,
    // An offset may begin with a hyphen.
    parsing: .unconditional,
    help: ArgumentHelp(
      "The zone of its times: an offset such as +01:00 or a name such as Europe/Berlin (default: "
        + "this machine's, as TZ says).", valueName: "zone"))
  var zone: String?

  func validate() throws {
    if let zone, ZoneOffsets.offset(written: zone) == nil, !ZoneOffsets.exists(zone) {
      throw ValidationError(
        "--zone must be an offset such as +01:00 or a zone such as Europe/Berlin")
    }
    if let date, LocalDay(written: date) == nil {
      throw ValidationError("--date must be a day such as 2024-05-02")
    }
    let day = Instant(year: 2000, month: 1, day: 1)
    if NewPostmortem(title: title, day: day, offset: 0) == nil {
      throw ValidationError("the title needs a word")
    }
  }

  func run() throws {
    try CommandExit.reporting {
      let file = ConfigurationFile(in: content)
      let configured = try file?.read() ?? ConfigurationFile.Contents()
      DiagnosticPrinter().print(configured.diagnostics)
      let (day, offset) = moment
      guard let postmortem = NewPostmortem(title: title, day: day, offset: offset) else { return }
      let path = try postmortem.write(into: content, template: configured.configuration.template)
      try StandardOutput.write(path + "\n")
    }
  }

  /// The day and the offset of its noon. Nothing else of Casebook asks the clock for the day.
  private var moment: (day: Instant, offset: Int) {
    let written = zone.flatMap(ZoneOffsets.offset(written:))
    let place =
      written.flatMap { TimeZone(secondsFromGMT: $0 * 60) } ?? zone.flatMap(
        TimeZone.init(identifier:))
      ?? .current
    let day = date.flatMap(LocalDay.init(written:)) ?? LocalDay(of: Date(), in: place)
    return (day.instant, written ?? day.offset(in: place))
  }
}

/// A day of the Gregorian calendar.
private struct LocalDay {
  private let components: DateComponents

  /// `nil` for anything but a day that there is, written as `2024-05-02`.
  init?(written text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in
      part.allSatisfy { (0x30...0x39).contains($0) } ? Int(String(part) ?? "") : nil
    }
    guard parts.map(\.count) == [4, 2, 2], numbers.count == 3 else { return nil }
    let components = DateComponents(
      calendar: Self.calendar(.gmt), year: numbers[0], month: numbers[1], day: numbers[2])
    guard numbers[0] > 0, components.isValidDate else { return nil }
    self.components = components
  }

  init(of date: Date, in zone: TimeZone) {
    components = Self.calendar(zone).dateComponents([.year, .month, .day], from: date)
  }

  var instant: Instant {
    Instant(year: components.year, month: components.month ?? 1, day: components.day ?? 1)
  }

  /// Minutes east of UTC at noon.
  func offset(in zone: TimeZone) -> Int {
    let noon = DateComponents(
      year: components.year, month: components.month, day: components.day, hour: 12)
    let date = Self.calendar(zone).date(from: noon) ?? Date()
    return zone.secondsFromGMT(for: date) / 60
  }

  private static func calendar(_ zone: TimeZone) -> Calendar {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    return calendar
  }
}
