import Glibc

/// The ways in which somebody ends a command that would run for ever: Ctrl-C, `kill`, a terminal
/// that is closed.
struct Interruption {
  private let signals: sigset_t

  /// From now on these signals wait for ``wait()``, in this thread and in all that it starts.
  init() {
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, signal) }
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    self.signals = signals
    // A reader of the output that has gone is no reason to stop serving.
    signal(SIGPIPE, SIG_IGN)
  }

  func wait() {
    var signals = signals
    var received: Int32 = 0
    while sigwait(&signals, &received) != 0 {}
  }
}
