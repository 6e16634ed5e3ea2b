// swift-tools-version: 6.2

import PackageDescription

// The module borders are the architecture: each stage of the pipeline
// (walk → parse → extract → relate → render → publish) may import only what stands before it.
// ARCHITECTURE.md is the map.
let themeFiles =
  ["icon.svg", "scheme.js", "search.js", "site.css", "site.js"].map { "assets/\($0)" }
  + [
    "about", "content-page", "home", "incident", "incidents", "ledger", "not-found", "page",
    "page-footer", "page-head", "page-header", "search", "term", "terms", "trends",
  ].map { "templates/\($0).mustache" }
  + ["answers", "engine", "parts", "query", "words"].map { "search/\($0).js" }
  + ["de", "en"].map { "words/\($0).yml" }

// What `casebook init` and `casebook new` write.
let starterFiles = [
  "casebook.yml", "github.yml", "gitignore", "gitlab.yml", "postmortem.md", "readme.md",
  "template.md",
]

let package = Package(
  name: "casebook",
  products: [
    .executable(name: "casebook", targets: ["casebook"]),
    // For Fuzz/, which is a package of its own.
    .library(name: "Casebook", targets: ["Markup", "Incidents", "Site"]),
    // For Benchmarks/statistics, which is one too.
    .library(name: "Incidents", targets: ["Incidents"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CCmarkGFM",
      pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]
    ),
    .target(name: "CPlatform"),
    .target(
      name: "Markup",
      dependencies: ["CCmarkGFM", .product(name: "Yams", package: "Yams")]
    ),
    .target(name: "Incidents", dependencies: ["Markup"]),
    .target(name: "Checks", dependencies: ["Incidents", "Markup"]),
    .target(
      name: "DefaultTheme",
      path: "theme",
      exclude: ["README.md"],
      // `embedInCode` takes files, not folders.
      resources: themeFiles.map { .embedInCode($0) }
    ),
    .target(
      name: "Site",
      dependencies: [
        "CPlatform", "DefaultTheme", "Incidents", "Markup",
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "Yams", package: "Yams"),
      ]
    ),
    .target(
      name: "Preview",
      resources: ["preview.css", "preview.js"].map { .embedInCode("assets/\($0)") }
    ),
    .target(
      name: "Export",
      dependencies: ["Incidents", "Markup", "Site", .product(name: "GRDB", package: "GRDB.swift")]
    ),
    .target(
      name: "Starter",
      dependencies: ["Incidents", "Site"],
      resources: starterFiles.map { .embedInCode("files/\($0)") }
    ),
    .executableTarget(
      name: "casebook",
      dependencies: [
        "Checks", "Export", "Incidents", "Markup", "Preview", "Site", "Starter",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
    .testTarget(name: "MarkupTests", dependencies: ["Markup"]),
    .testTarget(
      name: "ChecksTests", dependencies: ["Checks", "Incidents", "Markup", "Site", "TestSupport"]),
    .testTarget(
      name: "IncidentsTests",
      dependencies: ["Incidents", "Markup"],
      exclude: ["Fixtures"]
    ),
    .testTarget(
      name: "FuzzTests", dependencies: ["Incidents", "Markup", "Site"], exclude: ["Fixtures"]),
    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .testTarget(name: "PreviewTests", dependencies: ["Preview", "TestSupport"]),
    .testTarget(name: "SiteTests", dependencies: ["Site", "TestSupport"], exclude: ["Golden"]),
    .testTarget(
      name: "StarterTests", dependencies: ["Incidents", "Markup", "Site", "Starter", "TestSupport"]),
    .testTarget(
      name: "ExportTests",
      dependencies: [
        "Export", "Incidents", "Site", "TestSupport", .product(name: "GRDB", package: "GRDB.swift"),
      ]
    ),
    .testTarget(
      name: "CommandTests",
      dependencies: ["casebook", "TestSupport"],
      exclude: ["Fixtures"]
    ),
  ],
  swiftLanguageModes: [.v6]
)
