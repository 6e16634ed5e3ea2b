@testable import Markup
@testable import Site

extension FuzzTarget {
  /// Whatever stands in `casebook.yml`: what is kept of it can go onto pages, and every finding points
  /// into the file.
  static let configuration = FuzzTarget(name: "configuration") { bytes in
    guard let source = DocumentLoader.check(bytes, path: Configuration.fileName).source else {
      return nil
    }
    let (configuration, diagnostics) = Configuration.read(source)
    for address in [configuration.baseURL, configuration.repository].compactMap({ $0 }) {
      if let fault = fault(ofAddress: address) { return fault }
    }
    let language = configuration.language
    guard language.utf8.allSatisfy({ isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }) else {
      return "a language `\(language)`"
    }
    for finding in diagnostics {
      guard let position = finding.position else { continue }
      let lines = bytes.count { $0 == 0x0A || $0 == 0x0D } + 1
      guard (1...lines).contains(position.line), position.column >= 1 else {
        return "\(position) of \(lines) lines"
      }
    }
    if let words = configuration.interface.words, let source = configuration.interface.source {
      var reader = WordsReader()
      reader.add(words, in: source)
      _ = reader.findings.map(\.message)
    }
    return nil
  }

  private static func fault(ofAddress address: String) -> String? {
    guard address.hasPrefix("https://") || address.hasPrefix("http://") else {
      return "an address `\(address)`"
    }
    return address.utf8.contains { $0 <= 0x20 || $0 == 0x7F } ? "a space in `\(address)`" : nil
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }
}
