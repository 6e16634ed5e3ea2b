import Testing

@testable import Preview

@Suite("Pages as the preview serves them")
struct PreparedPageTests {
  private func prepared(_ page: String) -> String {
    String(decoding: PreparedPage.make(Array(page.utf8), tag: "t"), as: UTF8.self)
  }

  private let script = #"<script src="/.casebook/preview.js" data-tag="t" defer></script>"#

  @Test("The script stands at the end of the head, and the policy lets it listen")
  func usual() {
    let policy = { (text: String) in
      #"<meta http-equiv="Content-Security-Policy" content="\#(text)">"#
    }
    let before = "default-src 'none'; script-src 'self'; base-uri 'none'"
    #expect(
      prepared("<html><head>\(policy(before))<title>a</title></head><body></head>")
        == "<html><head>\(policy(before + "; connect-src 'self'"))<title>a</title>\(script)"
        + "</head><body></head>")
  }

  @Test("A page whose policy forbids scripts stays as it is")
  func scriptless() {
    let page =
      "<head><meta content=\"default-src 'none'; style-src 'self'\" http-equiv=x>"
      + "<META HTTP-EQUIV=\"content-security-policy\" CONTENT=\"default-src 'none'\"></HEAD>"
    #expect(prepared(page) == page)
  }

  @Test("A page without a policy, or without a head, gets the script too")
  func bare() {
    #expect(prepared("<p>a") == "<p>a" + script)
    #expect(prepared("<HEAD></HEAD>") == "<HEAD>\(script)</HEAD>")
  }

  @Test("Only connections to the preview itself are added to a policy")
  func policies() {
    let widened = { (text: String) in
      var policy = ContentPolicy(text)
      policy.allowOwnConnections()
      return policy.text
    }
    #expect(widened("default-src 'self'") == "default-src 'self'")
    #expect(widened("script-src 'self'") == "script-src 'self'")
    #expect(widened("connect-src 'none'") == "connect-src 'self'")
    #expect(widened("connect-src https://a.test") == "connect-src https://a.test 'self'")
    #expect(
      widened("default-src data:;;  img-src *")
        == "default-src data:; img-src *; connect-src data: 'self'")
    #expect(!ContentPolicy("script-src-elem 'none'; script-src 'self'").allowsOwnScripts)
    #expect(ContentPolicy("style-src 'none'").allowsOwnScripts)
  }

  @Test("A policy that a document quotes is left alone")
  func quoted() {
    let text = #"&lt;meta http-equiv=&quot;Content-Security-Policy&quot;&gt;"#
    #expect(prepared("<head></head>\(text)") == "<head>\(script)</head>\(text)")
  }

  @Test("The page for a site that was never built says why, as text")
  func standIn() {
    var state = StubSource.state
    state.failure = "cannot read <b>\"a\" & b"
    let page = String(decoding: StandInPage.make(state), as: UTF8.self)
    #expect(page.contains("<p>cannot read &lt;b&gt;&quot;a&quot; &amp; b</p>"))
    #expect(prepared(page).contains(script))
  }
}
