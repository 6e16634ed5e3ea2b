/// Words that claim a change, for whole words of a sentence.
enum ChangeWords {
  static let all: Set<String> = [
    "rise", "rises", "rising", "rose", "fall", "falls", "falling", "more", "fewer", "less",
    "longer",
    "shorter", "faster", "slower", "sooner", "quicker", "larger", "smaller", "bigger", "higher",
    "lower",
    "increase", "increases", "increasing", "increased", "decrease", "decreases", "decreasing",
    "decreased",
    "grow", "grows", "growing", "grew", "shrink", "shrinking", "improve", "improves", "improving",
    "improved",
    "better", "worse", "worsening", "upward", "upwards", "downward", "downwards", "rarer",
    "mehr", "weniger", "häufiger", "seltener", "länger", "kürzer", "schneller", "langsamer",
    "rascher",
    "früher", "größere", "größer", "kleinere", "kleiner", "höher", "höhere", "niedriger", "steigt",
    "steigend",
    "steigende", "sinkt", "sinkend", "sinkende", "fallend", "fallende", "wächst", "wachsend",
    "nimmt", "zunahme",
    "abnahme", "besser", "schlechter", "verbessert", "aufwärts", "abwärts",
  ]

  static func found(in sentence: String) -> [String] {
    sentence.lowercased().split { !$0.isLetter }.map(String.init).filter(all.contains)
  }
}
