import Glibc

/// Answers the requests of one connection, one after the other.
struct Connection {
  let socket: ClientSocket
  let responder: PreviewResponder
  let board: StateBoard

  /// How long a connection may lie idle.
  private static let idleTime = Duration.seconds(30)
  /// How long a request may take to arrive, from its first byte.
  private static let requestTime = Duration.seconds(10)
  /// How often a stream says that it is still there; it also finds clients out that have vanished
  /// without a word.
  private static let heartbeat = Duration.seconds(15)
  private static let chunk = 1 << 18

  func serve() {
    var parser = RequestParser()
    while true {
      switch nextRequest(&parser) {
      case .none: return
      case .refused(let status):
        send(.plain(status), to: nil, keepsAlive: false)
        return socket.finish()
      case .request(let request):
        let response = responder.answer(request)
        let keepsAlive =
          request.keepsAlive && response.subscription == nil && !response.status.endsConnection
        guard send(response, to: request, keepsAlive: keepsAlive) else { return }
        if let subscription = response.subscription, request.method == "GET" {
          return stream(subscription)
        }
        guard keepsAlive else { return socket.finish() }
      }
    }
  }

  private enum Next {
    case none
    case request(HTTPRequest)
    case refused(HTTPStatus)
  }

  private func nextRequest(_ parser: inout RequestParser) -> Next {
    var deadline = ContinuousClock.now + (parser.hasBegun ? Self.requestTime : Self.idleTime)
    while true {
      switch parser.next() {
      case .request(let request): return .request(request)
      case .refused(let status): return .refused(status)
      case .incomplete: break
      }
      guard socket.wait(deadline - .now) == .readable else {
        return parser.hasBegun ? .refused(.requestTimeout) : .none
      }
      let bytes = socket.receive()
      if bytes.isEmpty { return .none }
      if !parser.hasBegun { deadline = .now + Self.requestTime }
      parser.add(bytes)
    }
  }

  @discardableResult
  private func send(_ response: HTTPResponse, to request: HTTPRequest?, keepsAlive: Bool) -> Bool {
    guard socket.send(response.head(date: Clock.seconds, keepsAlive: keepsAlive)) else {
      return false
    }
    if request?.method == "HEAD" || response.status == .notModified { return true }
    return response.body.allSatisfy(send)
  }

  private func send(_ piece: HTTPResponse.Piece) -> Bool {
    switch piece {
    case .bytes(let bytes): return socket.send(bytes)
    case .file(let file, let range):
      var start = range.lowerBound
      while start < range.upperBound {
        let bytes = file.bytes(in: start..<min(range.upperBound, start + Self.chunk))
        // The file has become shorter than was announced: only an end shows that.
        guard !bytes.isEmpty, socket.send(bytes) else { return false }
        start += bytes.count
      }
      return true
    }
  }

  /// Tells a page of every state of the site until it goes away.
  private func stream(_ subscription: Subscription) {
    _ = board.listening { bell in
      var told = -1
      guard socket.send(Array("retry: 500\n\n".utf8)) else { return }
      while true {
        StateBoard.hush(bell)
        if let (state, version) = board.current, version != told {
          told = version
          guard socket.send(subscription.event(state)) else { return }
        }
        switch socket.wait(Self.heartbeat, bell: bell) {
        case .rung: break
        case .timedOut: guard socket.send(Array(":\n\n".utf8)) else { return }
        // A stream's client has nothing to say; it has gone.
        case .readable: return
        }
      }
    }
  }
}
