import Dispatch

/// Wakes one thread that waits; several rings before it wakes are one.
final class Bell: Sendable {
  private let rings = DispatchSemaphore(value: 0)

  func ring() { rings.signal() }

  func wait() {
    rings.wait()
    while rings.wait(timeout: .now()) == .success {}
  }
}
