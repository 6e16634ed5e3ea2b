import Markup

@testable import Checks

/// What leaks are found in a text, as `rule: words`.
func leaks(in text: String, _ settings: LeakSettings = LeakSettings()) -> [String] {
  let source = SourceFile(path: "a.md", text: text)
  return LeakScanner(settings: settings).leaks(in: source.bytes).map {
    "\($0.rule.rawValue): \(source.text(in: $0.secret.isEmpty ? $0.range : $0.secret))"
  }
}

/// Secrets are put together here, so that no scanner takes this file for one that holds any.
enum Secret {
  static let github = "gh" + "p_" + "aB3dE5fG7hI9jK1lM3nO5pQ7rS9tU1vW3xYz"
  static let gitlab = "glp" + "at-" + "xK9mP2vQ8rT4wZ6yB1cD"
  static let amazon = "AK" + "IA" + "Q3EGRZT7V5XWLM2P"
  static let stripe = "sk_" + "live_" + "4eC39HqLyjWDarjtT1zdp7dc"
  static let google = "AI" + "zaSyD3kF9mQ2rT7vX1zB5nH8jL4pW6yC0eGa7"
  static let slack = "xo" + "xb-" + "263594206564-2343594206574-FGqddMF8t08v8N7Oq4i57vs1"
  static let amazonKey = "wJ4lrXUtnFq" + "9I/K7MDbZ5/bPxRfiCYq2vT8" + "mKs3"
  static let webToken =
    "ey" + "JhbGciOiJIUzI1NiJ9.ey" + "JhdWQiOiJjaGVja291dCIsInJvbGUiOiJhZG1pbiJ9."
    + "Sf9kLxwR2JSMeKqF2QT4fwpMeJf36POk6yJVadQsswX"
  static let npm = "np" + "m_" + "k3Jh5Gf7Ds9Aq1We3Rt5Yu7Io9Pz1Xc3Vb5N"
  static let pypi = "py" + "pi-AgEIcHlwaS5vcmcCJGY4ZTk1ZjM4LTk4ZDItNGM3Zi1hN2M0LWQ1ZTZmN2E4YjljMAAC"
  static let azure =
    "hJ8kL2mN5pQ9rS3tU7vW1xY4zA6bC0dE" + "fG+HiJ/Kl7nOpQ2StUvWx9z0c2v4b6n8kAqCwEr1hTjYuIoPaSrDt=="
}
