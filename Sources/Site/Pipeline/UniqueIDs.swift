import Incidents
import Markup

/// Makes the ids of a library's incidents unique.
///
/// The first document by path keeps its id; a later one with the same id gets the first free of
/// `-2`, `-3` …, so that adding a document never renames another that comes before it.
struct UniqueIDs {
  /// Paths by the id that they hold.
  private var holders: [String: String] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  static func assign(in library: inout Library) {
    var ids = Self()
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

  private mutating func settle(_ incident: inout Incident, avoiding wanted: Set<String>) {
    guard let holder = holders[incident.id] else {
      holders[incident.id] = incident.source
      return
    }
    let asked = incident.id
    var number = 2
    while wanted.contains("\(asked)-\(number)") || holders["\(asked)-\(number)"] != nil {
      number += 1
    }
    incident.id = "\(asked)-\(number)"
    holders[incident.id] = incident.source
    diagnostics.append(
      Diagnostic(
        .warning, .duplicateID,
        "the id \(asked) is taken by \(holder), so this document gets \(incident.id)",
        path: incident.source, help: "Set an id of its own in the front matter."))
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
