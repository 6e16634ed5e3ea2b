import Markup

/// JPEG (ITU-T T.81): segments up to the start of the frame, and the turn that a camera notes.
enum JPEGHeader {
  static func size(of bytes: HeaderBytes) -> PixelSize? {
    var at = 2
    var isTurned: Bool?
    while let fill = bytes.byte(at), fill == 0xFF, let marker = bytes.byte(at + 1) {
      // Any number of FF may stand before a marker.
      if marker == 0xFF {
        at += 1
        continue
      }
      if standsAlone(marker) {
        at += 2
        continue
      }
      guard marker != 0xD9, marker != 0xDA, let length = bytes.big(at + 2, 2), length >= 2 else {
        return nil
      }
      if isFrame(marker) { return frame(bytes, at + 4, isTurned ?? false) }
      // The first that tells counts; looking at thousands would take long.
      if marker == 0xE1, isTurned == nil { isTurned = ExifTurn.swapsSides(bytes, from: at + 4) }
      at += 2 + length
    }
    return nil
  }

  private static func standsAlone(_ marker: Int) -> Bool {
    marker == 0x01 || (0xD0...0xD8).contains(marker)
  }

  private static func isFrame(_ marker: Int) -> Bool {
    (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker)
  }

  /// - Parameter start: behind the segment's length; the precision comes first.
  private static func frame(
    _ bytes: HeaderBytes, _ start: Int, _ isTurned: Bool
  ) -> PixelSize? {
    guard let height = bytes.big(start + 1, 2), let width = bytes.big(start + 3, 2) else {
      return nil
    }
    return isTurned
      ? PixelSize(width: height, height: width) : PixelSize(width: width, height: height)
  }
}

/// What Exif says about how a picture is to be turned: browsers turn it.
private enum ExifTurn {
  private static let orientation = 0x0112

  /// - Parameter start: of the segment's content.
  /// - Returns: `nil` where it is no Exif.
  static func swapsSides(_ bytes: HeaderBytes, from start: Int) -> Bool? {
    guard bytes.has("Exif\0\0", at: start) else { return nil }
    let header = start + 6
    let isBig = bytes.has("MM", at: header)
    guard isBig || bytes.has("II", at: header),
      let offset = bytes.number(header + 4, 4, isBig: isBig),
      let count = bytes.number(header + offset, 2, isBig: isBig)
    else { return false }
    for entry in 0..<count {
      let at = header + offset + 2 + entry * 12
      guard let tag = bytes.number(at, 2, isBig: isBig) else { return false }
      if tag == orientation {
        return bytes.number(at + 8, 2, isBig: isBig).map { (5...8).contains($0) } ?? false
      }
    }
    return false
  }
}
