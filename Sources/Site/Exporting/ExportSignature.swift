import Glibc

/// Tells by its first bytes whether a file is an export of Casebook, which the next one may replace.
public enum ExportSignature {
  /// "CASE", in the header of the databases.
  public static let application: Int32 = 0x4341_5345

  /// Whether a file is what an export of the format leaves; one without a byte is nobody's loss.
  static func stands(in path: String, _ format: ExportFormat) throws(FileError) -> Bool {
    let start = try bytes(path)
    if start.isEmpty { return true }
    switch format {
    case .sqlite: return isDatabase(start)
    case .csv: return false
    case .ndjson: return isRecord(start[...])
    case .json:
      let opening = Array("[\n".utf8)
      return start == Array("[]\n".utf8)
        || start.starts(with: opening) && isRecord(start[opening.count...])
    }
  }

  /// The header of SQLite's files has the application's id at byte 68, the highest byte first.
  private static func isDatabase(_ start: [UInt8]) -> Bool {
    guard start.count >= 72, start.starts(with: "SQLite format 3\0".utf8) else { return false }
    return start[68..<72].reduce(0) { $0 << 8 | Int32($1) } == application
  }

  /// Whether it begins as every record does, in one line or several.
  private static func isRecord(_ start: ArraySlice<UInt8>) -> Bool {
    let members = start.filter { $0 != UInt8(ascii: "\n") }
    return members.starts(with: #"{"id":""#.utf8)
      && members.contains(Array(#"","url":"incidents/"#.utf8))
  }

  /// Longer than an id, which is what comes before the address.
  private static let size = 4096

  static func bytes(_ path: String) throws(FileError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError("open", path) }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: size)
    let count = bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
    guard count >= 0 else { throw FileError("read", path) }
    return Array(bytes[..<count])
  }
}
