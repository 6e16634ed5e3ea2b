import Incidents

/// The addresses of the pages of one kind of terms.
///
/// A taxonomy's ids are fit for file names, but documents choose others as they like: what a file's
/// name cannot say is told apart by a number made of the term itself, so that the address of a term
/// does not depend on which others there are.
struct TermPaths: Sendable {
  private var names: [String: String] = [:]

  /// - Parameter ids: in an order that does not depend on chance.
  init(folder: String, ids: [String]) {
    var taken: Set<String> = []
    for id in ids where names[id] == nil {
      var name = Self.name(id, folder)
      while !taken.insert(name.lowercased()).inserted { name += "-" + Self.mark(id) }
      names[id] = "\(folder)/\(name).html"
    }
  }

  /// `nil` for a term that no incident has.
  subscript(id: String) -> String? { names[id] }

  private static func name(_ id: String, _ folder: String) -> String {
    if FitID.isFit(id) { return id }
    let isPlain = id.utf8.count <= FitID.limit && id.utf8.allSatisfy(isPlain)
    let words = FitID.make(of: id, fallback: folder)
    return isPlain && words != folder ? words : "\(words.prefix(60))-\(mark(id))"
  }

  /// What a name can say, the space by a hyphen.
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-") || (0x30...0x39).contains(byte)
      || (0x61...0x7A).contains(byte)
  }

  /// Eight hexadecimal digits: FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/).
  private static func mark(_ id: String) -> String {
    var hash: UInt32 = 2_166_136_261
    for byte in id.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}
