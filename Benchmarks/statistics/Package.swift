// swift-tools-version: 6.2

import PackageDescription

// Apart from the project's own package, whose build stays small by it. `run` builds and runs it;
// Tests/ runs a short version of the same simulation.
let package = Package(
  name: "casebook-statistics",
  dependencies: [.package(name: "casebook", path: "../..")],
  targets: [
    .executableTarget(
      name: "casebook-statistics",
      dependencies: [.product(name: "Incidents", package: "casebook")],
      path: ".",
      exclude: ["run"],
      sources: ["Sources", "Simulation"]
    )
  ],
  swiftLanguageModes: [.v6]
)
