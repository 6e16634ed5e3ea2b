/// A piece of raw HTML.
enum RawPiece {
  case text([UInt8])
  case start(name: String, attributes: [RawAttribute])
  case end(name: String)
  /// Around an internal part that stands on lines of its own.
  case internalStart
  case internalEnd
}

struct RawAttribute {
  /// Lower case.
  let name: String
  /// Entities decoded.
  let value: [UInt8]
}
