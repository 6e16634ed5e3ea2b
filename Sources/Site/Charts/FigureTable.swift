/// The rows behind a chart: for readers in the words of the pages, and as data whose columns and
/// numbers are the same in every language.
struct FigureTable {
  private let header: [String]
  private var rows: [[String]] = []
  private var data = CSVWriter()

  /// - Parameters:
  ///   - header: for readers.
  ///   - columns: of the data, lower case with underscores.
  init(header: [String], columns: [String]) {
    self.header = header
    data.row(columns.map { .plain($0) })
  }

  mutating func add(_ row: [String], data cells: [CSVWriter.Cell]) {
    rows.append(row)
    data.row(cells)
  }

  var html: HTML {
    let head = header.map { "<th scope=\"col\">\($0)</th>" as HTML }
    return """
      <table><thead><tr>\(head.joined())</tr></thead><tbody>\(rows.map(Self.row).joined())</tbody></table>
      """
  }

  var csv: [UInt8] { data.bytes }

  private static func row(_ cells: [String]) -> HTML {
    let rest = cells.dropFirst().map { "<td>\($0)</td>" as HTML }
    return "<tr><th scope=\"row\">\(cells.first ?? "")</th>\(rest.joined())</tr>"
  }
}
