import Testing

@testable import Preview

@Suite("Dates of HTTP")
struct HTTPDateTests {
  @Test(
    "Known dates are written and read",
    arguments: [
      (784_111_777, "Sun, 06 Nov 1994 08:49:37 GMT"), (0, "Thu, 01 Jan 1970 00:00:00 GMT"),
      (951_827_696, "Tue, 29 Feb 2000 12:34:56 GMT"),
      (4_102_444_799, "Thu, 31 Dec 2099 23:59:59 GMT"),
    ])
  func known(seconds: Int, text: String) {
    #expect(HTTPDate.text(seconds) == text)
    #expect(HTTPDate.seconds(text) == seconds)
  }

  @Test("Every day of a century comes back")
  func days() {
    for day in 0..<36_525 {
      #expect(HTTPDate.seconds(HTTPDate.text(day * 86_400 + 1)) == day * 86_400 + 1)
    }
  }

  @Test(
    "Other forms are not understood",
    arguments: [
      "", "yesterday", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994",
      "Mon, 06 Nov 1994 08:49:37 GMT", "Sun, 31 Feb 1994 08:49:37 GMT",
      "Sun, 06 Nov 1994 24:49:37 GMT", "Sun, 06 Nov 99999999999999 08:49:37 GMT",
    ])
  func unknown(text: String) { #expect(HTTPDate.seconds(text) == nil) }
}
