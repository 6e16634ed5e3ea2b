import Incidents
import Testing

@Suite("Terms that documents choose")
struct FreeTermTests {
  @Test(
    "Spellings that differ in case and in what stands between words have one id",
    arguments: [
      ("payments", "payments"), ("Payments", "payments"), (" a  b ", "a b"), ("a b", "a b"),
      ("a\tb", "a b"), ("a\u{a0}b", "a b"), ("", ""), (" ", ""), ("ÄÖ x", "äö x"), ("a ", "a"),
      ("x_1: {", "x1: {"), ("A-Z", "a z"), ("supply-chain", "supply chain"),
      ("supply chain", "supply chain"), ("Supply\u{2011}Chain", "supply chain"),
      ("SEV-2", "sev2"), ("Sev 2", "sev2"), ("SEV2", "sev2"), ("P_1", "p1"), ("2024-01", "2024 01"),
      ("2024 01", "2024 01"), ("--", ""), ("-x-", "x"), ("c++", "c++"), ("1 2a", "1 2a"),
    ])
  func ids(value: String, id: String) {
    #expect(FreeTerm.id(of: value) == id)
    #expect(FreeTerm.id(of: id) == id)
  }
}
