// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
  name: "nianbao",
  products: [
    .executable(name: "nianbao", targets: ["nianbao"]),
    .library(
      name: "Nianbao",
      targets: ["ReportModel", "Cleaning", "Segmentation", "Lexicon", "Quantities", "Claims", "Records"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // Only carry pkg-config's flags: their headers are empty, because a header of libxml2's or ICU's that Swift can
    // see clashes with the ICU headers that Foundation brings along.
    .systemLibrary(
      name: "SystemLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .systemLibrary(name: "SystemICU", pkgConfig: "icu-i18n", providers: [.apt(["libicu-dev"]), .brew(["icu4c"])]),
    .systemLibrary(name: "SystemNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"]), .brew(["nettle"])]),
    .target(name: "CLibXML2", dependencies: ["SystemLibXML2"]),
    .target(name: "CICU", dependencies: ["SystemICU"]),
    .target(name: "CDigest", dependencies: ["SystemNettle"]),

    .target(name: "ReportModel", swiftSettings: settings),
    .target(
      name: "Cleaning", dependencies: ["ReportModel", "CLibXML2", "CICU"], exclude: ["Data"], swiftSettings: settings),
    .target(name: "Segmentation", dependencies: ["ReportModel", "CICU"], swiftSettings: settings),
    .target(name: "Lexicon", dependencies: ["ReportModel"], exclude: ["Data"], swiftSettings: settings),
    .target(name: "Quantities", dependencies: ["ReportModel", "Lexicon"], swiftSettings: settings),
    .target(
      name: "Claims", dependencies: ["ReportModel", "Segmentation", "Lexicon", "Quantities"], swiftSettings: settings),
    .target(
      name: "Records", dependencies: ["ReportModel", "Lexicon", "Quantities", "Claims", "CDigest"],
      swiftSettings: settings),
    .executableTarget(
      name: "nianbao",
      dependencies: [
        "ReportModel", "Cleaning", "Lexicon", "Quantities", "Claims", "Records",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: settings),

    .target(
      name: "TestSupport", dependencies: ["ReportModel", "Cleaning"], path: "Tests/TestSupport",
      swiftSettings: settings),
    .testTarget(
      name: "CleaningTests", dependencies: ["Cleaning", "ReportModel", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "SegmentationTests", dependencies: ["Segmentation", "ReportModel", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "QuantitiesTests", dependencies: ["Quantities", "Lexicon", "ReportModel", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "ClaimsTests", dependencies: ["Claims", "Quantities", "Lexicon", "ReportModel", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "RecordsTests", dependencies: ["Records", "ReportModel", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "CommandTests", dependencies: ["nianbao", "TestSupport"], swiftSettings: settings),
  ]
)
