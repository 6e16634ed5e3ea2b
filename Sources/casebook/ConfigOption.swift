import ArgumentParser
import Site

/// Which configuration a command reads with.
struct ConfigOption: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "The configuration (default: the nearest casebook.yml at or above the documents).",
      valueName: "file"),
    completion: .file(extensions: ["yml", "yaml"]))
  var config: String?

  var file: ConfigurationFile? { config.map(ConfigurationFile.init(path:)) }
}
