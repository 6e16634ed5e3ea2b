import Markup

/// A text for the organisation itself: its internal parts stay, and all markers become ones that the
/// renderer knows, each as long as before where it stands beside words.
enum InternalText {
  static func mark(_ parts: [InternalParts.Part], in bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count + parts.count * 8)
    var at = 0
    let code = CodeLines(bytes)
    for part in parts {
      for (index, marker) in part.markers.enumerated() where !code.hold(marker.range.lowerBound) {
        out += bytes[at..<marker.range.lowerBound]
        at = marker.range.upperBound
        let isOuter = marker.range.lowerBound == part.range.lowerBound
        let isLast =
          index == part.markers.count - 1 && marker.range.upperBound == part.range.upperBound
        out += replacement(marker, bytes, isStart: isOuter, isEnd: isLast && !isOuter)
      }
    }
    out += bytes[at...]
    return out
  }

  /// Of parts in a part only the outer one is shown.
  private static func replacement(
    _ marker: InternalMarker, _ bytes: [UInt8], isStart: Bool, isEnd: Bool
  ) -> [UInt8] {
    if !isStart, !isEnd {
      return marker.kind == .otherContainer || isEndOfOther(marker)
        ? Array(bytes[marker.range]) : []
    }
    if marker.isAlone {
      return Array((isStart ? InternalTag.blockStart : InternalTag.blockEnd).utf8)
    }
    let name = isStart ? "<" + InternalTag.name : "</" + InternalTag.name
    let padding = max(0, marker.range.count - name.utf8.count - 1)
    return Array(name.utf8) + Array(repeating: 0x20, count: padding) + [UInt8(ascii: ">")]
  }

  /// The end of a container within a part; whose end it is makes no difference to a reader.
  private static func isEndOfOther(_ marker: InternalMarker) -> Bool {
    marker.kind == .containerEnd
  }
}

/// The lines of a text that are code, in which no tag is one.
private struct CodeLines {
  private var ranges: [Range<Int>] = []

  init(_ bytes: [UInt8]) {
    var fence = LineFence()
    var start = 0
    while start < bytes.count {
      let end = bytes.firstOffset(of: 0x0A, in: start..<bytes.count) ?? bytes.count
      let wasOpen = fence.isOpen
      fence.read(bytes[start..<end])
      if wasOpen || fence.isOpen {
        if let last = ranges.last, last.upperBound == start {
          ranges[ranges.count - 1] = last.lowerBound..<end + 1
        } else {
          ranges.append(start..<end + 1)
        }
      }
      start = end + 1
    }
  }

  func hold(_ offset: Int) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].contains(offset)
  }
}
