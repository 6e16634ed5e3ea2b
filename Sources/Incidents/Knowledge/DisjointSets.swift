/// Union–find with path halving (Tarjan and van Leeuwen 1984).
struct DisjointSets {
  private var parent: [Int]

  init(count: Int) { parent = Array(0..<count) }

  private mutating func root(_ member: Int) -> Int {
    var member = member
    while parent[member] != member {
      parent[member] = parent[parent[member]]
      member = parent[member]
    }
    return member
  }

  mutating func join(_ a: Int, _ b: Int) {
    let (left, right) = (root(a), root(b))
    // The lower index leads, so that the groups do not depend on the order of joining.
    parent[max(left, right)] = min(left, right)
  }

  /// The sets, each ascending, by their lowest member.
  var groups: [[Int]] {
    mutating get {
      var byRoot: [Int: [Int]] = [:]
      for member in parent.indices { byRoot[root(member), default: []].append(member) }
      return byRoot.keys.sorted().map { byRoot[$0] ?? [] }
    }
  }
}
