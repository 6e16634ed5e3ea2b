import Markup

/// The size of an SVG drawing: its `width` and `height`, else its `viewBox` in pixels.
enum SVGHeader {
  /// Bytes in which the root element has to begin and end.
  private static let most = 16_384

  static func size(of head: [UInt8]) -> PixelSize? {
    guard let tag = rootTag(head.prefix(most)) else { return nil }
    let attributes = attributes(of: tag)
    let box = attributes["viewBox"].flatMap(viewBox)
    let width = attributes["width"].flatMap(pixels)
    let height = attributes["height"].flatMap(pixels)
    switch (width, height, box) {
    case (let width?, let height?, _): return size(width, height)
    case (let width?, nil, let box?): return size(width, width * box.height / box.width)
    case (nil, let height?, let box?): return size(height * box.width / box.height, height)
    case (nil, nil, let box?): return size(box.width, box.height)
    default: return nil
    }
  }

  private static func size(_ width: Double, _ height: Double) -> PixelSize? {
    let limit = Double(PixelSize.limit)
    // Also false for what is no number.
    guard width > 0, width <= limit, height > 0, height <= limit else { return nil }
    return PixelSize(
      width: max(1, Int(width.rounded())), height: max(1, Int(height.rounded())))
  }

  /// What stands between `<svg` and its `>`; comments before it are skipped.
  private static func rootTag(_ head: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var rest = head
    while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[open...]
      if rest.starts(with: "<!--".utf8) {
        guard let end = rest.firstRange(of: "-->".utf8) else { return nil }
        rest = rest[end.upperBound...]
      } else if rest.starts(with: "<svg".utf8), let next = rest.dropFirst(4).first, next <= 0x20 {
        return end(of: rest.dropFirst(4))
      } else {
        rest = rest.dropFirst()
      }
    }
    return nil
  }

  /// Up to the first `>` outside of quotes.
  private static func end(of tag: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var quote: UInt8?
    for index in tag.indices {
      let byte = tag[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return tag[..<index]
      }
    }
    return nil
  }

  /// By name; of two with one name the first.
  private static func attributes(of tag: ArraySlice<UInt8>) -> [String: String] {
    var found: [String: String] = [:]
    var rest = tag
    while let equals = rest.firstIndex(of: UInt8(ascii: "=")) {
      let name = String(decoding: rest[..<equals].filter { $0 > 0x20 }, as: UTF8.self)
      let value = rest[(equals + 1)...].drop { $0 <= 0x20 }
      guard let quote = value.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
        let end = value.dropFirst().firstIndex(of: quote)
      else { return found }
      let text = String(decoding: value[(value.startIndex + 1)..<end], as: UTF8.self)
      if found[name] == nil { found[name] = text }
      rest = rest[(end + 1)...]
    }
    return found
  }

  /// CSS pixels in a unit (CSS Values 4, section 6.2).
  private static let units: [(name: String, pixels: Double)] = [
    ("px", 1), ("in", 96), ("cm", 96 / 2.54), ("mm", 96 / 25.4), ("pt", 96 / 72), ("pc", 16),
  ]

  /// `nil` for shares and for units that depend on something else.
  private static func pixels(_ text: String) -> Double? {
    let text = text.filter { $0 != " " }
    if let number = Double(text) { return number }
    guard let unit = units.first(where: { text.hasSuffix($0.name) }) else { return nil }
    return Double(text.dropLast(unit.name.count)).map { $0 * unit.pixels }
  }

  private static func viewBox(_ text: String) -> (width: Double, height: Double)? {
    let numbers = text.split { $0 == " " || $0 == "," || $0 == "\n" || $0 == "\t" }
      .compactMap { Double($0) }
    guard numbers.count == 4, numbers[2] > 0, numbers[3] > 0 else { return nil }
    return (numbers[2], numbers[3])
  }
}
