/// Whether a file holds one incident or several, as the configuration has it.
public enum SplitChoice: Sendable, Hashable {
  /// Several where each section at one heading level is plainly an incident of its own.
  case automatic
  /// One, whatever its headings.
  case never
  /// One for each heading of this level, 1…6.
  case level(Int)
}

/// The choices for the files of a folder; the first pattern that fits a path counts.
public struct SplitRules: Sendable, Hashable {
  public struct Rule: Sendable, Hashable {
    public let pattern: PathPattern
    public let choice: SplitChoice

    public init(pattern: PathPattern, choice: SplitChoice) {
      self.pattern = pattern
      self.choice = choice
    }
  }

  public var rules: [Rule] = []
  /// For files that no pattern fits.
  public var otherwise = SplitChoice.automatic

  public init() {}

  /// - Parameter path: inside the content folder.
  public func choice(for path: String) -> SplitChoice {
    rules.first { $0.pattern.matches(path) }?.choice ?? otherwise
  }
}
