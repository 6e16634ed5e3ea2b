import Incidents
import Preview
import Synchronization

/// What a preview says in the terminal: the address once, then what each build came to, with the
/// findings that were not there before.
final class PreviewLog: Sendable {
  private let content: String
  private let audience: Audience
  private let address: String
  private let opensBrowser: Bool
  private let last: Mutex<(outcome: String, findings: Set<String>)?>

  init(content: String, audience: Audience, address: String, opensBrowser: Bool) {
    self.content = content
    self.audience = audience
    self.address = address
    self.opensBrowser = opensBrowser
    last = Mutex(nil)
  }

  func tell(_ state: PreviewState, _ outcome: String) {
    let before = last.withLock { last in
      defer { last = (outcome, Set(state.findings.map(\.text))) }
      return last
    }
    for finding in state.findings where before?.findings.contains(finding.text) != true {
      StandardError.write(finding.text + "\n")
    }
    // A build that fails again for the same reason has nothing new to say.
    if outcome != before?.outcome { StandardError.line(outcome) }
    if before == nil { begin() }
  }

  private func begin() {
    let site = audience == .internal ? "the internal site" : "the public site"
    StandardError.line("serving \(site) of \(Printable.text(content)); Ctrl-C ends it")
    try? StandardOutput.write("\(address)/\n")
    if opensBrowser, !BrowserWindow.open(address + "/") {
      StandardError.line("warning: there is no xdg-open to open a browser with")
    }
  }
}
