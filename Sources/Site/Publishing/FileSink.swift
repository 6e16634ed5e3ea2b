/// Where the bytes of a file go while they are made. What goes wrong with the file behind it is
/// told to whoever made the sink, not to who appends.
public class FileSink {
  /// Any number of bytes; a large file is best given in stretches of some hundred kilobytes.
  public final func append(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { take($0) }
  }

  /// For the kinds of sink to override.
  func take(_ bytes: UnsafeRawBufferPointer) {}
}

/// Keeps what it is given.
final class MemorySink: FileSink {
  private(set) var bytes: [UInt8] = []

  override func take(_ bytes: UnsafeRawBufferPointer) { self.bytes.append(contentsOf: bytes) }
}
