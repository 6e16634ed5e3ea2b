import Markup
import Synchronization

/// What the pages of documents turn up while they are made: findings, and files that they need.
final class PageFindings: Sendable {
  struct Found: Sendable {
    var diagnostics: [Diagnostic] = []
    /// Paths in the content folder.
    var attachments: Set<String> = []
    /// Such files that say what must not be published; a change of theirs may make them fit.
    var refused: Set<String> = []

    var isEmpty: Bool { diagnostics.isEmpty && attachments.isEmpty && refused.isEmpty }
    /// All files that were looked at.
    var files: Set<String> { attachments.union(refused) }

    mutating func add(_ other: Found) {
      diagnostics += other.diagnostics
      attachments.formUnion(other.attachments)
      refused.formUnion(other.refused)
    }
  }

  private let all: Mutex<[Found?]>

  /// - Parameter count: how many pages there are.
  init(count: Int) { all = Mutex(Array(repeating: nil, count: count)) }

  func report(_ found: Found, of page: Int) { all.withLock { $0[page] = found } }

  /// By the pages' order; `nil` for one that was not made.
  var pages: [Found?] { all.withLock { $0 } }
}
