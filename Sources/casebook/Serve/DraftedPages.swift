import Glibc
import Preview
import Site

/// Pages of saved documents that are newer than the site. Each stands until a build that began after
/// it has ended.
struct DraftedPages {
  /// As of the last build; `nil` while something else than documents may have changed since.
  private(set) var drafts: PageDrafts?
  private var pages: [String: (file: PreviewFile, number: Int)] = [:]
  /// Of all pages that were ever added.
  private var count = 0
  private var settings = 0

  /// What a build is to know when it ends of the moment when it began.
  struct Mark {
    fileprivate let count: Int
    fileprivate let settings: Int
  }

  var mark: Mark { Mark(count: count, settings: settings) }

  subscript(path: String) -> PreviewFile? { pages[path]?.file }

  mutating func add(_ made: [(path: String, bytes: [UInt8])]) {
    for (path, bytes) in made {
      count += 1
      pages[path] = (PreviewFile(bytes: bytes, modified: time(nil)), count)
    }
  }

  /// Drafts are made by the last build's settings, which no longer hold.
  mutating func settingsChanged() {
    settings += 1
    drafts = nil
  }

  /// - Parameter new: what a good build left for drafts; `nil` where it left nothing new.
  mutating func buildEnded(since mark: Mark, _ new: PageDrafts?) {
    pages = pages.filter { $0.value.number > mark.count }
    if let new, mark.settings == settings { drafts = new }
  }
}
