import Markup

/// Numbers with their words.
enum Counts {
  static func phrase(_ count: Int, _ one: String, _ many: String? = nil) -> String {
    "\(count) \(count == 1 ? one : many ?? one + "s")"
  }

  /// "2 errors, 1 warning"; `nil` where there is nothing to count.
  static func phrase(_ diagnostics: [Diagnostic]) -> String? {
    let parts = Severity.allCases.reversed().compactMap { severity -> String? in
      let count = diagnostics.count { $0.severity == severity }
      return count == 0 ? nil : phrase(count, severity.rawValue)
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}
