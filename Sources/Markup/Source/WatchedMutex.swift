#if THREAD_SANITIZER
  import Glibc

  /// A mutex that ThreadSanitizer knows: of the standard library's, whose code it does not watch, it would
  /// report every use as a race. `Scripts/thread-sanitizer` sets the condition; each module that has a
  /// `Mutex` calls this one so then.
  package final class WatchedMutex<Value>: @unchecked Sendable {
    private let lock: UnsafeMutablePointer<pthread_mutex_t>
    /// In a place of its own: a value of no size would share the address of its neighbour, and be taken for it.
    private let value: UnsafeMutablePointer<Value>

    package init(_ value: Value) {
      lock = .allocate(capacity: 1)
      pthread_mutex_init(lock, nil)
      self.value = .allocate(capacity: 1)
      self.value.initialize(to: value)
    }

    deinit {
      pthread_mutex_destroy(lock)
      lock.deallocate()
      value.deinitialize(count: 1)
      value.deallocate()
    }

    package func withLock<Result, Failure>(
      _ body: (inout Value) throws(Failure) -> Result
    ) throws(Failure) -> Result {
      pthread_mutex_lock(lock)
      defer { pthread_mutex_unlock(lock) }
      return try body(&value.pointee)
    }
  }

  typealias Mutex = WatchedMutex
#endif
