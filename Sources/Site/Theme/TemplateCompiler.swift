import Mustache

/// Compiles a template and says where and why it cannot.
enum TemplateCompiler {
  static func compile(_ text: String, path: String) throws(ThemeError) -> MustacheTemplate {
    let pragma = TemplateEscaping.pragma
    do {
      return try MustacheTemplate(string: pragma + text)
    } catch let error as MustacheTemplate.ParserError {
      let line = error.context.lineNumber
      let column = error.context.columnNumber - (line == 1 ? pragma.count : 0)
      throw .brokenTemplate(
        path: path, line: line, column: max(1, column), reason: reason(error.error))
    } catch {
      throw .brokenTemplate(path: path, line: 1, column: 1, reason: "it cannot be parsed")
    }
  }

  private static func reason(_ error: any Error) -> String {
    switch error as? MustacheTemplate.Error {
    case .sectionCloseNameIncorrect: "a section ends under another name than it began"
    case .unfinishedName: "a tag is not closed or its name has characters that names cannot have"
    case .expectedSectionEnd: "a section is not closed"
    case .invalidSetDelimiter: "the delimiters cannot be changed like this"
    case .transformAppliedToInheritanceSection: "a block cannot have a transform"
    case .illegalTokenInsideInheritSection, .textInsideInheritSection:
      "an inherited template may hold blocks only"
    case .invalidConfigVariableSyntax, .unrecognisedConfigVariable: "the pragma is not known"
    case nil: "the text ends within a tag"
    }
  }

  /// The names of the partials that a template asks for by name, with their lines from 1.
  static func partials(in text: String) -> [(name: String, line: Int)] {
    var found: [(name: String, line: Int)] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      var rest = line
      while let open = rest.firstRange(of: "{{") {
        rest = rest[open.upperBound...]
        guard let sign = rest.first, sign == ">" || sign == "<",
          let close = rest.firstRange(of: "}}")
        else { continue }
        let name = rest[rest.index(after: rest.startIndex)..<close.lowerBound].filter { $0 != " " }
        if !name.hasPrefix("*") { found.append((String(name), index + 1)) }
      }
    }
    return found
  }
}
