/// Starts of picture files, as small as they can be.
enum Picture {
  static func png(width: Int, height: Int) -> [UInt8] {
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
      + big(width, 4) + big(height, 4) + [8, 6, 0, 0, 0]
  }

  static func gif(width: Int, height: Int) -> [UInt8] {
    Array("GIF89a".utf8) + little(width, 2) + little(height, 2) + [0, 0, 0]
  }

  /// - Parameter before: segments in front of the frame's.
  static func jpeg(width: Int, height: Int, before: [UInt8] = [], marker: UInt8 = 0xC0) -> [UInt8] {
    [0xFF, 0xD8] + before + [0xFF, marker, 0, 11, 8] + big(height, 2) + big(width, 2)
      + [1, 1, 0x11, 0]
  }

  /// A segment of Exif that notes a turn.
  static func exif(orientation: Int, isBig: Bool) -> [UInt8] {
    func number(_ value: Int, _ size: Int) -> [UInt8] {
      isBig ? big(value, size) : little(value, size)
    }
    let entry = number(0x0112, 2) + number(3, 2) + number(1, 4) + number(orientation, 2) + [0, 0]
    let other = number(0x010F, 2) + number(2, 2) + number(1, 4) + [0, 0, 0, 0]
    let tiff =
      Array((isBig ? "MM" : "II").utf8) + number(42, 2) + number(8, 4) + number(2, 2) + other
      + entry
    let content = Array("Exif\0\0".utf8) + tiff
    return [0xFF, 0xE1] + big(content.count + 2, 2) + content
  }

  static func webp(_ kind: String, _ data: [UInt8]) -> [UInt8] {
    Array("RIFF".utf8) + little(data.count + 12, 4) + Array("WEBP\(kind)".utf8)
      + little(data.count, 4) + data
  }

  static func big(_ value: Int, _ size: Int) -> [UInt8] { little(value, size).reversed() }

  static func little(_ value: Int, _ size: Int) -> [UInt8] {
    (0..<size).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }
}
