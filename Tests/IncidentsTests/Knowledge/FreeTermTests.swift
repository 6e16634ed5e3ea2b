import Incidents
import Testing

@Suite("Terms that documents choose")
struct FreeTermTests {
  @Test(
    "Spellings that differ in case and spaces alone have one id",
    arguments: [
      ("payments", "payments"), ("Payments", "payments"), (" a  b ", "a b"), ("a b", "a b"),
      ("a\tb", "a b"), ("a\u{a0}b", "a b"), ("", ""), (" ", ""), ("ÄÖ x", "äö x"), ("a ", "a"),
      ("x_1: {", "x_1: {"), ("A-Z", "a-z"),
    ])
  func ids(value: String, id: String) {
    #expect(FreeTerm.id(of: value) == id)
    #expect(FreeTerm.id(of: id) == id)
  }
}
