import Incidents
import Markup

/// Judges links that lead to a place inside a document.
struct FragmentCheck: Sendable {
  /// A document inside a folder.
  private struct Target: Hashable, Sendable {
    let root: ObjectIdentifier
    let path: String
  }

  /// `nil` for what is no document that can be read: anything may stand there.
  private let anchors: [Target: DocumentAnchors?]

  init(
    uses: [(CheckPlaces.Place, FragmentUse)], library: Library, places: CheckPlaces, jobs: Int
  ) {
    var targets: [(target: Target, root: ContentFolder)] = []
    var seen: Set<Target> = []
    for (place, use) in uses where DocumentName.isDocument(use.document) {
      let target = Target(root: ObjectIdentifier(place.root), path: use.document)
      if seen.insert(target).inserted { targets.append((target, place.root)) }
    }
    let read = targets.isEmpty ? [:] : Self.read(library, places, seen)
    let found = Parallel(jobs: jobs).map(targets) { target, root -> DocumentAnchors? in
      if let known = read[target] {
        return DocumentAnchors(known.source, promotedHeadings: known.promoted)
      }
      let loaded = DocumentLoader(folder: root).load(target.path, as: target.path)
      return loaded.source.map { DocumentAnchors($0) }
    }
    anchors = Dictionary(uniqueKeysWithValues: zip(targets.map(\.target), found))
  }

  private struct Read: Sendable {
    let source: SourceFile
    var promoted: [Int: Int]
  }

  /// What was read anyway, with the headings that only a reader knows.
  private static func read(
    _ library: Library, _ places: CheckPlaces, _ wanted: Set<Target>
  ) -> [Target: Read] {
    var read: [Target: Read] = [:]
    for document in library.postmortems {
      guard let place = places.place(of: document.source.path) else { continue }
      let target = Target(root: ObjectIdentifier(place.root), path: place.path)
      guard wanted.contains(target) else { continue }
      read[target, default: Read(source: document.source, promoted: [:])]
        .promoted.merge(document.reading.outline.promotedHeadings) { first, _ in first }
    }
    return read
  }

  func finding(
    _ use: FragmentUse, in source: SourceFile, _ place: CheckPlaces.Place, _ links: DocumentLinks
  ) -> Diagnostic? {
    let target = Target(root: ObjectIdentifier(place.root), path: use.document)
    guard let known = anchors[target], let known else { return nil }
    let fragment = PercentCoding.decode(use.fragment) ?? use.fragment
    guard !known.contains(fragment) else { return nil }
    let owner = use.document == place.path ? "this document" : use.document
    let message = "\(owner) has no heading for #\(Clipping.clipped(fragment, 80))"
    let help = Self.nearest(fragment, known.all).map { "did you mean #\($0)?" }
    return links.place(of: use.address).map {
      Diagnostic(.warning, .deadFragment, message, in: source, at: $0, help: help)
    } ?? Diagnostic(.warning, .deadFragment, message, path: source.path, help: help)
  }

  /// The fragment that says the same but for marks and capitals, else the nearest.
  private static func nearest(_ fragment: String, _ all: [String]) -> String? {
    func letters(_ text: String) -> [UInt8] {
      text.utf8.filter {
        $0 >= 0x80 || ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || (0x30...0x39).contains($0)
      }
      .map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    }
    let wanted = letters(fragment)
    return all.first { letters($0) == wanted } ?? NearestTerm.of(fragment, in: all)
  }
}
