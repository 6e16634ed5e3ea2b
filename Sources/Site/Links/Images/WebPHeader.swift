import Markup

/// WebP (RFC 9649) in its three kinds.
enum WebPHeader {
  static func size(of bytes: HeaderBytes) -> PixelSize? {
    guard bytes.has("WEBP", at: 8) else { return nil }
    if bytes.has("VP8X", at: 12) { return extended(bytes) }
    if bytes.has("VP8L", at: 12) { return lossless(bytes) }
    return bytes.has("VP8 ", at: 12) ? lossy(bytes) : nil
  }

  private static func extended(_ bytes: HeaderBytes) -> PixelSize? {
    guard let width = bytes.little(24, 3), let height = bytes.little(27, 3) else { return nil }
    return PixelSize(width: width + 1, height: height + 1)
  }

  private static func lossless(_ bytes: HeaderBytes) -> PixelSize? {
    guard bytes.byte(20) == 0x2F, let bits = bytes.little(21, 4) else { return nil }
    return PixelSize(width: bits & 0x3FFF + 1, height: bits >> 14 & 0x3FFF + 1)
  }

  /// The upper two bits of each side say how to scale, which nobody does.
  private static func lossy(_ bytes: HeaderBytes) -> PixelSize? {
    guard bytes.big(23, 3) == 0x9D012A, let width = bytes.little(26, 2),
      let height = bytes.little(28, 2)
    else { return nil }
    return PixelSize(width: width & 0x3FFF, height: height & 0x3FFF)
  }
}
