/// The rows behind a chart: for readers in the words of the pages, and as data whose columns and
/// numbers are the same in every language. Readers get the first rows of a long table.
struct FigureTable {
  /// More rows than this are left to the data.
  static let most = 200

  private let header: [String]
  private var rows: [HTML] = []
  private var data = CSVWriter()
  private(set) var count = 0

  /// - Parameters:
  ///   - header: for readers.
  ///   - columns: of the data, lower case with underscores.
  init(header: [String], columns: [String]) {
    self.header = header
    data.row(columns.map { .plain($0) })
  }

  /// - Parameter row: made for readers only if it is shown.
  mutating func add(_ row: @autoclosure () -> [HTML], data cells: [CSVWriter.Cell]) {
    count += 1
    data.row(cells)
    if count <= Self.most { rows.append(Self.row(row())) }
  }

  /// `nil` without rows.
  func html(_ words: Words) -> HTML? {
    if rows.isEmpty { return nil }
    let head = header.map { "<th scope=\"col\">\($0)</th>" as HTML }
    let cut: HTML =
      count > Self.most
      ? "<caption>\(words.text("trends-charts.table-cut", count: count, ["shown": words.number(Self.most)]))</caption>"
      : HTML()
    return """
      <table>\(cut)<thead><tr>\(head.joined())</tr></thead><tbody>\(rows.joined())</tbody></table>
      """
  }

  var csv: [UInt8] { data.bytes }

  private static func row(_ cells: [HTML]) -> HTML {
    let rest = cells.dropFirst().map { "<td>\($0)</td>" as HTML }
    return "<tr><th scope=\"row\">\(cells.first ?? HTML())</th>\(rest.joined())</tr>"
  }
}

extension CSVWriter.Cell {
  /// Three decimals at most: what is drawn cannot show more, and what was worked out has noise there.
  static func rounded(_ value: Double?) -> Self {
    guard let value, value.isFinite else { return .plain(nil) }
    guard abs(value) < 1e12 else { return .number(value) }
    return .number((value * 1000).rounded() / 1000)
  }

  /// A fraction in per cent.
  static func percent(_ share: Double?) -> Self { .rounded(share.map { $0 * 100 }) }

  static func flag(_ value: Bool) -> Self { .plain(value ? "true" : "false") }
}
