import ArgumentParser
import Glibc
import Preview
import Site
import Synchronization

struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Shows the site in a browser while you write, and loads pages anew as they change.",
    discussion: """
      Only browsers on this machine can look at it. Whatever is saved in the content folder, the \
      configuration or the theme is on the page a moment later, with what Casebook has to say \
      about it; where a build fails, the last good site stays. The site is built into a temporary \
      folder, which is removed when Ctrl-C ends the preview; your own output is not touched. Its \
      address stands for base-url.

      Examples:
        casebook serve
        casebook serve content --port 9000 --open
        casebook serve content --audience internal --theme theme
      """)

  @Argument(help: "The folder that holds the documents.", completion: .directory)
  var content = "."

  @OptionGroup var options: SiteOptions

  @Option(
    name: .long,
    help: "The port to listen on; where it is taken, the next free one. 0 for any that is free.")
  var port = 8080

  @Flag(name: .long, help: "Open the site in your browser.")
  var open = false

  func validate() throws {
    guard (0...65_535).contains(port) else {
      throw ValidationError("--port must be between 0 and 65535")
    }
  }

  func run() throws {
    try CommandExit.reporting {
      _ = try ContentFolder(path: content)
      let interruption = Interruption()
      let server = try PreviewServer(port: port)
      let folder = try PrivateFolder()
      let address = "http://localhost:\(server.port)"
      var build = options.build(of: content, into: folder.path + Self.place)
      build.cache = folder.path + Self.cache
      let source = SitePreview(build, address: address)
      let log = PreviewLog(
        content: content, audience: options.audience.audience, address: address, opensBrowser: open)
      server.start(source, watching: watched) { log.tell($0, source.outcome) }
      interruption.wait()
      folder.remove()
      // Threads still run, and must not see what they use taken down.
      _exit(0)
    }
  }

  /// Below the folder that is locked: a build locks the one above its output for itself.
  private static let place = "/built/site"
  private static let cache = "/cache"

  /// Everything that the site is made of.
  private var watched: [WatchedPath] {
    let paths = [content] + [options.config, options.theme].compactMap { $0 }
    return paths.map { WatchedPath($0) { SiteMarker.stands(in: $0) } }
  }
}
