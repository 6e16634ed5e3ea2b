/// Where in the site a request wants to go, taken apart so that it cannot lead out of it.
struct RequestPath: Sendable, Hashable {
  /// Decoded; none is empty, `.` or `..`, or has a slash, a backslash or a control character.
  let parts: [String]
  /// Whether it ends in a slash, and so means a folder.
  let isFolder: Bool
  /// What stands behind the question mark, still encoded.
  let query: String

  /// The longest name that a file system has.
  private static let longestName = 255

  /// - Parameter target: as it stands in the request.
  /// - Throws: the answer to a path that no browser sends of itself.
  init(_ target: String) throws(RequestFault) {
    let bytes = Array(target.utf8)
    let end = bytes.firstIndex(of: UInt8(ascii: "?")) ?? bytes.endIndex
    query = String(decoding: bytes[end...].dropFirst(), as: UTF8.self)
    guard bytes.first == UInt8(ascii: "/"), end > 0, !bytes.contains(UInt8(ascii: "#")) else {
      throw RequestFault(.badRequest)
    }
    var parts: [String] = []
    for raw in bytes[1..<end].split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    {
      parts.append(try Self.part(raw))
    }
    isFolder = parts.last?.isEmpty ?? true
    if isFolder { _ = parts.popLast() }
    // An empty part in the middle would make an address of another host of a redirection.
    guard !parts.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." }) else {
      throw RequestFault(.badRequest)
    }
    guard parts.allSatisfy({ $0.utf8.count <= Self.longestName }) else {
      throw RequestFault(.notFound)
    }
    self.parts = parts
  }

  var path: String { parts.joined(separator: "/") }

  /// The site has no files whose names begin with a dot, but Casebook leaves some for itself.
  var isHidden: Bool { parts.contains { $0.utf8.first == UInt8(ascii: ".") } }

  /// The values of a key of the query, decoded; what cannot be decoded is left out.
  func values(of key: String) -> [String] {
    query.split(separator: "&").compactMap { pair in
      let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard halves.count == 2, halves[0] == key, let bytes = Self.decoded(halves[1].utf8) else {
        return nil
      }
      return String(validating: bytes, as: UTF8.self)
    }
  }

  private static func part(_ raw: ArraySlice<UInt8>) throws(RequestFault) -> String {
    guard let bytes = decoded(raw),
      bytes.allSatisfy({ $0 >= 32 && $0 != 127 && $0 != UInt8(ascii: "/") && $0 != 0x5C }),
      let part = String(validating: bytes, as: UTF8.self)
    else { throw RequestFault(.badRequest) }
    return part
  }

  /// Decodes once: what is encoded twice names a file with a percent sign, and there is none.
  private static func decoded(_ raw: some Collection<UInt8>) -> [UInt8]? {
    var bytes: [UInt8] = []
    var rest = raw.makeIterator()
    while let byte = rest.next() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.next().flatMap(digit), let low = rest.next().flatMap(digit) else {
        return nil
      }
      bytes.append(high << 4 | low)
    }
    return bytes
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}

/// Why a request gets no file.
struct RequestFault: Error, Hashable {
  let status: HTTPStatus
  init(_ status: HTTPStatus) { self.status = status }
}
