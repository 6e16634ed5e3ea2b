import Markup

/// Writes inline SVG: classes only, since the site's policy forbids inline style.
struct SVGWriter {
  private var body: HTML
  let width: Double
  let height: Double

  /// - Parameter capacity: about how many bytes there will be.
  init(width: Double, height: Double, capacity: Int = 1024) {
    self.width = width
    self.height = height
    body = HTML(capacity: capacity)
  }

  /// One decimal, no exponent, never NaN: what is not finite is drawn at 0.
  static func number(_ value: Double) -> String {
    var html = HTML(capacity: 16)
    html.decimal(value)
    return html.string
  }

  mutating func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ style: String) {
    open("<line", style)
    attribute(" x1=\"", x1)
    attribute(" y1=\"", y1)
    attribute(" x2=\"", x2)
    attribute(" y2=\"", y2)
    body.literal("/>")
  }

  mutating func rect(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, _ style: String
  ) {
    open("<rect", style)
    attribute(" x=\"", x)
    attribute(" y=\"", y)
    attribute(" width=\"", max(0, width))
    attribute(" height=\"", max(0, height))
    body.literal("/>")
  }

  enum Anchor: String {
    case start, middle, end
  }

  mutating func text(
    _ text: String, _ x: Double, _ y: Double, _ style: String = "label", anchor: Anchor = .start
  ) {
    open("<text", style)
    attribute(" x=\"", x)
    attribute(" y=\"", y)
    self.anchor(anchor)
    body.text(text)
    body.literal("</text>")
  }

  /// Labels of one style.
  mutating func labels(_ labels: [PlacedLabel], _ style: String, anchor: Anchor = .middle) {
    if labels.isEmpty { return }
    open("<g", style)
    self.anchor(anchor)
    for label in labels {
      body.literal("<text")
      attribute(" x=\"", label.x.rounded())
      attribute(" y=\"", label.y)
      body.literal(">")
      body.text(label.text)
      body.literal("</text>")
    }
    body.literal("</g>")
  }

  mutating func path(_ data: String, _ style: String) {
    path(style) { $0.plain(data) }
  }

  /// - Parameter data: writes the path's data.
  mutating func path(_ style: String, _ data: (inout HTML) -> Void) {
    open("<path", style)
    body.literal(" d=\"")
    data(&body)
    body.literal("\"/>")
  }

  /// Paths of one style, each with a title for the mouse.
  mutating func group(_ style: String, _ paths: [(data: String, title: String)]) {
    group(style, paths) { path, body in
      body.plain(path.data)
    } title: {
      $0.title
    }
  }

  /// - Parameter data: writes the data of an element's path.
  mutating func group<Element>(
    _ style: String, _ elements: [Element], data: (Element, inout HTML) -> Void,
    title: (Element) -> String
  ) {
    open("<g", style)
    body.literal(">")
    for element in elements {
      body.literal("<path d=\"")
      data(element, &body)
      body.literal("\"><title>")
      body.text(title(element))
      body.literal("</title></path>")
    }
    body.literal("</g>")
  }

  private mutating func open(_ tag: StaticString, _ style: String) {
    body.literal(tag)
    body.literal(" class=\"")
    body.plain(style)
    body.literal("\"")
  }

  /// - Parameter start: the attribute's name and what stands before its value.
  private mutating func attribute(_ start: StaticString, _ value: Double) {
    body.literal(start)
    body.decimal(value)
    body.literal("\"")
  }

  private mutating func anchor(_ anchor: Anchor) {
    body.literal(" text-anchor=\"")
    body.plain(anchor.rawValue)
    body.literal("\">")
  }

  /// - Parameters:
  ///   - label: what the drawing shows, for those who do not see it.
  ///   - describedBy: the id of the element that says the same in words.
  func finished(_ size: ChartLayout, label: String, describedBy: String) -> String {
    html(size, label: label, describedBy: describedBy).string
  }

  func html(_ size: ChartLayout, label: String, describedBy: String) -> HTML {
    var html = HTML(capacity: body.bytes.count + 200)
    html.literal("<svg class=\"chart ")
    html.plain(size.rawValue)
    html.literal("\" role=\"img\" viewBox=\"0 0 ")
    html.decimal(width)
    html.literal(" ")
    html.decimal(height)
    html.literal("\" aria-label=\"")
    html.text(label)
    html.literal("\" aria-describedby=\"")
    html.plain(describedBy)
    html.literal("\">")
    html += body
    html.literal("</svg>")
    return html
  }
}

extension HTML {
  /// A length in a drawing: one decimal, no exponent, never NaN.
  mutating func decimal(_ value: Double) {
    guard value.isFinite else { return literal("0") }
    let tenths = Int((value * 10).rounded())
    if tenths < 0 { literal("-") }
    let size = abs(tenths)
    number(size / 10)
    if size % 10 != 0 {
      literal(".")
      number(size % 10)
    }
  }
}
