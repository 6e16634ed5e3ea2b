/// Which terms of a kind every incident has.
///
/// Numbers alone: an incident's place in the order of the knowledge base, a term's place in the list of
/// its kind.
struct TermMembership: Sendable {
  /// By term: its incidents.
  let incidents: [[Int]]
  /// Where the terms of each incident begin; one more than there are incidents.
  private let starts: [Int]
  private let terms: [Int]

  /// - Parameter count: of all incidents.
  init(_ incidents: [[Int]], of count: Int) {
    self.incidents = incidents
    var starts = Array(repeating: 0, count: count + 1)
    for incident in incidents.joined() { starts[incident + 1] += 1 }
    for incident in 0..<count { starts[incident + 1] += starts[incident] }
    var terms = Array(repeating: 0, count: starts[count])
    var next = starts
    for (term, members) in incidents.enumerated() {
      for incident in members {
        terms[next[incident]] = term
        next[incident] += 1
      }
    }
    (self.starts, self.terms) = (starts, terms)
  }

  /// How many of some incidents have which terms, the most frequent first, then in the list's order.
  func counted(in incidents: [Int]) -> [(term: Int, count: Int)] {
    var counts = Array(repeating: 0, count: self.incidents.count)
    var found: [Int] = []
    for incident in incidents {
      for term in terms[starts[incident]..<starts[incident + 1]] {
        if counts[term] == 0 { found.append(term) }
        counts[term] += 1
      }
    }
    return found.map { ($0, counts[$0]) }.sorted { ($1.count, $0.term) < ($0.count, $1.term) }
  }
}
