import Glibc

/// One connection of a browser; closes itself.
final class ClientSocket {
  private let descriptor: Int32

  /// A client that takes nothing for so long gets no more.
  private static let patience = timeval(tv_sec: 10, tv_usec: 0)

  init(_ descriptor: Int32) {
    self.descriptor = descriptor
    var yes: Int32 = 1
    var patience = Self.patience
    setsockopt(
      descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, socklen_t(MemoryLayout<Int32>.size))
    setsockopt(
      descriptor, SOL_SOCKET, SO_SNDTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
  }

  deinit { close(descriptor) }

  enum Waiting {
    case readable, rung, timedOut
  }

  /// Waits until bytes or the end have come, or a bell rings.
  func wait(_ duration: Duration, bell: Int32? = nil) -> Waiting {
    var polled = [pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)]
    if let bell { polled.append(pollfd(fd: bell, events: Int16(POLLIN), revents: 0)) }
    let (seconds, attoseconds) = duration.components
    let limit = max(0, Int32(seconds) * 1000 + Int32(attoseconds / 1_000_000_000_000_000))
    guard poll(&polled, nfds_t(polled.count), limit) > 0 else { return .timedOut }
    return polled[0].revents == 0 ? .rung : .readable
  }

  /// Bytes that have come; empty at the end or where the connection broke.
  func receive() -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 16_384) { buffer, count in
      count = max(0, recv(descriptor, buffer.baseAddress, buffer.count, 0))
    }
  }

  /// - Returns: whether the client took all of it.
  func send(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let put = Glibc.send(
          descriptor, buffer.baseAddress! + done, buffer.count - done, Int32(MSG_NOSIGNAL))
        if put >= 0 { done += put } else if errno != EINTR { return false }
      }
      return true
    }
  }

  /// Ends the connection so that the last answer arrives even where the client still sends: what it
  /// sent and nobody read would otherwise break the connection at once.
  func finish() {
    shutdown(descriptor, Int32(SHUT_WR))
    let end = ContinuousClock.now + .milliseconds(500)
    var drained = 0
    while drained < 1 << 20, case let rest = end - .now, rest > .zero,
      wait(rest) == .readable, case let bytes = receive(), !bytes.isEmpty
    {
      drained += bytes.count
    }
  }
}
