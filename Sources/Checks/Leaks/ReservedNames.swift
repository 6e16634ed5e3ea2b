/// Names of hosts that are kept for examples (RFC 2606, RFC 6761), or that everybody takes for them.
enum ReservedNames {
  private static let endings: [[UInt8]] = [
    "example", "test", "invalid", "localhost", "example.com", "example.org", "example.net",
    "example.edu", "domain.com", "yourdomain.com", "yourcompany.com", "company.com", "acme.com",
    "email.com", "test.com", "foo.com", "bar.com",
  ].map { Array($0.utf8) }

  /// - Parameter host: lower case.
  static func isReserved(_ host: [UInt8]) -> Bool {
    endings.contains { ending in
      guard host.hasSuffix(ending) else { return false }
      let before = host.count - ending.count
      return before == 0 || host[before - 1] == UInt8(ascii: ".")
    }
  }
}
