import Incidents
import Markup

/// Makes the ids of a library's incidents unique, and fit for file names and addresses.
///
/// The first document by path keeps its id; a later one with the same id gets the first free of
/// `-2`, `-3` …, so that adding a document never renames another that comes before it.
struct UniqueIDs {
  /// Paths by the id that they hold.
  private var holders: [String: String] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  static func assign(in library: inout Library) {
    var ids = Self()
    for index in library.postmortems.indices {
      ids.makeFit(&library.postmortems[index].reading.incident)
    }
    // Ids that documents ask for come first: a suffix must not take one of them away.
    let wanted = Set(library.postmortems.map(\.reading.incident.id))
    for index in library.postmortems.indices {
      ids.settle(&library.postmortems[index].reading.incident, avoiding: wanted)
    }
    for index in library.postmortems.indices {
      ids.settleAliases(of: &library.postmortems[index].reading.incident)
    }
    library.diagnostics += ids.diagnostics
  }

  /// Ids become file names: one from front matter may not lead elsewhere.
  private mutating func makeFit(_ incident: inout Incident) {
    let source = incident.source
    if !FitID.isFit(incident.id) { incident.id = fit(incident.id, in: source) }
    incident.aliases = incident.aliases.map { FitID.isFit($0) ? $0 : fit($0, in: source) }
  }

  private mutating func fit(_ id: String, in path: String) -> String {
    let fit = FitID.make(of: id)
    diagnostics.append(
      Diagnostic(
        .error, .unknownValue, "`\(id)` cannot be an id; \(fit) is used instead", path: path,
        help: "an id has letters, digits, hyphens, underscores and dots, up to 100 of them"))
    return fit
  }

  private mutating func settle(_ incident: inout Incident, avoiding wanted: Set<String>) {
    guard let holder = holders[incident.id] else {
      holders[incident.id] = incident.source
      return
    }
    let asked = incident.id
    incident.id = FitID.numbered(asked) { !wanted.contains($0) && holders[$0] == nil }
    holders[incident.id] = incident.source
    diagnostics.append(
      Diagnostic(
        .warning, .duplicateID,
        "the id \(asked) is taken by \(holder), so this document gets \(incident.id)",
        path: incident.source, help: "set an `id` of its own in the front matter"))
  }

  private mutating func settleAliases(of incident: inout Incident) {
    incident.aliases = incident.aliases.filter { alias in
      guard let holder = holders[alias] else {
        holders[alias] = incident.source
        return true
      }
      if holder != incident.source {
        diagnostics.append(
          Diagnostic(
            .warning, .duplicateID, "the alias \(alias) is taken by \(holder), so it is left out",
            path: incident.source))
      }
      return false
    }
  }
}
