import Foundation
import Testing

/// The properties that `make fuzz` looks for counterexamples to, held against a few thousand inputs
/// that are the same every time.
@Suite struct FuzzTests {
  @Test(.timeLimit(.minutes(1)), arguments: FuzzTarget.all.map(\.name))
  func holdsForMutatedDocuments(_ name: String) throws {
    let target = try #require(FuzzTarget.named(name))
    let documents = FuzzInputs.documents(in: "content") + FuzzInputs.documents(in: "Tests")
    #expect(documents.count > 20)
    #expect(FuzzInputs.words.count > 50)
    var mutations = Mutations(
      seeds: target.readsLines ? documents.flatMap(Self.lines) : documents, words: FuzzInputs.words)
    for _ in 0..<(target.readsLines ? 300 : 40) {
      let bytes = mutations.next(longest: target.readsLines ? 200 : 6000)
      #expect(target.fault(bytes) == nil, "\(String(decoding: bytes, as: UTF8.self))")
    }
  }

  private static func lines(of document: [UInt8]) -> [[UInt8]] {
    document.split(separator: UInt8(ascii: "\n")).map { Array($0) }
  }

  /// What once was too slow, took too much memory or broke something.
  @Test(.timeLimit(.minutes(1)), arguments: hostileFiles)
  func holdsForWhatOnceBroke(_ file: URL) throws {
    let bytes = try Array(Data(contentsOf: file))
    for target in FuzzTarget.all where !target.readsLines || bytes.count < 10_000 {
      #expect(target.fault(bytes) == nil, "\(target.name)")
    }
  }

  static let hostileFiles: [URL] = {
    let folder = FuzzInputs.project.appending(path: "Tests/FuzzTests/Fixtures/hostile")
    let files = try? FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    return (files ?? []).sorted { $0.path < $1.path }
  }()

  /// Texts have few of the bytes that odd records are made of.
  @Test(.timeLimit(.minutes(1))) func statisticsHoldForRandomRecords() {
    var state: UInt64 = 0x5EED
    for length in 0..<400 {
      let bytes = (0..<4 * length).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(state >> 56)
      }
      #expect(FuzzTarget.statistics.fault(bytes) == nil, "\(length)")
    }
  }

  /// `make fuzz` measures how time grows with these; here they only have to be read.
  @Test(.timeLimit(.minutes(1)), arguments: HostileTexts.units.indices)
  func readsTextsThatNobodyWrites(_ index: Int) {
    let unit = HostileTexts.units[index]
    let document = HostileTexts.document(of: unit, size: 6000)
    #expect(FuzzTarget.readings.fault(document) == nil, "\(unit)")
  }
}
