import ArgumentParser
import Incidents

extension Audience: ExpressibleByArgument {}

/// For whom a command tells what documents say. Whoever can run one has the documents, so what stays in
/// the terminal is told whole.
struct AudienceOption: ParsableArguments {
  @Option(
    name: .long,
    help: "For whom: public leaves out what is internal and what casebook.yml redacts.")
  var audience = Audience.internal
}

/// The same for commands whose results go elsewhere.
struct PublishedAudienceOption: ParsableArguments {
  @Option(
    name: .long,
    help: "For whom: public leaves out what is internal and what casebook.yml redacts.")
  var audience = Audience.public
}
