import Glibc

/// Standard output, which carries results alone.
enum StandardOutput {
  /// - Throws: ``CommandFailure`` where the results cannot be written, as on a full disk.
  static func write(_ bytes: [UInt8]) throws(CommandFailure) {
    guard Descriptor.write(bytes, to: STDOUT_FILENO) else {
      throw CommandFailure("cannot write the results: \(String(cString: strerror(errno)))")
    }
  }

  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  static var wantsColour: Bool { isTerminal && !Colour.isSwitchedOff }

  static func write(_ text: String) throws(CommandFailure) { try write(Array(text.utf8)) }
}

/// Standard error, which carries everything else.
enum StandardError {
  /// There is nowhere left to say it when this fails.
  static func write(_ text: String) { _ = Descriptor.write(Array(text.utf8), to: STDERR_FILENO) }

  static func line(_ text: String) { write("casebook: \(text)\n") }

  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// How wide the terminal is; 80 where it does not say.
  static var columns: Int {
    var size = winsize()
    guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  static var wantsColour: Bool { isTerminal && !Colour.isSwitchedOff }
}

private enum Colour {
  /// After https://no-color.org: any value that is not empty switches colour off.
  static var isSwitchedOff: Bool { getenv("NO_COLOR").map { $0.pointee != 0 } ?? false }
}

private enum Descriptor {
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let put = Glibc.write(descriptor, buffer.baseAddress! + done, buffer.count - done)
        if put >= 0 { done += put } else if errno != EINTR { return false }
      }
      return true
    }
  }
}
