import Markup

/// The blocks of code between fences, as lines from 0, fences included.
struct FencedLines {
  private let blocks: [Range<Int>]

  init(_ source: SourceFile) {
    var blocks: [Range<Int>] = []
    var open: (line: Int, byte: UInt8, length: Int)?
    for line in 0..<source.lines.count {
      let text = source.bytes[source.range(ofLine: line)].drop {
        $0 <= 0x20 || $0 == UInt8(ascii: ">")
      }
      guard let byte = text.first, byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~") else {
        continue
      }
      let length = text.prefix { $0 == byte }.count
      guard length >= 3 else { continue }
      let rest = text.dropFirst(length)
      if let begun = open {
        if byte == begun.byte, length >= begun.length, rest.allSatisfy({ $0 <= 0x20 }) {
          blocks.append(begun.line..<line + 1)
          open = nil
        }
      } else if byte != UInt8(ascii: "`") || !rest.contains(byte) {
        open = (line, byte, length)
      }
    }
    // Markdown reads a fence that nothing closes to the end.
    if let open { blocks.append(open.line..<source.lines.count) }
    self.blocks = blocks
  }

  func range(around line: Int) -> Range<Int>? {
    var (low, high) = (0, blocks.count)
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].upperBound <= line { low = middle + 1 } else { high = middle }
    }
    return low < blocks.count && blocks[low].contains(line) ? blocks[low] : nil
  }
}
