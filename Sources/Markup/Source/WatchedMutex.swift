#if THREAD_SANITIZER
  import Glibc

  /// A mutex that ThreadSanitizer knows: of the standard library's, whose code it does not watch, it would
  /// report every use as a race. `Scripts/thread-sanitizer` sets the condition; each module that has a
  /// `Mutex` calls this one so then.
  package final class WatchedMutex<Value>: @unchecked Sendable {
    private let lock: UnsafeMutablePointer<pthread_mutex_t>
    private var value: Value

    package init(_ value: Value) {
      lock = .allocate(capacity: 1)
      pthread_mutex_init(lock, nil)
      self.value = value
    }

    deinit {
      pthread_mutex_destroy(lock)
      lock.deallocate()
    }

    package func withLock<Result, Failure>(
      _ body: (inout Value) throws(Failure) -> Result
    ) throws(Failure) -> Result {
      pthread_mutex_lock(lock)
      defer { pthread_mutex_unlock(lock) }
      return try body(&value)
    }
  }

  typealias Mutex = WatchedMutex
#endif
