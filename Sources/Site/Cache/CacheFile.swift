import Glibc
import Markup
import Synchronization

/// What the last build left for the next, in one file: readings one after the other, and a table that
/// says which is which.
///
/// The head of the file leads to the table. New readings and a new table are appended, and only then
/// is the head changed: whoever dies in between leaves the old table, and what nobody's table
/// mentions is overwritten next time. The file is locked while a build uses it; a second build does
/// without. Everything is checked when it is read, and what does not fit counts as absent.
final class CacheFile: Sendable {
  /// A stretch of the file.
  struct Place: Sendable, Hashable {
    let offset: Int
    let count: Int
    /// Of its bytes.
    let check: UInt64
  }

  private static let magic = Array("casebook cache 1".utf8)
  /// The magic bytes, then the place of the table.
  private static let headSize = 64

  private let descriptor: Int32
  private let path: String
  private let end: Mutex<Int>
  private let hasFailed = Atomic(false)
  /// The bytes of the last build's table; `nil` where there is none to trust.
  let table: [UInt8]?

  /// Opens the file, or makes it, for its owner alone: it holds what documents say.
  ///
  /// - Returns: `nil` where it cannot be used just now.
  init?(path: String) {
    self.path = path
    descriptor = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0o600)
    var status = stat()
    guard descriptor >= 0, fstat(descriptor, &status) == 0, status.isRegular,
      flock(descriptor, LOCK_EX | LOCK_NB) == 0
    else {
      end = Mutex(0)
      table = nil
      if descriptor >= 0 { close(descriptor) }
      return nil
    }
    let found = Self.table(descriptor, size: Int(status.st_size))
    table = found?.bytes
    end = Mutex(found?.end ?? Self.headSize)
  }

  deinit { close(descriptor) }

  func bytes(at place: Place) -> [UInt8]? { Self.read(descriptor, place) }

  /// Adds a stretch; `nil` where that failed, after which nothing is kept.
  func append(_ bytes: [UInt8]) -> Place? {
    let offset = end.withLock { end in
      defer { end += bytes.count }
      return end
    }
    guard Self.write(bytes, descriptor, at: offset) else {
      hasFailed.store(true, ordering: .relaxed)
      return nil
    }
    return Place(offset: offset, count: bytes.count, check: Self.check(bytes))
  }

  /// Makes a table the one that the next build finds.
  func commit(_ table: [UInt8]) {
    guard let place = append(table), !hasFailed.load(ordering: .relaxed) else { return }
    var packer = Packer()
    packer.add(UInt64(place.offset))
    packer.add(UInt64(place.count))
    packer.add(place.check)
    if !Self.write(Self.magic + packer.bytes, descriptor, at: 0) { clear() }
  }

  /// Forgets everything.
  func clear() {
    end.withLock { $0 = Self.headSize }
    ftruncate(descriptor, 0)
  }

  /// Whether most of the file is what no table mentions any more.
  ///
  /// - Parameters:
  ///   - live: how many bytes of it are wanted.
  ///   - mostWaste: how many may be there for nothing.
  func isWasteful(wanting live: Int, mostWaste: Int) -> Bool {
    end.withLock { $0 } - live > max(2 * live, mostWaste)
  }

  private static func table(_ descriptor: Int32, size: Int) -> (bytes: [UInt8], end: Int)? {
    guard size >= headSize, let head = read(descriptor, offset: 0, count: headSize),
      head.starts(with: magic)
    else { return nil }
    var unpacker = Unpacker(Array(head[magic.count...]))
    let (offset, count, check) = (unpacker.bits(), unpacker.bits(), unpacker.bits())
    guard offset <= size, count <= UInt64(size) - offset else { return nil }
    let place = Place(offset: Int(offset), count: Int(count), check: check)
    return read(descriptor, place).map { ($0, place.offset + place.count) }
  }

  private static func read(_ descriptor: Int32, _ place: Place) -> [UInt8]? {
    guard let bytes = read(descriptor, offset: place.offset, count: place.count) else { return nil }
    return check(bytes) == place.check ? bytes : nil
  }

  private static func read(_ descriptor: Int32, offset: Int, count: Int) -> [UInt8]? {
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, done in
      done = 0
      while done < count {
        let got = pread(descriptor, buffer.baseAddress! + done, count - done, offset + done)
        if got > 0 { done += got } else if got == 0 || errno != EINTR { break }
      }
    }
    return bytes.count == count ? bytes : nil
  }

  private static func write(_ bytes: [UInt8], _ descriptor: Int32, at offset: Int) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let put = pwrite(
          descriptor, buffer.baseAddress! + done, buffer.count - done, offset + done)
        if put >= 0 { done += put } else if errno != EINTR { return false }
      }
      return true
    }
  }

  private static func check(_ bytes: [UInt8]) -> UInt64 {
    var digester = Digester(key: Digester.Key(seed: 0))
    digester.add(bytes)
    return digester.digest.first
  }
}
