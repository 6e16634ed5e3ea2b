/// Finds what an HTML parser would have to mend: tags that do not pair up, elements where they may
/// not stand, and ids that stand twice.
enum HTMLBalance {
  private static let void: Set<String> = ["br", "hr", "img", "input"]
  private static let blocks: Set<String> = [
    "p", "div", "ul", "ol", "li", "dl", "dt", "dd", "table", "blockquote", "pre", "h2", "h3", "h4",
    "h5", "h6", "hr", "details", "figure",
  ]
  private static let parents: [String: Set<String>] = [
    "li": ["ul", "ol"], "tr": ["table", "thead", "tbody", "tfoot"], "td": ["tr"], "th": ["tr"],
    "tbody": ["table"], "thead": ["table"], "dt": ["dl"], "dd": ["dl"], "summary": ["details"],
  ]

  static func faults(in html: String) -> [String] {
    var faults: [String] = []
    var open: [String] = []
    var ids: Set<String> = []
    for tag in tags(of: html) {
      let name = String(tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber })
      if let id = id(in: tag), !ids.insert(id).inserted { faults.append("id \(id) again") }
      if tag.hasPrefix("/") {
        if open.last == name { open.removeLast() } else { faults.append("stray </\(name)>") }
        continue
      }
      faults += misplaced(name, in: open)
      if !void.contains(name) { open.append(name) }
    }
    return faults + open.map { "unclosed <\($0)>" }
  }

  /// What stands between `<` and `>`. Byte by byte: some characters take the one behind them along.
  private static func tags(of html: String) -> [String] {
    html.utf8.split(separator: UInt8(ascii: "<"), omittingEmptySubsequences: false).dropFirst()
      .map { part in
        String(decoding: part.prefix { $0 != UInt8(ascii: ">") }, as: UTF8.self)
      }
  }

  private static func id(in tag: String) -> String? {
    let parts = tag.split(separator: " id=\"", maxSplits: 1)
    return parts.count == 2 ? String(parts[1].prefix { $0 != "\"" }) : nil
  }

  private static func misplaced(_ name: String, in open: [String]) -> [String] {
    var faults: [String] = []
    if blocks.contains(name), open.contains("p") { faults.append("<\(name)> in <p>") }
    if name == "a", open.contains("a") { faults.append("nested <a>") }
    if let parents = parents[name], !parents.contains(open.last ?? "") {
      faults.append("<\(name)> in <\(open.last ?? "nothing")>")
    }
    return faults
  }
}
