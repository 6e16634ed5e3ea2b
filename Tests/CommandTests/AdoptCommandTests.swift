import Foundation
import TestSupport
import Testing

@Suite("casebook adopt")
struct AdoptCommandTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func adopt(_ arguments: String...) throws -> CommandRun {
    try CommandRun(["adopt"] + arguments, in: folder.path)
  }

  private func text(_ name: String) throws -> String { try folder.tree("")[name] ?? "" }

  @Test("The diff comes first, and is what patch makes of the old file")
  func diff() throws {
    try folder.write("a b.md", Postmortem.text(1).replacingOccurrences(of: "\n", with: "\r\n"))
    try folder.write("bom.md", "\u{FEFF}" + Postmortem.text(2) + "no line end")
    try folder.write("copy/a b.md", try text("a b.md"))
    try folder.write("copy/bom.md", try text("bom.md"))
    let run = try adopt("a b.md", "bom.md")
    #expect(run.status == 0)
    #expect(run.errors == "casebook: 2 documents changed\n")
    try folder.write("change.diff", run.output)
    let patch = try ShellRun(
      "cd copy && patch --binary -p0 < ../change.diff", in: folder.path)
    #expect(patch.status == 0, "\(patch.errors)")
    #expect(try text("copy/a b.md") == text("a b.md"))
    #expect(try text("copy/bom.md") == text("bom.md"))
    #expect(try text("a b.md").hasPrefix("---\r\ntitle: "))
    #expect(try text("bom.md").hasPrefix("\u{FEFF}---\ntitle: "))
  }

  @Test("--dry-run shows the same and changes nothing; a second run has nothing to do")
  func dryRun() throws {
    try folder.write("a.md", Postmortem.text(1))
    let dry = try adopt("--dry-run", "a.md")
    #expect(dry.status == 0)
    #expect(dry.errors == "casebook: 1 document would change\n")
    #expect(try text("a.md") == Postmortem.text(1))
    #expect(try adopt("a.md").output == dry.output)
    let adopted = try text("a.md")
    let again = try adopt("a.md", "--all")
    #expect(again.output == "")
    #expect(again.errors == "casebook: 0 documents changed, 1 unchanged\n")
    #expect(try text("a.md") == adopted)
    #expect(try folder.names() == ["a.md"])
  }

  @Test("extract says the same before and after, but for where it is said")
  func roundTrip() throws {
    try folder.write("a.md", Postmortem.text(1))
    let before = try CommandRun(["extract", "a.md", "--format", "csv"], in: folder.path).output
    _ = try adopt("a.md")
    let after = try CommandRun(["extract", "a.md", "--format", "csv"], in: folder.path).output
    #expect(after == before.replacingOccurrences(of: ",interval,", with: ",front-matter,"))
  }

  @Test("What cannot be changed is a diagnostic, and the rest goes on")
  func failures() throws {
    try folder.write("a.md", Postmortem.text(1))
    try folder.write("bad.md", bytes: [0xFF])
    try folder.write("flow.md", "---\n{title: x}\n---\n" + Postmortem.text(2))
    try folder.write("README.md", "# How to restart\n\nTurn it off and on.\n")
    let run = try adopt("bad.md", "gone.md", ".", "flow.md", "README.md", "a.md")
    #expect(run.status == 2)
    #expect(
      run.errorLines == [
        "bad.md:1:1: error: the file is not UTF-8 from here [not-utf8]",
        "gone.md:1:1: error: the file cannot be read: No such file or directory [unreadable-file]",
        ".:1:1: error: the file cannot be read: Is a directory [unreadable-file]",
        "flow.md:1:1: error: left as it is: its front matter takes no further keys [not-adopted]",
        "README.md:1:1: note: left as it is: it is a guide [not-a-postmortem]",
        "casebook: 1 document changed, 1 unchanged, 4 failed",
      ])
    #expect(try text("a.md").hasPrefix("---\n"))
    #expect(try text("flow.md").hasPrefix("---\n{title: x}\n---\n# "))
  }

  @Test("Of a symbolic link the file is changed, and the link and the permissions stay")
  func link() throws {
    try folder.write("real/a.md", Postmortem.text(1))
    chmod(folder.at("real/a.md"), 0o604)
    try folder.link("link.md", to: "real/a.md")
    let run = try adopt("link.md")
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("--- link.md\n+++ link.md\n"))
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.at("real/a.md"))
    #expect(attributes[.posixPermissions] as? Int == 0o604)
    #expect(try text("real/a.md").hasPrefix("---\n"))
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: folder.at("link.md")) == "real/a.md"
    )
    #expect(try folder.names("real") == ["a.md"])
  }

  @Test("Killed at any moment, the document is the old one or the new one")
  func killed() throws {
    try folder.write("new.md", Postmortem.text(1))
    _ = try adopt("new.md")
    let new = try text("new.md")
    for tenths in stride(from: 0, to: 300, by: 13) {
      try folder.write("a.md", Postmortem.text(1))
      let process = try CommandRun.start(["adopt", "a.md"], in: folder.path)
      usleep(UInt32(tenths) * 100)
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let text = try text("a.md")
      #expect(text == new || text == Postmortem.text(1))
    }
  }

  @Test("A diff that cannot be shown stops the command before the change")
  func fullDisk() throws {
    try folder.write("a.md", Postmortem.text(1))
    let run = try ShellRun("\(CommandRun.binary.path) adopt a.md > /dev/full", in: folder.path)
    #expect(run.status == 2)
    #expect(try text("a.md") == Postmortem.text(1))
  }
}
