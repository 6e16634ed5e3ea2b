import Testing

@testable import Site

@Suite("Writing comma-separated values")
struct CSVWriterTests {
  private func row(_ cells: CSVWriter.Cell...) -> String {
    var csv = CSVWriter()
    csv.row(cells)
    return String(decoding: csv.bytes, as: UTF8.self)
  }

  @Test("Commas, quotes and line ends are quoted, nothing else is")
  func quoting() {
    #expect(
      row(.text("a,b"), .text("say \"hi\""), .text("x\ny"), .text("plain; ok"))
        == "\"a,b\",\"say \"\"hi\"\"\",\"x\ny\",plain; ok\r\n")
  }

  @Test("Texts that a spreadsheet would run get an apostrophe; numbers and dates never do")
  func formulas() {
    #expect(
      row(.text("=1+1"), .text("+x"), .text("-x"), .text("@x"), .text("\tx"), .list(["=a", "b"]))
        == "'=1+1,'+x,'-x,'@x,'\tx,'=a; b\r\n")
    #expect(
      row(.text("＝1"), .text("＋1"), .text("－1"), .text("＠a"), .text("\n=1"))
        == "'＝1,'＋1,'－1,'＠a,\"'\n=1\"\r\n")
    #expect(row(.plain("-x"), .number(-3), .number(2.5)) == "-x,-3,2.5\r\n")
  }

  @Test("What is not stated is an empty cell")
  func empty() {
    #expect(row(.text(nil), .plain(nil), .number(nil), .list([])) == ",,,\r\n")
  }
}
