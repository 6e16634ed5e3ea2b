// swift-tools-version: 6.2

import PackageDescription

// Apart from the project's own package, so that nothing there is built for libFuzzer. `make fuzz`
// builds it with the flags that it needs; Tests/ runs the same properties without it.
let package = Package(
  name: "casebook-fuzz",
  dependencies: [.package(name: "casebook", path: "..")],
  targets: [
    .target(name: "CLibFuzzer", path: "CLibFuzzer"),
    .executableTarget(
      name: "casebook-fuzz",
      dependencies: ["CLibFuzzer", .product(name: "Casebook", package: "casebook")],
      path: ".",
      exclude: ["CLibFuzzer", "words.dict"],
      sources: ["Driver", "Properties"]
    ),
  ],
  swiftLanguageModes: [.v6]
)
