import Incidents

/// Points in time as HTML has them; their words come from ``Words``.
enum InstantText {
  /// A `<time>` element, or plain text where HTML has no machine form for what is known.
  static func element(_ instant: Instant, _ text: String) -> HTML {
    guard let machine = machine(instant) else { return "\(text)" }
    return "<time datetime=\"\(machine)\">\(text)</time>"
  }

  /// HTML's own grammar has yearless dates, but no yearless dates with a clock.
  private static func machine(_ instant: Instant) -> String? {
    if instant.year == nil {
      return instant.clock == nil ? String(instant.description.dropFirst(5)) : nil
    }
    return (instant.year ?? 0) > 0 ? instant.description : nil
  }
}
