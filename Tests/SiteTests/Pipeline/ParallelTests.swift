import Testing

@testable import Site

@Suite("Working in parallel")
struct ParallelTests {
  @Test("Results stand in the elements' order", arguments: [1, 2, 3, 16])
  func order(jobs: Int) {
    let numbers = Array(0..<1000)
    #expect(Parallel(jobs: jobs).map(numbers) { "\($0)" } == numbers.map { "\($0)" })
  }

  @Test("Nothing to do is done at once")
  func empty() {
    #expect(Parallel(jobs: 4).map([Int]()) { $0 } == [])
  }
}
