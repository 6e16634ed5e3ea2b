import Glibc

/// Why a preview cannot be served.
public struct PreviewError: Error, CustomStringConvertible {
  public let description: String
}

/// The sockets that browsers connect to: on the loopback interface alone, in both families where
/// there are both, since `localhost` may mean either.
struct Listener: Sendable {
  let port: Int
  let descriptors: [Int32]

  /// How many ports are tried where the first is taken.
  private static let attempts = 100

  /// - Parameter port: the first to try; 0 for any that is free.
  init(port: Int) throws(PreviewError) {
    for candidate in port..<(port + Self.attempts) {
      let wanted = port == 0 ? 0 : candidate
      guard wanted <= 65_535 else { break }
      if let opened = Self.open(wanted) {
        (self.port, descriptors) = opened
        return
      }
      // Anything else than a port that is taken does not mend itself with the next one.
      guard errno == EADDRINUSE || errno == EACCES else { break }
    }
    let reason = String(cString: strerror(errno))
    throw PreviewError(description: "cannot listen on port \(port): \(reason)")
  }

  /// `nil`, with the reason in `errno`, where one of the families has the port taken.
  private static func open(_ port: Int) -> (Int, [Int32])? {
    guard let first = open4(port) else { return nil }
    guard let actual = self.port(of: first) else {
      close(first)
      return nil
    }
    if let second = open6(actual) { return (actual, [first, second]) }
    if errno == EADDRINUSE {
      close(first)
      errno = EADDRINUSE
      return nil
    }
    return (actual, [first])
  }

  private static func open4(_ port: Int) -> Int32? {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return bound(AF_INET, &address, MemoryLayout<sockaddr_in>.size)
  }

  private static func open6(_ port: Int) -> Int32? {
    var address = sockaddr_in6()
    address.sin6_family = sa_family_t(AF_INET6)
    address.sin6_port = in_port_t(port).bigEndian
    address.sin6_addr = in6addr_loopback
    return bound(AF_INET6, &address, MemoryLayout<sockaddr_in6>.size)
  }

  private static func bound(_ family: Int32, _ address: UnsafeRawPointer, _ size: Int) -> Int32? {
    let descriptor = socket(family, Int32(SOCK_STREAM.rawValue), 0)
    guard descriptor >= 0 else { return nil }
    var yes: Int32 = 1
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    // A preview that has just ended must not keep its port from the next one.
    setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    if family == AF_INET6 {
      setsockopt(
        descriptor, Int32(IPPROTO_IPV6), IPV6_V6ONLY, &yes, socklen_t(MemoryLayout<Int32>.size))
    }
    let generic = address.assumingMemoryBound(to: sockaddr.self)
    guard bind(descriptor, generic, socklen_t(size)) == 0, listen(descriptor, 64) == 0 else {
      let code = errno
      close(descriptor)
      errno = code
      return nil
    }
    return descriptor
  }

  private static func port(of descriptor: Int32) -> Int? {
    var address = sockaddr_in()
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let code = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &size) }
    }
    return code == 0 ? Int(in_port_t(bigEndian: address.sin_port)) : nil
  }

  /// Takes connections for as long as the process lives.
  func accept(from descriptor: Int32, _ handle: (Int32) -> Void) -> Never {
    while true {
      let connection = Glibc.accept(descriptor, nil, nil)
      guard connection >= 0 else {
        // Out of descriptors or memory: others will be closed.
        if errno != EINTR, errno != ECONNABORTED { usleep(20_000) }
        continue
      }
      _ = fcntl(connection, F_SETFD, FD_CLOEXEC)
      handle(connection)
    }
  }
}
