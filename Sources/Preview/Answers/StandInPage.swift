/// What is shown where no site could be built yet.
enum StandInPage {
  static func make(_ state: PreviewState) -> [UInt8] {
    let texts = state.texts
    return Array(
      """
      <!DOCTYPE html>
      <html lang="\(escaped(texts.language))">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; \
      script-src 'self'; base-uri 'none'; form-action 'none'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>\(escaped(texts.unbuilt))</title>
      </head>
      <body>
      <main>
      <h1>\(escaped(texts.unbuilt))</h1>
      <p>\(escaped(state.failure ?? ""))</p>
      </main>
      </body>
      </html>

      """.utf8)
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
