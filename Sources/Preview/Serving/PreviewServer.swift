import Glibc
import Synchronization

/// Serves a site to the browsers of this machine and tells them when it has changed.
public struct PreviewServer: Sendable {
  private let listener: Listener
  private let board = StateBoard()

  /// More connections at a time than all windows of a browser open.
  private static let mostConnections = 128

  /// Begins to listen; who connects waits until ``run(_:watching:report:)`` answers.
  ///
  /// - Parameter port: where it is taken, the next free one; 0 for any.
  public init(port: Int) throws(PreviewError) { listener = try Listener(port: port) }

  public var port: Int { listener.port }

  /// On threads of its own: brings the site up to date, serves it, and does both again whenever
  /// something has changed, for as long as the process lives. What can be shown at once of a change
  /// waits for no build.
  ///
  /// - Parameter report: is told of every state, of the first one before anybody is answered.
  public func start(
    _ source: any PreviewSource, watching roots: [WatchedPath],
    report: @escaping @Sendable (PreviewState) -> Void
  ) {
    Detached.run(stack: Self.stack) {
      // What changes during the first build must not be missed.
      let watcher = ChangeWatcher(roots)
      run(source, watcher, report)
    }
  }

  /// What builds a site may need, as much as a main thread has.
  private static let stack = 8 << 20

  private func run(
    _ source: any PreviewSource, _ watcher: ChangeWatcher,
    _ report: @escaping @Sendable (PreviewState) -> Void
  ) -> Never {
    refresh(source, report)
    let board = board
    let responder = PreviewResponder(
      source: source, state: { board.current!.state }, door: RequestGuard(port: port))
    let open = OpenConnections(most: Self.mostConnections)
    for descriptor in listener.descriptors {
      let listener = listener
      Detached.run {
        listener.accept(from: descriptor) { connection in
          Self.serve(connection, responder, board, open)
        }
      }
    }
    let changed = Bell()
    Detached.run(stack: Self.stack) {
      while true {
        changed.wait()
        refresh(source, report)
      }
    }
    while true {
      let changes = watcher.wait()
      if source.draft(changes) { board.publishFiles() }
      changed.ring()
    }
  }

  private func refresh(_ source: any PreviewSource, _ report: (PreviewState) -> Void) {
    let state = source.refresh()
    board.publish(state)
    report(state)
  }

  private static func serve(
    _ descriptor: Int32, _ responder: PreviewResponder, _ board: StateBoard,
    _ open: OpenConnections
  ) {
    guard open.begin() else {
      // Without a word more: waiting for this client would hold up all others.
      let socket = ClientSocket(descriptor)
      _ = socket.send(HTTPResponse(.unavailable).head(date: Clock.seconds, keepsAlive: false))
      return
    }
    let started = Detached.run {
      let socket = ClientSocket(descriptor)
      Connection(socket: socket, responder: responder, board: board).serve()
      open.end()
    }
    if !started {
      close(descriptor)
      open.end()
    }
  }
}

/// Counts connections, so that a flood of them ends at a bound.
private final class OpenConnections: Sendable {
  private let count = Atomic(0)
  private let most: Int

  init(most: Int) { self.most = most }

  func begin() -> Bool {
    if count.add(1, ordering: .relaxed).newValue <= most { return true }
    end()
    return false
  }

  func end() { count.subtract(1, ordering: .relaxed) }
}
