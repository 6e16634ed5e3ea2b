/// The pipeline's steps, in their order.
public enum Stage: String, Sendable, Hashable, CaseIterable {
  case walk, parse, extract, relate, index, render, publish
}
