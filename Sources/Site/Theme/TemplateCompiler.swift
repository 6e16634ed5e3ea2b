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
}
