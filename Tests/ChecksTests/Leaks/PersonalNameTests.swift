import Testing

@testable import Checks

@Suite("Names of people")
struct PersonalNameTests {
  private let settings = LeakSettings(people: ["Jane Roe", "Jane", "Müller-Lüdenscheidt", "Ng"])

  @Test("They are found as whole words, however they are joined")
  func found() {
    #expect(
      leaks(in: "JANE ROE, jane.roe, Jane\nRoe's and Jane; Müller-Lüdenscheidt, Ng.", settings) == [
        "personal-name: JANE ROE", "personal-name: jane.roe", "personal-name: Jane\nRoe",
        "personal-name: Jane",
        "personal-name: Müller-Lüdenscheidt", "personal-name: Ng",
      ])
  }

  @Test("Parts of words are not")
  func notFound() {
    #expect(leaks(in: "Janette, aJane, Janeé, Ng1, running, Müller, jane, JANE", settings) == [])
  }

  @Test("Nobody is named without a list")
  func none() { #expect(leaks(in: "Jane Roe") == []) }

  @Test("The message does not repeat the name")
  func message() {
    let document = CheckedDocument(
      source: .init(path: "a.md", text: "Jane Roe did it"), incidents: [])
    let findings = DocumentCheck(people: ["Jane Roe"]).findings(in: document)
    #expect(
      findings.map(\.description) == [
        "a.md:1:1: warning: this name must not be published [personal-name]"
      ])
  }
}
