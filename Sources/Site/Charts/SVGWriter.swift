import Markup

/// Writes inline SVG: classes only, since the site's policy forbids inline style.
struct SVGWriter {
  private var body = ""
  let width: Double
  let height: Double

  init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }

  /// One decimal, no exponent, never NaN: what is not finite is drawn at 0.
  static func number(_ value: Double) -> String {
    guard value.isFinite else { return "0" }
    let tenths = Int((value * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let size = abs(tenths)
    return size % 10 == 0 ? "\(sign)\(size / 10)" : "\(sign)\(size / 10).\(size % 10)"
  }

  mutating func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ style: String) {
    body += "<line class=\"\(style)\" x1=\"\(Self.number(x1))\" y1=\"\(Self.number(y1))\""
    body += " x2=\"\(Self.number(x2))\" y2=\"\(Self.number(y2))\"/>"
  }

  mutating func rect(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, _ style: String
  ) {
    body += "<rect class=\"\(style)\" x=\"\(Self.number(x))\" y=\"\(Self.number(y))\""
    body += " width=\"\(Self.number(max(0, width)))\" height=\"\(Self.number(max(0, height)))\"/>"
  }

  enum Anchor: String {
    case start, middle, end
  }

  mutating func text(
    _ text: String, _ x: Double, _ y: Double, _ style: String = "label", anchor: Anchor = .start
  ) {
    body += "<text class=\"\(style)\" x=\"\(Self.number(x))\" y=\"\(Self.number(y))\""
    body += " text-anchor=\"\(anchor.rawValue)\">\(HTMLText.escape(text))</text>"
  }

  /// Labels of one style.
  mutating func labels(_ labels: [PlacedLabel], _ style: String, anchor: Anchor = .middle) {
    if labels.isEmpty { return }
    body += "<g class=\"\(style)\" text-anchor=\"\(anchor.rawValue)\">"
    for label in labels {
      body += "<text x=\"\(Self.number(label.x.rounded()))\" y=\"\(Self.number(label.y))\">"
      body += HTMLText.escape(label.text) + "</text>"
    }
    body += "</g>"
  }

  mutating func path(_ data: String, _ style: String) {
    body += "<path class=\"\(style)\" d=\"\(data)\"/>"
  }

  /// Paths of one style, each with a title for the mouse.
  mutating func group(_ style: String, _ paths: [(data: String, title: String)]) {
    body += "<g class=\"\(style)\">"
    for path in paths {
      body += "<path d=\"\(path.data)\"><title>\(HTMLText.escape(path.title))</title></path>"
    }
    body += "</g>"
  }

  /// - Parameters:
  ///   - label: what the drawing shows, for those who do not see it.
  ///   - describedBy: the id of the element that says the same in words.
  func finished(_ size: ChartLayout, label: String, describedBy: String) -> String {
    "<svg class=\"chart \(size.rawValue)\" role=\"img\""
      + " viewBox=\"0 0 \(Self.number(width)) \(Self.number(height))\""
      + " aria-label=\"\(HTMLText.escape(label))\" aria-describedby=\"\(describedBy)\">\(body)</svg>"
  }
}
