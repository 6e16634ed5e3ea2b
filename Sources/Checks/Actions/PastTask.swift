/// Tells tasks that have been done from those to do by their first verb: "Rolled back the change",
/// "Immediate fix: enforced strict rules", "We also raised the limit".
enum PastTask {
  /// - Parameter bytes: the task's own lines.
  static func isTold(_ bytes: ArraySlice<UInt8>) -> Bool {
    let line = bytes.prefix { $0 != UInt8(ascii: "\n") }
    let first = word(in: line)
    if first.count <= longestSpeaker, isOneOf(first, speakers) {
      var verb = word(in: line[first.endIndex...])
      while isOneOf(verb, fillers) { verb = word(in: line[verb.endIndex...]) }
      return isPast(verb)
    }
    // "Enhanced monitoring: …" names a task; what stands behind the colon says whether it is done.
    let said = line.firstIndex(of: UInt8(ascii: ":")).map { word(in: line[($0 + 1)...]) } ?? first
    return isPast(said) && !isOneOf(said, qualities)
  }

  /// The first one, empty where there is none.
  private static func word(in bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    bytes.drop { !$0.isLetter }.prefix { $0.isLetter || $0 == UInt8(ascii: "'") || $0 >= 0x80 }
  }

  /// "rolled", but not "need" or "embed".
  static func isPast(_ word: ArraySlice<UInt8>) -> Bool {
    word.count > 4 && word.suffix(2).elementsEqual("ed".utf8)
      && !word.suffix(3).elementsEqual("eed".utf8) && !isOneOf(word, ["embed"])
  }

  private static func isOneOf(_ word: ArraySlice<UInt8>, _ wanted: Set<String>) -> Bool {
    word.count < 16 && wanted.contains(String(decoding: word, as: UTF8.self).lowercased())
  }

  private static let speakers: Set = ["we", "i", "they", "we've"]
  private static let longestSpeaker = 5
  private static let fillers: Set = ["also", "have", "then", "already", "further", "immediately"]

  /// What is also said of things that are still wanted: "Improved monitoring of the disks".
  private static let qualities: Set = [
    "improved", "enhanced", "increased", "automated", "dedicated", "advanced", "scheduled",
    "documented", "centralized", "centralised", "detailed", "reduced", "extended", "expanded",
    "continued", "distributed", "standardized", "standardised", "isolated", "shared", "updated",
    "tightened", "strengthened", "simplified", "optimized", "optimised", "unified", "staged",
    "limited", "needed", "proposed", "planned", "required", "recommended", "defined",
    "integrated", "structured", "managed", "coordinated", "refined",
  ]
}
