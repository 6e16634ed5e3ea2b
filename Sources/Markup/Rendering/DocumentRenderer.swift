/// Turns a document into HTML that is safe to put into a page.
public enum DocumentRenderer {
  /// - Parameters:
  ///   - body: the bytes after the front matter.
  ///   - request: headings, marks and links that the text alone does not tell.
  /// - Returns: the HTML with what was odd about it; there is no text that cannot be rendered.
  public static func render(
    _ source: SourceFile, body: Range<Int>, request: RenderRequest
  ) -> RenderedDocument {
    let visible = HiddenSyntax.hide(source, in: body)
    let text = Normaliser.normalise(visible, body: body, request: request)
    let renderer = TreeRenderer(
      source, visible: visible, body: body, text: text, request: request)
    CMarkTree(text.bytes).walk { renderer.visit($0, $1) }
    return renderer.finish()
  }
}
