import Markup

/// Finds what words quote of secrets, also where they cut what they quote.
struct SecretQuotations {
  /// So many bytes in a row are taken for a quotation; of a shorter secret all of it.
  private static let longest = 8

  /// Stretches of the secrets, each packed into a number, by their length.
  private var stretches = [Set<UInt64>](repeating: [], count: longest + 1)

  init(_ secrets: [ArraySlice<UInt8>]) {
    for secret in secrets {
      let length = min(Self.longest, secret.count)
      for start in secret.startIndex...secret.endIndex - length {
        stretches[length].insert(Self.packed(secret[start..<start + length]))
      }
    }
  }

  /// Words with asterisks in the place of every such stretch.
  func hidden(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var hidden = bytes
    var isQuoting = false
    for length in 1...Self.longest where !stretches[length].isEmpty && bytes.count >= length {
      let mask = UInt64.max >> UInt64(64 - 8 * length)
      var window: UInt64 = 0
      for end in bytes.indices {
        window = (window << 8 | UInt64(bytes[end])) & mask
        guard end + 1 >= length, stretches[length].contains(window) else { continue }
        isQuoting = true
        for at in end + 1 - length...end where bytes[at] > 0x20 { hidden[at] = UInt8(ascii: "*") }
      }
    }
    return isQuoting ? String(decoding: hidden, as: UTF8.self) : text
  }

  private static func packed(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reduce(0) { $0 << 8 | UInt64($1) }
  }
}
