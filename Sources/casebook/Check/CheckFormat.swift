import ArgumentParser

/// Who reads the findings.
enum CheckFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, github, gitlab, sarif, junit
}
