import Markup

/// Reads how large a picture is from the start of its file, so that a page can keep the room for it.
/// The file is hostile: what does not fit gives no size.
enum ImageHeader {
  /// Bytes of a file that are looked at: what cameras put before a JPEG's size fits in.
  static let most = 262_144

  /// - Parameter head: the file's first bytes.
  /// - Returns: the size that browsers show; `nil` for anything but PNG, JPEG, GIF, WebP and SVG.
  static func size(of head: [UInt8]) -> PixelSize? {
    let bytes = HeaderBytes(head)
    if bytes.byte(0) == 0x89 { return png(bytes) }
    if bytes.has("GIF8", at: 0) { return gif(bytes) }
    if bytes.has("RIFF", at: 0) { return WebPHeader.size(of: bytes) }
    if bytes.big(0, 2) == 0xFFD8 { return JPEGHeader.size(of: bytes) }
    return SVGHeader.size(of: head)
  }

  /// PNG (ISO/IEC 15948): the chunk `IHDR` comes first.
  private static func png(_ bytes: HeaderBytes) -> PixelSize? {
    guard bytes.big(0, 4) == 0x8950_4E47, bytes.big(4, 4) == 0x0D0A_1A0A, bytes.has("IHDR", at: 12),
      let width = bytes.big(16, 4), let height = bytes.big(20, 4)
    else { return nil }
    return PixelSize(width: width, height: height)
  }

  /// GIF 87a and 89a: the size of the logical screen.
  private static func gif(_ bytes: HeaderBytes) -> PixelSize? {
    guard bytes.has("7a", at: 4) || bytes.has("9a", at: 4), let width = bytes.little(6, 2),
      let height = bytes.little(8, 2)
    else { return nil }
    return PixelSize(width: width, height: height)
  }
}
