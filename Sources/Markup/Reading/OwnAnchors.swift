/// Finds the names that a document gives places in it, without rendering it.
public enum OwnAnchors {
  /// - Returns: the names with the index of the line (from 0) that they stand in; code is left out.
  public static func find(
    in source: SourceFile, _ body: Range<Int>
  ) -> [(name: String, line: Int)] {
    var found: [(name: String, line: Int)] = []
    var fence = LineFence()
    for index in source.lines(of: body) {
      let range = source.range(ofLine: index)
      fence.read(source.bytes[range])
      guard !fence.isOpen else { continue }
      if let name = HeadingName.find(source.bytes, line: range)?.name {
        found.append((String(decoding: source.bytes[name], as: UTF8.self), index))
      }
      guard source.bytes.firstOffset(of: UInt8(ascii: "<"), in: range) != nil else { continue }
      for case .start(let element, let attributes) in RawHTMLTokeniser.pieces(
        of: Array(source.bytes[range]))
      {
        for attribute in attributes
        where attribute.name == "id" || (attribute.name == "name" && element == "a") {
          guard AnchorName.isUsable(attribute.value) else { continue }
          found.append((String(decoding: attribute.value, as: UTF8.self), index))
        }
      }
    }
    return found
  }
}
