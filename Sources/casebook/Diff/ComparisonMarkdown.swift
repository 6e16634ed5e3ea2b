import Incidents

/// A comparison as a comment on a merge request. What documents say is text in it and nothing else: it
/// neither formats, links nor calls anybody.
struct ComparisonMarkdown {
  let comparison: RecordComparison

  /// By which a bot finds its own comment again.
  static let marker = "<!-- casebook diff -->"
  /// GitHub's limit for a comment, in characters; GitLab's is larger.
  static let limit = 65_536
  /// What the last words may take.
  private static let reserve = 400
  /// Rows of a table that is shown unfolded.
  private static let open = 8

  var text: String {
    var text = "\(Self.marker)\n**\(comparison.summary)**\n"
    var left = 0
    var count = text.unicodeScalars.count
    for block in comparison.changed.lazy.map(block) + lists {
      let size = block.unicodeScalars.count
      guard left == 0, count + size <= Self.limit - Self.reserve else {
        left += 1
        continue
      }
      text += block
      count += size
    }
    guard left > 0 else { return text }
    return text
      + "\n*\(left) more \(left == 1 ? "change does" : "changes do") not fit into a comment of "
      + "\(Self.limit) characters; `casebook diff` shows all.*\n"
  }

  private func block(_ change: IncidentChange) -> String {
    let rows = ChangeRows.rows(of: change)
    let title = "\(Self.text(change.new.title)) (<code>\(Self.text(change.new.source))</code>)"
    let table =
      "| What | Before | After | Where |\n|---|---|---|---|\n" + rows.map(Self.row).joined()
    guard rows.count > Self.open else { return "\n### \(title)\n\n\(table)" }
    let count = "\(rows.count) changes"
    return "\n### \(title)\n\n<details><summary>\(count)</summary>\n\n\(table)\n</details>\n"
  }

  private static func row(_ row: ChangeRow) -> String {
    let new =
      switch row.sign {
      case .added: "**new** " + cell(row.new)
      case .removed: "*gone*"
      default: cell(row.new)
      }
    return "| \(row.name) | \(cell(row.old)) | \(new) | \(row.place ?? "") |\n"
  }

  private static func cell(_ words: String?) -> String { words.map(text) ?? "" }

  /// One list each, cut into pieces that fit.
  private var lists: [String] {
    pieces("Added", comparison.added) + pieces("Removed", comparison.removed)
  }

  private func pieces(_ name: String, _ records: [IncidentRecord]) -> [String] {
    records.enumerated().map { index, record in
      (index == 0 ? "\n### \(name)\n\n" : "")
        + "- \(Self.text(TerminalText.clipped(record.title, 200))) (<code>\(Self.text(record.source))</code>)\n"
    }
  }

  /// A text in which nothing means anything: punctuation becomes references, and what would make a name, a
  /// number or an address a link is parted from it by a space without width.
  static func text(_ text: String) -> String {
    let scalars = Array(Printable.text(text).unicodeScalars)
    var out = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      if marks.contains(scalar) {
        out += "&#\(scalar.value);".unicodeScalars
      } else {
        out.append(scalar)
      }
      let next = index + 1 < scalars.count ? scalars[index + 1] : " "
      if parts(scalar, next) { out.append("\u{200B}") }
    }
    // An address without a scheme becomes a link as well.
    return String(out).replacing("www.", with: "www\u{200B}.").replacing(
      "WWW.", with: "WWW\u{200B}.")
  }

  private static let marks = Set("@#!\\`*_{}[]()+<>|~&\"'/$=^".unicodeScalars)

  /// Whether two signs together would call somebody, or lead somewhere.
  private static func parts(_ scalar: Unicode.Scalar, _ next: Unicode.Scalar) -> Bool {
    switch scalar {
    case "@": next.properties.isAlphabetic || next.properties.numericType != nil
    case "#": next.properties.numericType != nil
    case ":": next == "/"
    default: false
    }
  }
}
