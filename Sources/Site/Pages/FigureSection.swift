/// A figure as a section of a page: its sentences, the drawing with what its marks mean, the table and
/// the data.
struct FigureSection {
  let figure: ChartFigure
  let words: Words

  var html: HTML {
    """
    <section class="figure" aria-labelledby="\(figure.id)">
    <h3 id="\(figure.id)">\(figure.title)</h3>
    <div class="findings" id="\(figure.textID)">\(Self.findings(figure.sentences))</div>
    \(drawing)\(figure.list)\(Self.details(figure.sentences))\(notes)\(table)
    </section>
    """
  }

  private var drawing: HTML {
    switch figure.drawing {
    case .drawn(let svg):
      "<div class=\"chart-frame\">\(HTML(raw: svg))\(figure.legend.html)</div>\n"
    case .undrawn(let reason): "<p class=\"undrawn\">\(reason)</p>\n"
    case .none: HTML()
    }
  }

  private var notes: HTML { Self.notes(figure.notes) }

  static func notes(_ notes: [HTML]) -> HTML {
    notes.map { "<p class=\"quiet figure-note\">\($0)</p>\n" as HTML }.joined()
  }

  private var table: HTML {
    let links = figure.files.map { "<a href=\"\($0.path)\">\($0.path)</a>" as HTML }.joined(" · ")
    guard let table = figure.table else { return "<p class=\"figure-data\">\(links)</p>" }
    return """
      <details><summary>\(words["charts.table"])</summary>
      <div class="table" role="region" tabindex="0" \
      aria-label="\(words.text("charts.table-of", ["title": figure.title]))">\(table)</div>
      <p>\(links)</p>
      </details>
      """
  }

  /// What the drawing shows, in words.
  static func findings(_ sentences: [String]) -> HTML { paragraphs(Array(sentences.prefix(2))) }

  /// What else there is to say, for below the drawing.
  static func details(_ sentences: [String]) -> HTML {
    notes(sentences.dropFirst(2).map { "\($0)" })
  }

  static func paragraphs(_ sentences: [String]) -> HTML {
    sentences.map { "<p>\($0)</p>" as HTML }.joined()
  }

  /// A file of data, with what it has.
  static func link(_ file: ChartFigure.DataFile, of figure: ChartFigure) -> HTML {
    "<a href=\"\(file.path)\">\(file.path)</a> <span class=\"quiet\">\(figure.title)</span>"
  }
}
