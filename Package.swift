// swift-tools-version: 6.3
import Foundation
import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
]

/// The objects' XSDs, which stand beside them for importers and are not compiled.
let schemas =
  (FileManager.default.enumerator(atPath: "\(Context.packageDirectory)/Sources/RecordsTransfer")?
  .compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".xsd") }

let package = Package(
  name: "records-transfer",
  products: [
    .executable(name: "records-transfer", targets: ["records-transfer"]),
    // For the tests: preloaded into a worker, it makes the wall clock jump.
    .library(name: "ClockJumps", type: .dynamic, targets: ["ClockJumps"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
  ],
  targets: [
    .systemLibrary(name: "CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
    // SHA-256 for release manifests, and base64. libpq-dev brings its headers, and libpq the library.
    .systemLibrary(name: "CLibCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    // Files of XML as a stream of elements (Ed-Fi), and zip files (OneRoster; exports).
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    // What Swift cannot call of the system: a header of inline functions.
    .systemLibrary(name: "CProcess"),
    .target(name: "PostgresClient", dependencies: ["CLibPQ"], swiftSettings: strict),
    .target(
      name: "RecordsTransfer",
      dependencies: [
        "PostgresClient", "CLibCrypto", "CLibXML2", "CLibZip",
        .product(name: "Logging", package: "swift-log"),
        .product(name: "Yams", package: "Yams"),
      ],
      exclude: schemas,
      swiftSettings: strict,
      plugins: ["EmbedSQL"]),
    .target(
      name: "StateSimulator", dependencies: ["RecordsTransfer", "PostgresClient"],
      swiftSettings: strict),
    .target(
      name: "Benchmarks", dependencies: ["RecordsTransfer", "StateSimulator", "PostgresClient"],
      // What the peers run: scripts of Python.
      resources: [.embedInCode("Peers")],
      swiftSettings: strict),
    .executableTarget(
      name: "records-transfer",
      dependencies: [
        "RecordsTransfer", "StateSimulator", "Benchmarks", "PostgresClient", "CProcess",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ],
      swiftSettings: strict),

    // sql/ is compiled into the binary: the tool writes it as Swift string literals, the plugin calls the tool.
    .executableTarget(name: "embed-sql", swiftSettings: strict),
    .plugin(
      name: "EmbedSQL", capability: .buildTool(), dependencies: ["embed-sql"],
      path: "Sources/EmbedSQL"),

    .target(
      name: "TestSupport", dependencies: ["RecordsTransfer", "PostgresClient"],
      path: "Tests/TestSupport", swiftSettings: strict),
    // Disasters: what they do and how what became of it is checked; the program that runs them, which is also the worker
    // processes that they strike.
    .target(name: "CChaos", path: "Tests/CChaos"),
    .target(name: "ClockJumps", path: "Tests/ClockJumps", linkerSettings: [.linkedLibrary("dl")]),
    .target(
      name: "ChaosSupport", dependencies: ["RecordsTransfer", "PostgresClient", "TestSupport", "CChaos"],
      path: "Tests/ChaosSupport", swiftSettings: strict),
    .executableTarget(name: "chaos", dependencies: ["ChaosSupport"], path: "Tests/Chaos", swiftSettings: strict),
    .testTarget(
      name: "ChaosTests", dependencies: ["ChaosSupport", "chaos", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "PostgresClientTests", dependencies: ["PostgresClient", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "RecordsTransferTests",
      dependencies: ["RecordsTransfer", "StateSimulator", "TestSupport"],
      exclude: ["Golden", "Security/Access/access.txt"],
      swiftSettings: strict),
    // Optimized in a debug build as well: it goes through half a million states.
    .testTarget(
      name: "ProtocolModelTests", dependencies: ["RecordsTransfer"],
      swiftSettings: strict + [.unsafeFlags(["-O"])]),
    .testTarget(
      name: "StateSimulatorTests", dependencies: ["StateSimulator", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "CommandTests",
      dependencies: ["records-transfer", "RecordsTransfer", "StateSimulator", "TestSupport", "CProcess"],
      swiftSettings: strict),
  ]
)
