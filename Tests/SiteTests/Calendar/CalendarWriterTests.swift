import Testing

@testable import Site

@Suite("Writing calendar lines")
struct CalendarWriterTests {
  private func written(_ write: (inout CalendarWriter) -> Void) -> String {
    var calendar = CalendarWriter()
    write(&calendar)
    return String(decoding: calendar.bytes, as: UTF8.self)
  }

  @Test("What has a meaning in a text is escaped, and control characters are left out")
  func escaping() {
    #expect(
      written { $0.line("SUMMARY", text: "a;b,c\\d\r\ne\u{0}\u{7F}\tf:\"g\"") }
        == "SUMMARY:a\\;b\\,c\\\\d\\ne\tf:\"g\"\r\n")
  }

  @Test("A line break in a title begins no property")
  func injection() {
    #expect(
      written { $0.line("SUMMARY", text: "x\r\nATTENDEE:mailto:a@b") }
        == "SUMMARY:x\\nATTENDEE:mailto:a@b\r\n")
  }

  @Test("A line of 75 octets stays whole, one more makes it two")
  func width() {
    let name = "SUMMARY"
    let fits = String(repeating: "x", count: 75 - 8)
    #expect(written { $0.line(name, text: fits) } == "SUMMARY:\(fits)\r\n")
    #expect(written { $0.line(name, text: fits + "y") } == "SUMMARY:\(fits)\r\n y\r\n")
  }

  @Test(
    "Folding cuts no character in two and loses none",
    arguments: ["é", "漢", "👩‍🚀", "aé", "ab漢", "x😀"])
  func folding(unit: String) {
    let text = String(repeating: unit, count: 100)
    let bytes = Array(written { $0.line("DESCRIPTION", text: text) }.utf8)
    let lines = bytes.split(separator: 0x0D).map { $0.drop { $0 == 0x0A } }
      .filter { !$0.isEmpty }
    #expect(lines.count > 2)
    for line in lines {
      #expect(line.count <= 75)
      #expect(String(validating: line, as: UTF8.self) != nil)
    }
    let whole = lines.enumerated().flatMap { $0 == 0 ? $1[...] : $1.dropFirst() }
    #expect(String(decoding: whole, as: UTF8.self) == "DESCRIPTION:\(text)")
  }
}
