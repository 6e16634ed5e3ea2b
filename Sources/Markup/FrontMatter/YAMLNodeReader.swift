import Yams

/// Turns Yams' nodes into values with byte ranges.
struct YAMLNodeReader {
  private let source: SourceFile
  private let firstLine: Int
  private var left = YAMLBounds.nodes
  private(set) var isExhausted = false
  /// The place that was asked for last; its column counts from 1.
  private var last = (line: -1, column: 1, offset: 0)

  init(source: SourceFile, start: Int) {
    self.source = source
    firstLine = source.lines.line(at: start)
  }

  mutating func value(_ node: Node, depth: Int) -> YAMLValue? {
    left -= 1
    guard left > 0, depth <= YAMLBounds.depth * 2 else {
      isExhausted = true
      return nil
    }
    let start = offset(of: node.mark)
    switch node {
    case .scalar(let scalar):
      return YAMLValue(
        kind: Self.kind(scalar), range: range(of: scalar, at: start), written: scalar.string)
    case .sequence(let list):
      let values = list.compactMap { value($0, depth: depth + 1) }
      // An alias stands where its anchor does, which may be before the list.
      let end = values.last?.range.upperBound ?? start
      return YAMLValue(kind: .list(values), range: start..<max(start, end), written: nil)
    case .mapping(let map):
      var entries: [YAMLEntry] = []
      for (key, content) in map {
        guard let name = value(key, depth: depth + 1), let value = value(content, depth: depth + 1)
        else { continue }
        entries.append(YAMLEntry(key: name.written ?? "", keyRange: name.range, value: value))
      }
      let end = entries.last?.value.range.upperBound ?? start
      return YAMLValue(kind: .map(entries), range: start..<max(start, end), written: nil)
    case .alias:
      return YAMLValue(kind: .null, range: start..<start, written: nil)
    }
  }

  /// libYAML counts lines and columns from 1, columns in Unicode scalars.
  private mutating func offset(of mark: Mark?) -> Int {
    guard let mark else { return source.lines.starts[firstLine] }
    let line = min(source.lines.count - 1, firstLine + mark.line - 1)
    let range = source.range(ofLine: line)
    // Values mostly come in their order: counting on keeps a long line from being counted again and
    // again.
    let goesOn = line == last.line && mark.column >= last.column
    var at = goesOn ? last.offset : range.lowerBound
    var column = goesOn ? last.column : 1
    defer { last = (line, column, at) }
    while at < range.upperBound, column < mark.column {
      at += 1
      while at < range.upperBound, source.bytes[at] & 0xC0 == 0x80 { at += 1 }
      column += 1
    }
    return at
  }

  private func range(of scalar: Node.Scalar, at start: Int) -> Range<Int> {
    let line = source.range(ofLine: source.lines.line(at: start))
    let length = scalar.string.utf8.count
    switch scalar.style {
    case .singleQuoted, .doubleQuoted:
      return start..<endOfQuoted(start, line.upperBound)
    case .literal, .folded: return start..<line.upperBound
    default: return start..<max(start, min(start + length, line.upperBound))
    }
  }

  /// Behind the closing quote; `\"` and `''` do not close.
  private func endOfQuoted(_ start: Int, _ end: Int) -> Int {
    guard start < end else { return end }
    let quote = source.bytes[start]
    var at = start + 1
    while at < end {
      let isPair = quote == UInt8(ascii: "'") && at + 1 < end && source.bytes[at + 1] == quote
      if source.bytes[at] == quote, !isPair { return at + 1 }
      let isEscape = quote == UInt8(ascii: "\"") && source.bytes[at] == UInt8(ascii: "\\")
      at += isEscape || (source.bytes[at] == quote && isPair) ? 2 : 1
    }
    return end
  }

  /// Null, booleans and numbers in the YAML 1.2 core schema's forms; all else, dates too, is text.
  private static func kind(_ scalar: Node.Scalar) -> YAMLValue.Kind {
    let text = scalar.string
    guard scalar.style == .plain || scalar.style == .any else { return .string(text) }
    switch text {
    case "", "~", "null", "Null", "NULL": return .null
    case "true", "True", "TRUE": return .bool(true)
    case "false", "False", "FALSE": return .bool(false)
    default: break
    }
    let isNumeric = text.utf8.allSatisfy {
      $0.isASCIIDigit || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-")
        || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "e")
    }
    guard isNumeric, text.utf8.contains(where: \.isASCIIDigit) else { return .string(text) }
    if let int = Int(text) { return .int(int) }
    if let double = Double(text), double.isFinite { return .double(double) }
    return .string(text)
  }
}
