import Incidents

/// Points in time as HTML has them; their words come from ``Words``.
enum InstantText {
  /// A `<time>` element, or plain text where HTML has no machine form for what is known.
  static func element(_ instant: Instant, _ text: String) -> HTML {
    var html = HTML(capacity: 80)
    write(instant, text, to: &html)
    return html
  }

  static func write(_ instant: Instant, _ text: String, to html: inout HTML) {
    guard hasMachineForm(instant) else { return html.text(text) }
    html.literal("<time datetime=\"")
    writeMachineForm(instant, to: &html)
    html.literal("\">")
    html.text(text)
    html.literal("</time>")
  }

  /// HTML's own grammar has yearless dates, but no yearless dates with a clock.
  private static func hasMachineForm(_ instant: Instant) -> Bool {
    instant.year.map { $0 > 0 } ?? (instant.clock == nil)
  }

  /// What an instant's description says, without the place of a missing year.
  private static func writeMachineForm(_ instant: Instant, to html: inout HTML) {
    if let year = instant.year {
      for least in [1000, 100, 10] where year < least { html.literal("0") }
      html.number(year)
      html.literal("-")
    }
    html.twoDigits(instant.month)
    html.literal("-")
    html.twoDigits(instant.day)
    guard let clock = instant.clock else { return }
    html.literal("T")
    html.twoDigits(clock.hour)
    html.literal(":")
    html.twoDigits(clock.minute)
    html.literal(":")
    html.twoDigits(clock.second)
    guard let offset = instant.offset else { return }
    html.literal(offset < 0 ? "-" : "+")
    html.twoDigits(abs(offset) / 60)
    html.literal(":")
    html.twoDigits(abs(offset) % 60)
  }
}
