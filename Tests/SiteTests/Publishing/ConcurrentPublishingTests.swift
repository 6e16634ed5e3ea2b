import Dispatch
import Foundation
import Testing

@testable import Site

@Suite("Two builds at once")
struct ConcurrentPublishingTests {
  @Test("They end as one of them, whole, with nothing left beside it", arguments: [true, false])
  func race(exchanging: Bool) throws {
    let scene = try PublishingScene()
    let folder = scene.folder.path
    let operations = exchanging ? FileOperations.system : .system.withoutExchange
    DispatchQueue.concurrentPerform(iterations: 6) { builder in
      let files = (0..<20).map { PublishingScene.file("p\($0).html", "by \(builder)") }
      for _ in 0..<5 {
        guard
          let output = try? OutputFolder(path: folder + "/public", content: folder + "/content"),
          let content = try? ContentFolder(path: folder + "/content")
        else { continue }
        var publisher = SitePublisher(output: output, content: content)
        publisher.operations = operations
        _ = try? publisher.publish(files)
      }
    }
    let site = try scene.site
    #expect(site.count == 20)
    #expect(Set(site.values).count == 1)
    try scene.publish(PublishingScene.new)
    #expect(try scene.remains == [])
  }
}
