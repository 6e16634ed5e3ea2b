/// A piece of raw HTML.
enum RawPiece {
  case text([UInt8])
  case start(name: String, attributes: [RawAttribute])
  case end(name: String)
}

struct RawAttribute {
  /// Lower case.
  let name: String
  /// Entities decoded.
  let value: [UInt8]
}
