import ArgumentParser
import Starter

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract:
      "Begins a knowledge base: configuration, a first postmortem, and CI that publishes it.",
    discussion: """
      Writes content/casebook.yml, an invented postmortem, README.md, .gitignore, a workflow for \
      GitHub Actions and a pipeline for GitLab, both of which check merge requests and publish \
      the site. Where one of these files is there already, nothing is written.

      Examples:
        casebook init incidents
        casebook init .
        casebook init incidents --image registry.example.org/casebook:0.1.0
      """)

  @Argument(
    help: "The folder, which is made where it is not there.", completion: .directory)
  var folder: String

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The container image of Casebook that CI runs, as your registry names it.",
      valueName: "name"))
  var image = "casebook:" + Casebook.version

  func validate() throws {
    if ContainerImage(image) == nil {
      throw ValidationError("--image must be the name of a container image")
    }
    if folder.isEmpty { throw ValidationError("the folder needs a name") }
  }

  func run() throws {
    try CommandExit.reporting {
      guard let image = ContainerImage(image) else { return }
      let base = NewKnowledgeBase(folder: folder, files: StarterFiles(image: image))
      try base.write()
      try StandardOutput.write(base.paths.map { Printable.text($0) + "\n" }.joined())
      let place = folder == "." ? "" : "cd \(Printable.text(folder)) && "
      StandardError.line("next: \(place)casebook serve content --open")
    }
  }
}
