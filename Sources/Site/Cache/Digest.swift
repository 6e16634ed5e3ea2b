import Incidents

/// 128 bits that stand for a value: equal for equal values, and for different ones as good as never.
///
/// It keeps builds from making again what they made before, and lives no longer than a cache. It is
/// no cryptographic hash; the key keeps a document from being written so that it collides.
public struct Digest: Sendable, Hashable {
  public let first: UInt64
  public let second: UInt64

  public init(first: UInt64, second: UInt64) {
    self.first = first
    self.second = second
  }
}

/// Makes a digest of values that are added one after the other.
///
/// Sixteen bytes at a time go through a multiplication whose two halves are folded into one, as in
/// wyhash (Wang Yi, <https://github.com/wangyi-fudan/wyhash>, public domain), on two lanes.
public struct Digester: Sendable {
  /// What the digests of one cache are made with; those of another key cannot be compared.
  public struct Key: Sendable, Hashable {
    let words: [UInt64]

    /// - Parameter seed: any number, best one that nobody can guess.
    public init(seed: UInt64) {
      var random = SplitMix(seed: seed)
      // Odd, so that no factor is 0.
      words = (0..<4).map { _ in random.next() | 1 }
    }
  }

  private let k0, k1, k2, k3: UInt64
  private var a: UInt64
  private var b: UInt64

  public init(key: Key) {
    (k0, k1, k2, k3) = (key.words[0], key.words[1], key.words[2], key.words[3])
    (a, b) = (k2, k3)
  }

  public var digest: Digest {
    var last = self
    last.mix(k3, k0)
    last.mix(k1, k2)
    return Digest(first: last.a, second: last.b)
  }

  public mutating func add(_ number: UInt64) { mix(number, 0x5bd1_e995) }
  public mutating func add(_ number: Int) { add(UInt64(bitPattern: Int64(number))) }
  public mutating func add(_ isTrue: Bool) { add(isTrue ? 1 as UInt64 : 2) }
  public mutating func add(_ digest: Digest) { mix(digest.first, digest.second) }

  /// With its length, so that "ab" and "c" are not "a" and "bc".
  public mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { add(UnsafeRawBufferPointer($0)) }
  }

  public mutating func add(_ text: String?) {
    add(text != nil)
    if let text { add(text) }
  }

  public mutating func add(_ bytes: [UInt8]) { bytes.withUnsafeBytes { add($0) } }

  public mutating func add(_ bytes: UnsafeRawBufferPointer) {
    add(bytes.count)
    var at = 0
    while at + 16 <= bytes.count {
      mix(
        bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self),
        bytes.loadUnaligned(fromByteOffset: at + 8, as: UInt64.self))
      at += 16
    }
    guard at < bytes.count else { return }
    var rest = (0 as UInt64, 0 as UInt64)
    withUnsafeMutableBytes(of: &rest) {
      $0.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[at...]))
    }
    mix(rest.0, rest.1)
  }

  private mutating func mix(_ x: UInt64, _ y: UInt64) {
    // Each lane takes both words, so that neither forgets what came before whatever they are.
    a = Self.fold(a ^ x ^ k0, b &+ y ^ k1) ^ a.rotated(23)
    b = Self.fold(b ^ y ^ k2, x &+ k3) ^ b.rotated(41)
  }

  private static func fold(_ x: UInt64, _ y: UInt64) -> UInt64 {
    let product = x.multipliedFullWidth(by: y)
    return product.high ^ product.low
  }
}

extension UInt64 {
  fileprivate func rotated(_ bits: UInt64) -> UInt64 { self << bits | self >> (64 &- bits) }
}
