import Markup

extension RenderRequest.Labels {
  /// What the pages say beside a document's own words.
  init(_ words: Words) {
    self.init(
      permalink: {
        words.text("document.permalink", ["heading": Clipping.clipped($0, 80)])
      },
      table: { words.text("document.table", ["number": words.number($0)]) },
      code: { words.text("document.code", ["number": words.number($0)]) },
      done: words["document.done"], open: words["document.open"], image: words["document.image"],
      internalPart: words["audience.part"])
  }
}
