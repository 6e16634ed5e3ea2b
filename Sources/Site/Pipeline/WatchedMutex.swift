#if THREAD_SANITIZER
  import Markup

  typealias Mutex = WatchedMutex
#endif
