import Markup

extension PostmortemReader {
  /// Reads a file that may hold several incidents.
  ///
  /// - Returns: one reading an incident, in the order of the text; never empty. What is wrong with
  ///   the file as a whole stands in the first.
  public func readAll(_ source: SourceFile, split: SplitChoice = .automatic) -> [Reading] {
    readAll(OpenDocument(source, settings: settings), split: split)
  }

  func readAll(_ document: OpenDocument, split: SplitChoice) -> [Reading] {
    let view = document.view(settings)
    switch split {
    case .never: return [read(document, view)]
    case .automatic: return recognised(document, view) ?? [read(document, view)]
    case .level(let level): return divided(document, view, level)
    }
  }

  // MARK: As the configuration says

  private func divided(
    _ document: OpenDocument, _ view: DocumentView, _ level: Int
  ) -> [Reading] {
    let parts = DocumentParts(of: view, body: document.body, level: level)
    guard !parts.parts.isEmpty else {
      var reading = read(document, view)
      reading.diagnostics.append(
        Diagnostic(
          .warning, .nothingToSplit,
          "there is no heading of level \(level) to split the file at", path: document.source.path,
          help: "change `split` in casebook.yml"))
      return [reading]
    }
    return finish(told(parts, parts.parts, document), document, parts)
  }

  // MARK: By what the document looks like

  private func recognised(_ document: OpenDocument, _ view: DocumentView) -> [Reading]? {
    guard document.claims?.speaksOfOneIncident != true else { return nil }
    for level in SplitFinder.levels(of: view) {
      let finder = SplitFinder(
        parts: DocumentParts(of: view, body: document.body, level: level))
      guard let candidates = finder.candidates() else { continue }
      // The quarters of a list of incidents are no incidents.
      if IndexSigns(view: view).isLongList { return nil }
      let told = told(finder.parts, candidates, document)
      guard finder.arePlainlyIncidents(told) else { continue }
      var readings = finish(told, document, finder.parts)
      readings[0].diagnostics.append(
        Diagnostic(
          .note, .severalIncidents,
          "the sections at heading level \(level) are read as \(readings.count) incidents",
          in: document.source, at: readings[0].part?.heading ?? 0..<0,
          help: "if they are one, set `split` to false for this file in casebook.yml"))
      return readings
    }
    return nil
  }

  // MARK: Reading the parts

  private func told(
    _ parts: DocumentParts, _ chosen: [DocumentPart], _ document: OpenDocument
  ) -> [SplitFinder.Told] {
    var settings = settings
    // Another incident's 25/12/2022 tells how to read this one's 03/04/2023.
    if parts.view.dateOrderIsCertain { settings.dateOrder = parts.view.dateOrder }
    return chosen.map { part in
      let view = DocumentView(document.source, body: part.body, settings: settings)
      var reading = read(
        view, part.body, frontMatter: document.claims?.ofEveryIncident,
        surroundings: parts.surroundings(of: part))
      if let start = PartStart.find(view, reading.incident.start?.value) {
        reading.incident.start = start
      }
      reading.incident.title =
        PartTitle.find(view, reading.incident.title) ?? reading.incident.title
      reading.incident.id = Slug.make(
        title: reading.incident.title.value, start: reading.incident.start?.value)
      return SplitFinder.Told(part: part, view: view, reading: reading)
    }
  }

  private func finish(
    _ told: [SplitFinder.Told], _ document: OpenDocument, _ parts: DocumentParts
  ) -> [Reading] {
    let anchors = PartAnchors.find(parts.view, document.body, told.map(\.part))
    var readings = zip(told, anchors).map { told, anchors in
      var reading = told.reading
      let heading = parts.view.passages[told.part.heading].text.plain.sourceRange
      reading.part = Reading.Part(heading: heading, anchors: anchors)
      reading.hasUnreadableFrontMatter = document.hasUnreadableFrontMatter
      return reading
    }
    readings[0].diagnostics +=
      document.diagnostics + (document.claims?.diagnostics ?? [])
      + (document.claims.map { idle($0, document.source) } ?? [])
    return readings
  }

  /// Keys that speak of one incident say nothing where there are several.
  private func idle(_ claims: FrontMatterClaims, _ source: SourceFile) -> [Diagnostic] {
    claims.placesOfOneIncident.map { place in
      Diagnostic(
        .warning, .severalIncidents, "this key counts for none of the file's incidents",
        in: source, at: place, help: "write it into the section that it speaks of")
    }
  }
}
