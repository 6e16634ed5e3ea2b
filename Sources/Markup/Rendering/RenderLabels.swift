extension RenderRequest {
  /// Words that stand beside a document's own, mostly for screen readers. Handed in, since nothing
  /// here knows the language of the page.
  public struct Labels: Sendable {
    /// Names the link that every heading gets to itself; `nil` for none.
    public var permalink: (@Sendable (_ heading: String) -> String)?
    /// Name what can be scrolled sideways, by its number in the document from 1.
    public var table: @Sendable (_ number: Int) -> String
    public var code: @Sendable (_ number: Int) -> String
    /// Name the boxes of a list of tasks.
    public var done: String
    public var open: String
    /// Stands for a picture elsewhere that has no words of its own.
    public var image: String
    /// Names what only the organisation itself may read.
    public var internalPart: String

    public init(
      permalink: (@Sendable (String) -> String)? = nil,
      table: @escaping @Sendable (Int) -> String = { "Table \($0)" },
      code: @escaping @Sendable (Int) -> String = { "Code \($0)" },
      done: String = "done", open: String = "open", image: String = "image",
      internalPart: String = "Internal"
    ) {
      self.permalink = permalink
      self.table = table
      self.code = code
      self.done = done
      self.open = open
      self.image = image
      self.internalPart = internalPart
    }
  }
}
