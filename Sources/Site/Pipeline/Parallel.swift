import Dispatch
import Incidents
import Synchronization

/// Does the same to every element on several threads; the results stand in the elements' order,
/// whoever was first.
public struct Parallel: ConcurrentMap {
  /// At most this many threads; 1 works on the caller's.
  let jobs: Int
  /// Counts the elements that are done.
  var progress: Progress?

  init(jobs: Int, progress: Progress? = nil) {
    self.jobs = jobs
    self.progress = progress
  }

  /// - Parameter jobs: at most this many threads; 1 works on the caller's.
  public init(jobs: Int) { self.init(jobs: jobs, progress: nil) }

  public func map<Element: Sendable, Result: Sendable>(
    _ elements: [Element], _ transform: @Sendable (Element) -> Result
  ) -> [Result] {
    let workers = min(jobs, elements.count)
    guard workers > 1 else {
      return elements.map { element in
        defer { progress?.step() }
        return transform(element)
      }
    }
    let next = Atomic(0)
    return [Result](unsafeUninitializedCapacity: elements.count) { buffer, count in
      // Every index is taken by exactly one worker, so no two touch the same slot.
      nonisolated(unsafe) let slots = buffer.baseAddress!
      DispatchQueue.concurrentPerform(iterations: workers) { _ in
        while case let index = next.add(1, ordering: .relaxed).oldValue, index < elements.count {
          (slots + index).initialize(to: transform(elements[index]))
          progress?.step()
        }
      }
      count = elements.count
    }
  }
}
