import Testing

@testable import Site

@Suite("Which incidents have which terms")
struct TermMembershipTests {
  @Test("Terms are counted, the most frequent first, then in the list's order")
  func counted() {
    // Four incidents; the last has no term.
    let membership = TermMembership([[0], [0, 1, 2], [2], [1, 2]], of: 4)
    let all = membership.counted(in: [0, 1, 2, 3])
    #expect(all.map(\.term) == [1, 3, 0, 2])
    #expect(all.map(\.count) == [3, 2, 1, 1])
    #expect(membership.counted(in: [0]).map(\.term) == [0, 1])
    #expect(membership.counted(in: [3]).isEmpty)
    #expect(TermMembership([], of: 0).counted(in: []).isEmpty)
  }
}
