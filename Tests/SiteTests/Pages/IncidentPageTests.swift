import Incidents
import Markup
import Testing

@testable import Site

@Suite("An incident’s page")
struct IncidentPageTests {
  private func page(_ change: (inout Incident) -> Void) throws -> String {
    var incident = SampleSite.incident("a", "Checkout failed")
    change(&incident)
    return try SampleSite(incidents: [incident]).incidentPage()
  }

  @Test("Times stand in the document’s zone and in UTC")
  func times() throws {
    let page = try page { _ in }
    #expect(
      page.contains(
        #"<time datetime="2023-03-03T14:00:00+01:00">3 March 2023, 14:00 UTC+01:00</time>"#))
    #expect(page.contains(#"<time datetime="2023-03-03T13:00:00+00:00">13:00 UTC</time>"#))
  }

  @Test("A length that is not that from the start to the end has that beside it")
  func otherLength() throws {
    let start = Instant(year: 2023, month: 3, day: 3, clock: Clock(hour: 14, minute: 0), offset: 0)
    for (minutes, isTold) in [(120.0, true), (237, false), (240, false)] {
      let page = try page {
        $0.start = SampleSite.claim(start)
        $0.end = start.adding(minutes: 237).map { SampleSite.claim($0) }
        $0.duration = SampleSite.claim(IncidentDuration(minutes: minutes, basis: .stated))
      }
      #expect(page.contains("3 h 57 min from the start to the end") == isTold, "\(minutes)")
    }
  }

  @Test("A moment before the start is marked")
  func beforeStart() throws {
    let start = Instant(year: 2023, month: 3, day: 3, clock: Clock(hour: 14, minute: 0), offset: 0)
    for (minutes, isMarked) in [(-8, true), (0, false), (8, false)] {
      let page = try page {
        $0.start = SampleSite.claim(start)
        // Elsewhere than the start, which would else be known from the detection alone.
        let elsewhere = Evidence(range: 9..<10, text: "x", rule: .statement, confidence: .high)
        $0.detected = start.adding(minutes: minutes).map { Claim($0, elsewhere) }
        $0.end = nil
      }
      #expect(page.contains("before the start: check it") == isMarked, "\(minutes)")
      #expect(page.contains("noticed at once") == (minutes == 0), "\(minutes)")
    }
  }

  @Test("A clock time without a zone says so, and is not turned into UTC")
  func noZone() throws {
    let page = try page {
      $0.start = SampleSite.claim(
        Instant(year: 2023, month: 3, day: 3, clock: Clock(hour: 14, minute: 0)))
      $0.end = nil
    }
    #expect(page.contains("3 March 2023, 14:00 (no time zone stated)"))
    #expect(!page.contains(" UTC</time>"))
  }

  @Test("A date without a year is shown, and no invalid machine form is written")
  func noYear() throws {
    let page = try page {
      $0.start = SampleSite.claim(Instant(year: nil, month: 3, day: 3))
      $0.end = nil
    }
    #expect(page.contains(#"<time datetime="03-03">3 March, year not stated</time>"#))
  }

  @Test("A fact links to the mark that it comes from, or to the rule that read it")
  func origins() throws {
    var site = SampleSite(incidents: [SampleSite.incident("a")])
    site.incidents[0].severity = SampleSite.claim("SEV-1", .high, .frontMatter)
    site.marks = ["a": ["start": "ev-start", "component-1": "ev-component-1"]]
    let page = try site.incidentPage()
    #expect(page.contains(##"href="#ev-start""##))
    #expect(page.contains(##"href="#ev-component-1""##))
    #expect(page.contains(#"href="../about.html#rule-front-matter">from the front matter"#))
  }

  @Test("Less than high confidence is said in words, high confidence is not")
  func confidence() throws {
    let page = try page { $0.duration = SampleSite.claim($0.duration!.value, .low) }
    #expect(page.contains(">low confidence</a>"))
    #expect(!page.contains("high confidence"))
    #expect(!page.contains("medium confidence"))
  }

  @Test("The entry for BibTeX has no character that means something to TeX, accented or not")
  func bibTeX() throws {
    let title = ##"50 % of {all} a_b & c#d \ ~ ^ $1, _\##u{301}"##
    let page = try page { $0.title = SampleSite.claim(title) }
    let entry =
      ##"title = {50 \% of \{all\} a\_b \&amp; c\#d \textbackslash{} \textasciitilde{} "##
      + ##"\textasciicircum{} \$1, \_\##u{301}},"##
    #expect(page.contains(entry))
  }

  @Test("A citation names who wrote the document, else the organisation, and the site once")
  func citation() throws {
    func line(_ authors: [String], _ change: (inout SiteSettings) -> Void = { _ in }) throws
      -> String
    {
      var site = SampleSite(incidents: [SampleSite.incident("a")])
      site.incidents[0].authors = authors.map { SampleSite.claim($0) }
      change(&site.settings)
      let page = try site.incidentPage()
      let start = try #require(page.range(of: "<dt>As text</dt><dd>")?.upperBound)
      let text = page[start...].prefix { $0 != "\n" }
      return String(text).replacing("<bdi>", with: "").replacing("</bdi>", with: "")
    }
    #expect(try line([]).hasPrefix("Example Ltd: "))
    #expect(try line([]).hasSuffix(". 3 March 2023. Example incidents</dd></div>"))
    #expect(try line(["Ada Byron", "Bo Ek"]).hasPrefix("Ada Byron, Bo Ek: "))
    #expect(try line(["A", "B", "C", "D"]).hasPrefix("A et al.: "))
    #expect(
      try line([]) {
        $0.organisation = nil
        $0.baseURL = "https://a.example"
      }.hasSuffix(". 3 March 2023. https://a.example/incidents/a.html</dd></div>"))
    #expect(
      try line([]) { $0.organisation = nil }
        .hasSuffix(". 3 March 2023. incidents/a.html</dd></div>"))
  }

  @Test("Authors are names to BibTeX where they are names")
  func bibTeXAuthors() throws {
    let page = try page {
      $0.authors = ["Ada Byron", "@bo_ek", "Ops and Web"].map { SampleSite.claim($0) }
    }
    #expect(page.contains(##"author = {Ada Byron and {@bo\_ek} and {Ops and Web}},"##))
  }

  @Test("What the document does not say is left open, not filled in")
  func notStated() throws {
    let page = try SampleSite(incidents: [SampleSite.undated("z")]).incidentPage()
    #expect(page.contains("Undated: the document names no date"))
    #expect(page.components(of: "The document does not say.") == 4)
    #expect(page.contains("The document names none."))
  }

  @Test("The timeline has days, times, offsets and phases")
  func timeline() throws {
    let page = try page { incident in
      let start = incident.start!.value
      incident.timeline = [(-5, .other), (0, .started), (15, .detected)].map { minutes, phase in
        TimelineEntry(
          at: start.adding(minutes: minutes), clock: nil, offsetMinutes: minutes, phase: phase,
          text: "Event at \(minutes)", evidence: SampleSite.evidence())
      }
    }
    #expect(page.contains(#"<time datetime="2023-03-03">3 March 2023</time>, UTC+01:00"#))
    #expect(page.contains(#"<span class="offset">T−5 min</span>"#))
    #expect(page.contains(#"<span class="offset">T+15 min</span>"#))
    #expect(page.contains(#"<strong class="phase">Detected</strong>"#))
    #expect(page.components(of: "new-day") == 1)
  }

  @Test("Action items show kind, owner, due day and state")
  func actions() throws {
    let page = try page { incident in
      incident.actionItems = [
        ActionItem(
          text: "Alert on full disks", kind: .detect, owner: "Jo",
          due: Instant(year: 2023, month: 4, day: 1), done: false, ticket: "OPS-1",
          evidence: SampleSite.evidence())
      ]
    }
    for part in ["Alert on full disks", "Detect", "<bdi>Jo</bdi>", "1 Apr 2023", ">Open<", "OPS-1"]
    {
      #expect(page.contains(part), "\(part)")
    }
    #expect(page.contains("1 item; 1 open."))
  }

  @Test("Connections name their reason, other tellings and mentions")
  func connections() throws {
    let files = try SampleSite.several.files()
    let b = files["incidents/b.html"] ?? ""
    #expect(b.contains(#"<a href="../incidents/d.html"><bdi>Cache lost</bdi></a>"#))
    #expect(b.contains("same component:"))
    #expect(b.contains("<bdi>pool</bdi>"))
    #expect(b.contains("The same incident is also told in"))
    #expect(files["incidents/c.html"]?.contains("Mentioned in this document") == true)
    #expect(files["incidents/a.html"]?.contains("Mentioned by") == true)
    #expect(b.contains(#"rel="prev" href="../incidents/c.html""#))
    #expect(b.contains(#"rel="next" href="../incidents/b2.html""#))
  }

  @Test("A document has a table of contents from five headings on", arguments: [4, 5])
  func contents(headings: Int) throws {
    var site = SampleSite(incidents: [SampleSite.incident("a")])
    let list = (1...headings).map {
      RenderedDocument.Heading(level: 2, text: "Part \($0)", id: "doc-part-\($0)")
    }
    site.documents["a"] = RenderedDocument(html: "<p>x</p>", headings: list, diagnostics: [])
    #expect(try site.incidentPage().contains("href=\"#doc-part-1\"") == (headings == 5))
  }

  @Test("The document’s HTML is put in as it is, and its source is linked")
  func document() throws {
    var site = SampleSite(incidents: [SampleSite.incident("a b")])
    site.settings.repository = "https://git.example.org/{path}?plain=1"
    site.documents["a b"] = RenderedDocument(
      html: "<pre><code>a\n  b {{c}}\n</code></pre>", headings: [], diagnostics: [])
    let page = try site.incidentPage()
    #expect(page.contains("\n<pre><code>a\n  b {{c}}\n</code></pre>\n"))
    #expect(page.contains(#"href="https://git.example.org/a%20b.md?plain=1""#))
  }
}

extension String {
  /// How often a text occurs.
  func components(of text: String) -> Int { ranges(of: text).count }
}
