import Incidents

/// Shares by row and by size of the history, printed with Wilson's interval over all sizes.
struct ShareTable {
  struct Tally {
    var hits = 0
    var total = 0

    mutating func add(_ hit: Bool) {
      hits += hit ? 1 : 0
      total += 1
    }
  }

  private static let nameWidth = 60

  let title: String
  private var rows: [(name: String, bySize: [Tally])] = []
  private var places: [String: Int] = [:]

  init(_ title: String) { self.title = title }

  mutating func add(_ row: String, _ size: SizeClass, _ hit: Bool) {
    let place: Int
    if let known = places[row] {
      place = known
    } else {
      place = rows.count
      places[row] = place
      rows.append((row, Array(repeating: Tally(), count: SizeClass.allCases.count)))
    }
    rows[place].bySize[size.rawValue].add(hit)
  }

  /// The rows by their names, so that what belongs together stands together.
  func sorted() -> ShareTable {
    var table = self
    table.rows.sort { $0.name < $1.name }
    return table
  }

  func print() {
    let header = SizeClass.allCases.map { padded($0.name, 9) }.joined()
    Swift.print("\n\(title)")
    Swift.print(
      padded("", -Self.nameWidth) + header + padded("all", 9) + "  95 % interval        of")
    for row in rows {
      var all = Tally()
      var line = padded(row.name, -Self.nameWidth)
      for tally in row.bySize {
        all.hits += tally.hits
        all.total += tally.total
        line += padded(
          tally.total == 0 ? "–" : percent(Double(tally.hits) / Double(tally.total)), 9)
      }
      guard let interval = Rates.wilson(count: all.hits, of: all.total) else { continue }
      line += padded(percent(Double(all.hits) / Double(all.total)), 9)
      line += "  " + padded("\(percent(interval.low)) to \(percent(interval.high))", -18)
      Swift.print(line + padded("\(all.total)", 7))
    }
  }
}

/// How many incidents a history has on average.
enum SizeClass: Int, CaseIterable {
  case under20, under50, under100, under200, upTo500

  init(_ size: Double) {
    switch size {
    case ..<20: self = .under20
    case ..<50: self = .under50
    case ..<100: self = .under100
    case ..<200: self = .under200
    default: self = .upTo500
    }
  }

  var name: String { ["5–19", "20–49", "50–99", "100–199", "200–500"][rawValue] }
}

/// Per cent with one decimal, without the sign.
func percent(_ share: Double) -> String { decimal(share * 100, 1) }

func decimal(_ value: Double, _ places: Int) -> String {
  var scale = 1
  for _ in 0..<places { scale *= 10 }
  let whole = Int((value * Double(scale)).rounded())
  let digits = String(whole % scale)
  let zeros = String(repeating: "0", count: places - digits.count)
  return places == 0 ? "\(whole)" : "\(whole / scale).\(zeros)\(digits)"
}

/// Filled up with spaces on the left, or on the right where the width is negative.
func padded(_ text: String, _ width: Int) -> String {
  let spaces = String(repeating: " ", count: max(0, abs(width) - text.count))
  return width < 0 ? text + spaces : spaces + text
}
