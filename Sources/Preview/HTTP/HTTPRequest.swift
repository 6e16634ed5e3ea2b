/// What a browser asks.
struct HTTPRequest: Sendable, Hashable {
  var method: String
  /// As it was sent: a path with a query, percent-encoded.
  var target: String
  /// Names in small letters, in the order of the message.
  var headers: [Header]
  /// Whether the client wants to ask more on the same connection.
  var keepsAlive = true
  /// Whether bytes follow that nobody will read.
  var hasBody = false

  struct Header: Sendable, Hashable {
    let name: String
    let value: String
  }

  /// The values of all headers of a name, as if they had been one; `nil` where there is none.
  func header(_ name: String) -> String? {
    let values = headers.lazy.filter { $0.name == name }.map(\.value)
    return values.isEmpty ? nil : values.joined(separator: ", ")
  }
}
