import Testing

@testable import Markup

@Suite("Fences around what happened when") struct ChronicleFenceTests {
  private func kinds(_ text: String) -> [TextLine.Kind] {
    let source = SourceFile(path: "a.md", text: text)
    return LineReader.read(source, body: 0..<source.bytes.count).lines.map(\.kind)
  }

  @Test(arguments: [
    "10:00 kettles cold\n10:05 alarm\n10:20 warm again",
    "2024-08-12T15:33Z  kettles cold\n2024-08-12 16:00 alarm\n\n[16:10] warm again\n  at last",
  ])
  func prose(lines: String) {
    let read = kinds("# Cold\n\n```\n\(lines)\n```\n\nEnd.\n")
    #expect(read.count { $0 == .code } == 2)
    #expect(read.count { $0 == .text } >= 4)
  }

  @Test(arguments: [
    "10:00:01 ERROR cold\n10:00:02 ERROR cold\n10:00:03 ERROR cold",
    "10:00 kettles cold\n10:05 alarm", "10:00\n10:05\n10:20", "$ kettle --on\n10:00 cold\nno\nno",
  ])
  func code(lines: String) {
    #expect(kinds("# Cold\n\n```\n\(lines)\n```\n\nEnd.\n").count { $0 == .text } == 1)
  }

  @Test("Beside a timeline it illustrates, below its heading it is it")
  func besideTimeline() {
    let fence = "```\n10:00 kettles cold\n10:05 alarm\n10:20 warm again\n```\n"
    #expect(kinds("## Chat\n\n\(fence)\n## Timeline\n\n- 10:00 cold\n").contains(.text) == false)
    #expect(kinds("## Timeline\n\n\(fence)\n## Chat\n\nNone.\n").count { $0 == .text } == 4)
    #expect(kinds("## Timeline\n\n- 10:00 cold\n\n## Chat\n\n\(fence)").contains(.text) == false)
  }

  @Test("What follows the fence is read as ever")
  func behind() {
    let fence = "```\n10:00 kettles cold\n10:05 alarm\n10:20 warm again\n```\n"
    #expect(kinds("\(fence)\n```\ncode\n```\n\nEnd.\n").count { $0 == .text } == 4)
  }
}
