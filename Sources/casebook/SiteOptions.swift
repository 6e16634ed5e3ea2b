import ArgumentParser
import Incidents
import Site

/// What a site is made with, for commands that make one.
struct SiteOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "The configuration (default: casebook.yml in the content folder).", valueName: "file"),
    completion: .file(extensions: ["yml", "yaml"]))
  var config: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "A folder whose templates and assets replace the built-in ones of the same name.",
      valueName: "dir"), completion: .directory)
  var theme: String?

  @Option(
    name: .long,
    help: ArgumentHelp("Where the site will be published; wins over base-url.", valueName: "url"))
  var baseURL: String?

  @OptionGroup var audience: PublishedAudienceOption

  @OptionGroup var jobs: JobsOption

  func validate() throws {
    guard let baseURL, BaseAddress.read(baseURL) == nil else { return }
    throw ValidationError(
      "--base-url must be an address such as https://example.org/incidents, without ? and #")
  }

  func build(of content: String, into output: String) -> SiteBuild {
    var build = SiteBuild(content: content, output: output)
    build.configuration = config.map(ConfigurationFile.init(path:))
    build.baseURL = baseURL.flatMap(BaseAddress.read)
    build.theme = theme
    build.audience = audience.audience
    build.jobs = jobs.count
    return build
  }
}
