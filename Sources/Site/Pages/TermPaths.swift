import Incidents

/// The addresses of the pages for causes, components and years.
///
/// A taxonomy's ids are fit for file names, but an incident may carry others: two that become the
/// same name are told apart by a number.
struct TermPaths: Sendable {
  private var names: [String: String] = [:]

  /// - Parameter ids: in an order that does not depend on chance.
  init(folder: String, ids: [String]) {
    var taken: Set<String> = []
    for id in ids where names[id] == nil {
      let base = FitID.isFit(id) ? id : FitID.make(of: id)
      var name = base
      var number = 2
      while !taken.insert(name.lowercased()).inserted {
        name = "\(base)-\(number)"
        number += 1
      }
      names[id] = "\(folder)/\(name).html"
    }
  }

  /// `nil` for a term that no incident has.
  subscript(id: String) -> String? { names[id] }
}
