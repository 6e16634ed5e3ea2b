import Markup
import Testing

@Suite struct UnifiedDiffTests {
  private func diff(_ old: String, _ new: String, path: String = "a.md") -> String {
    String(
      decoding: UnifiedDiff(path: path, old: Array(old.utf8), new: Array(new.utf8)).bytes,
      as: UTF8.self)
  }

  @Test func textsThatAreTheSameHaveNone() {
    #expect(diff("", "") == "")
    #expect(diff("a\nb", "a\nb") == "")
  }

  @Test func addedLinesStandBetweenThreeLinesOfContext() {
    #expect(
      diff("1\n2\n3\n4\n5\n6\n7\n8\n", "1\n2\n3\n4\nx\ny\n5\n6\n7\n8\n") == """
        --- a.md
        +++ a.md
        @@ -2,6 +2,8 @@
         2
         3
         4
        +x
        +y
         5
         6
         7

        """)
  }

  @Test func aChangedFirstLineTakesItsOldFormAway() {
    #expect(
      diff("\u{FEFF}a", "\u{FEFF}---\na", path: "a b.md")
        == "--- a b.md\t\n+++ a b.md\t\n@@ -1 +1,2 @@\n-\u{FEFF}a\n\\ No newline at end of file\n"
        + "+\u{FEFF}---\n+a\n\\ No newline at end of file\n")
  }

  @Test func nothingToSomethingAndBack() {
    #expect(diff("", "a\n") == "--- a.md\n+++ a.md\n@@ -0,0 +1 @@\n+a\n")
    #expect(diff("a\n", "") == "--- a.md\n+++ a.md\n@@ -1 +0,0 @@\n-a\n")
  }

  @Test func repeatedLinesAreNotCountedTwice() {
    #expect(diff("a\n", "a\na\n") == "--- a.md\n+++ a.md\n@@ -1 +1,2 @@\n a\n+a\n")
  }

  @Test func lineEndsAreKept() {
    #expect(diff("a\r\n", "b\r\na\r\n").hasSuffix("@@ -1 +1,2 @@\n+b\r\n a\r\n"))
  }
}
