import Dispatch
import Synchronization
import Testing

@testable import Markup

@Suite struct ParallelRenderingTests {
  /// Links and strike-through come from extensions of cmark, which share a table.
  @Test func `Documents rendered at the same time do not disturb each other`() {
    let text = String(
      repeating:
        "See https://example.org/a and www.example.org, ~~not this~~, *that* and `it`.\n\n",
      count: 20)
    let expected = html(text)
    #expect(expected.contains("href=\"https://example.org/a\""))
    #expect(expected.contains("<del>"))
    let different = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: 2000) { _ in
      if html(text) != expected { different.add(1, ordering: .relaxed) }
    }
    #expect(different.load(ordering: .relaxed) == 0)
  }
}
