import Glibc

/// Waits until something on disk has changed and whoever changed it seems to be done.
///
/// The kernel reports changes; where it cannot (there are no watches left, or the file system is one
/// that changes elsewhere), the files are looked at again and again.
public final class ChangeWatcher {
  private let roots: [WatchedPath]
  private var notified: NotifiedChanges?
  private var identities: [FileMark?]
  private var polled: PolledChanges?

  /// Several files saved at once, or one in several steps, are one change: so long must be silence.
  private static let silence = Duration.milliseconds(5)
  /// A file that somebody still writes gets more time.
  private static let growth = Duration.milliseconds(300)
  /// Whoever writes on and on sees something all the same.
  private static let longest = Duration.seconds(1)
  /// How often it is asked whether the folders themselves are still the same: nobody reports that
  /// a folder above was renamed, or that one came back.
  private static let lookAgain = Duration.milliseconds(500)

  /// - Parameter usesNotifications: without them the files are looked at.
  public init(_ roots: [WatchedPath], usesNotifications: Bool = true) {
    self.roots = roots
    identities = roots.map(\.identity)
    if usesNotifications { notified = NotifiedChanges(roots) }
    if notified == nil { polled = PolledChanges(roots) }
  }

  public func wait() -> Changes {
    while true {
      if let changes = wait(.seconds(3600)) { return changes }
    }
  }

  /// - Returns: `nil` where nothing has changed for so long.
  func wait(_ duration: Duration) -> Changes? {
    let end = ContinuousClock.now + duration
    while case let rest = end - .now, rest > .zero {
      if let polled {
        if polled.next(min(rest, Self.lookAgain)) { return .anything }
      } else if let notified {
        let news = notified.next(min(rest, Self.lookAgain))
        if news.isSomething || haveRootsMoved {
          return settled(news, notified)
        }
      }
    }
    return nil
  }

  private func settled(_ first: NotifiedChanges.News, _ notified: NotifiedChanges) -> Changes {
    let end = ContinuousClock.now + Self.longest
    var news = first
    var isStale = first.isStale
    var files = first.files
    while news.isSomething, .now < end {
      news = notified.next(news.isGrowing && !news.isSettled ? Self.growth : Self.silence)
      isStale = isStale || news.isStale
      files.formUnion(news.files)
    }
    guard isStale || haveRootsMoved else { return .files(files) }
    renew()
    return .anything
  }

  /// Whether a root has come, gone or been replaced.
  private var haveRootsMoved: Bool {
    zip(roots, identities).contains { root, known in
      let now = root.identity
      return now == nil ? known != nil : !now!.isSameFile(as: known)
    }
  }

  private func renew() {
    identities = roots.map(\.identity)
    notified = nil
    notified = NotifiedChanges(roots)
    if notified == nil { polled = PolledChanges(roots) }
  }
}
