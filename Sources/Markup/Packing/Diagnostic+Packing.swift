extension Severity: PackedCase {
  public static let packedCases = allCases
}

extension Rule: PackedCase {
  public static let packedCases = allCases
}

extension Diagnostic {
  public func pack(into packer: inout Packer) {
    packer.add(severity)
    packer.add(rule)
    packer.add(message)
    packer.add(path)
    for place in [position, end] {
      packer.add(place) {
        $0.add($1.line)
        $0.add($1.column)
      }
    }
    packer.add(excerpt) {
      $0.add($1.text)
      $0.add($1.column)
      $0.add($1.isCut)
    }
    packer.add(help)
  }

  public init(unpacking unpacker: inout Unpacker) {
    func place(_ unpacker: inout Unpacker) -> SourcePosition {
      SourcePosition(line: unpacker.int(), column: unpacker.int())
    }
    severity = unpacker.value()
    rule = unpacker.value()
    message = unpacker.string()
    path = unpacker.string()
    position = unpacker.optional(place)
    end = unpacker.optional(place)
    excerpt = unpacker.optional {
      LineExcerpt(text: $0.string(), column: $0.int(), isCut: $0.bool())
    }
    help = unpacker.optionalString()
  }
}
