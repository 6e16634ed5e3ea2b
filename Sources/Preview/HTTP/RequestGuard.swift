/// Lets only those ask who sit at this machine and look at this preview.
///
/// A server on the loopback interface can be reached by every page that the same browser shows: by
/// a foreign name that resolves to 127.0.0.1, or by a request from one site to another.
struct RequestGuard: Sendable {
  /// What a `Host` header may say.
  private let hosts: Set<String>

  init(port: Int) {
    let names = ["localhost", "127.0.0.1", "[::1]"]
    hosts = Set(names.map { "\($0):\(port)" } + (port == 80 ? names : []))
  }

  func check(_ request: HTTPRequest) throws(RequestFault) {
    let named = request.headers.filter { $0.name == "host" }.map { $0.value.lowercased() }
    guard named.count == 1, let host = named.first else { throw RequestFault(.badRequest) }
    guard hosts.contains(host) else { throw RequestFault(.misdirectedRequest) }
    if let origin = request.header("origin"), origin.lowercased() != "http://\(host)" {
      throw RequestFault(.forbidden)
    }
    // `none`: the address bar, a bookmark, another program.
    if let site = request.header("sec-fetch-site"), site != "same-origin", site != "none" {
      throw RequestFault(.forbidden)
    }
    guard request.method == "GET" || request.method == "HEAD" else {
      throw RequestFault(.methodNotAllowed)
    }
    guard !request.hasBody else { throw RequestFault(.contentTooLarge) }
  }

  /// The target without the scheme and host that a proxy's client writes before it.
  func localTarget(_ target: String) throws(RequestFault) -> String {
    guard !target.hasPrefix("/") else { return target }
    let scheme = "http://"
    guard target.lowercased().hasPrefix(scheme) else { throw RequestFault(.badRequest) }
    let rest = target.dropFirst(scheme.count)
    let slash = rest.firstIndex(of: "/") ?? rest.endIndex
    guard hosts.contains(rest[..<slash].lowercased()) else {
      throw RequestFault(.misdirectedRequest)
    }
    return slash == rest.endIndex ? "/" : String(rest[slash...])
  }
}
