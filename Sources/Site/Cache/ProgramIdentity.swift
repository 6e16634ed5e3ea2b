import CPlatform
import Glibc
import Markup

/// Which program this is: another version may read and write otherwise.
enum ProgramIdentity {
  /// Of the running program and what it is linked with; `nil` where it cannot be told.
  static let digest: Digest? = digest(buildID: buildID)

  /// - Parameter buildID: empty for a program without one, whose own bytes tell as well, but take longer.
  static func digest(buildID: [UInt8]) -> Digest? {
    var digester = Digester(key: Digester.Key(seed: 0))
    digester.add(buildID)
    if buildID.isEmpty {
      guard addProgram(to: &digester) else { return nil }
    }
    digester.add(DocumentRenderer.engineVersion)
    return digester.digest
  }

  /// More than any linker's hash has.
  private static let longest = 64

  /// The hash of the program's contents that the linker left in it; empty where it left none.
  static var buildID: [UInt8] {
    [UInt8](unsafeUninitializedCapacity: longest) { buffer, count in
      count = casebook_build_id(buffer.baseAddress, buffer.count)
    }
  }

  /// Some 50 MB, which take 15 ms.
  private static func addProgram(to digester: inout Digester) -> Bool {
    let program = open("/proc/self/exe", O_RDONLY | O_CLOEXEC)
    guard program >= 0 else { return false }
    defer { close(program) }
    var stretch = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let got = read(program, &stretch, stretch.count)
      guard got >= 0 else { return false }
      if got == 0 { return true }
      stretch.withUnsafeBytes { digester.add(UnsafeRawBufferPointer(rebasing: $0[..<got])) }
    }
  }
}
