import Incidents

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

extension JSONWriter {
  mutating func member(_ name: String, _ value: Int) {
    key(name)
    int(value)
  }

  /// `null` for what is not known.
  mutating func number(_ value: Double?) {
    if let value { double(value.rounded(toDigits: 8)) } else { null() }
  }

  /// On one line. Tests, and what others published, are members only where there are some.
  mutating func figure(_ figure: StatisticsFigure) {
    object(.line) { json in
      json.member("id", figure.id)
      json.key("value")
      json.number(figure.value)
      json.member("unit", figure.unit.rawValue)
      json.key("interval")
      json.bounds(figure.interval)
      json.member("n", figure.n)
      json.member("of", figure.total)
      json.member("method", figure.method.rawValue)
      json.writeTest(figure)
      if let published = figure.published {
        json.key("published")
        json.number(published)
      }
    }
  }

  private mutating func writeTest(_ figure: StatisticsFigure) {
    guard figure.p != nil || figure.claim != nil else { return }
    key("p")
    number(figure.p)
    guard let claim = figure.claim else { return }
    key("p_holm")
    number(claim.adjusted)
    member("verdict", claim.verdict.rawValue)
  }

  private mutating func bounds(_ bounds: Bounds?) {
    guard let bounds else { return null() }
    object(.line) { json in
      json.key("low")
      json.number(bounds.low)
      json.key("high")
      json.number(bounds.high)
    }
  }
}

extension Double {
  /// To so many significant decimal digits; whole numbers stay as they are.
  func rounded(toDigits digits: Int) -> Double {
    guard isFinite, self != rounded() else { return self }
    let places = Double(digits - 1) - log10(abs(self)).rounded(.down)
    // Powers of ten are whole in this direction alone, and a quotient of two whole numbers is the
    // double nearest to the decimal that is meant.
    let scale = pow(10, abs(places))
    let rounded = places < 0 ? (self / scale).rounded() * scale : (self * scale).rounded() / scale
    return rounded.isFinite ? rounded : self
  }
}
