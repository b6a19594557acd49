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
      targets: [
        "ReportModel", "Cleaning", "Segmentation", "Lexicon", "Quantities", "Claims", "Records", "Extraction",
        "Archive", "YearDiff",
      ]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // Only carry pkg-config's flags: their headers are empty, because a header of libxml2's or ICU's that Swift can
    // see clashes with the ICU headers that Foundation brings along.
    .systemLibrary(
      name: "SystemLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .systemLibrary(name: "SystemICU", pkgConfig: "icu-i18n", providers: [.apt(["libicu-dev"]), .brew(["icu4c"])]),
    .systemLibrary(name: "SystemNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"]), .brew(["nettle"])]),
    .systemLibrary(name: "SystemZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"]), .brew(["zstd"])]),
    .systemLibrary(
      name: "SystemXLSXWriter", pkgConfig: "xlsxwriter",
      providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),
    .systemLibrary(name: "SystemZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .target(name: "CLibXML2", dependencies: ["SystemLibXML2"]),
    .target(name: "CICU", dependencies: ["SystemICU"]),
    .target(name: "CDigest", dependencies: ["SystemNettle"]),
    // nlohmann-json checks itself at every step where assertions are on.
    .target(name: "CJSONSchema", cxxSettings: [.define("NDEBUG", .when(configuration: .release))]),

    .target(name: "ReportModel", swiftSettings: settings),
    .target(
      name: "Cleaning", dependencies: ["ReportModel", "CLibXML2", "CICU"], exclude: ["Data"], swiftSettings: settings),
    .target(name: "Segmentation", dependencies: ["ReportModel", "CICU"], swiftSettings: settings),
    .target(name: "Lexicon", dependencies: ["ReportModel"], exclude: ["Data"], swiftSettings: settings),
    .target(name: "Quantities", dependencies: ["ReportModel", "Lexicon"], swiftSettings: settings),
    .target(
      name: "Claims", dependencies: ["ReportModel", "Segmentation", "Lexicon", "Quantities"], swiftSettings: settings),
    .target(
      name: "Records", dependencies: ["ReportModel", "Lexicon", "Quantities", "Claims", "CDigest", "CJSONSchema"],
      swiftSettings: settings),
    .target(
      name: "Extraction", dependencies: ["ReportModel", "Cleaning", "Claims", "Records"], swiftSettings: settings),
    .target(
      name: "Archive",
      dependencies: [
        "ReportModel", "Segmentation", "Lexicon", "Quantities", "Claims", "Records", "Extraction", "SystemZstd",
        "SystemXLSXWriter", "SystemZlib", .product(name: "GRDB", package: "GRDB.swift"),
      ], exclude: ["Data"], swiftSettings: settings),
    .target(
      name: "YearDiff", dependencies: ["ReportModel", "Records"], exclude: ["Data"], swiftSettings: settings),
    .executableTarget(
      name: "nianbao",
      dependencies: [
        "ReportModel", "Cleaning", "Lexicon", "Quantities", "Claims", "Records", "Extraction", "Archive", "YearDiff",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: settings),

    .target(
      name: "TestSupport",
      dependencies: ["ReportModel", "Cleaning", "Segmentation", "Lexicon", "Quantities", "Claims"],
      path: "Tests/TestSupport",
      swiftSettings: settings),
    .testTarget(
      name: "CleaningTests", dependencies: ["Cleaning", "ReportModel", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "SegmentationTests", dependencies: ["Segmentation", "ReportModel", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "QuantitiesTests", dependencies: ["Quantities", "Lexicon", "ReportModel", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "ClaimsTests",
      dependencies: ["Claims", "Quantities", "Lexicon", "Cleaning", "ReportModel", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "RecordsTests",
      dependencies: [
        "Records", "Claims", "Cleaning", "Quantities", "Segmentation", "Lexicon", "ReportModel", "TestSupport",
      ], swiftSettings: settings),
    .testTarget(
      name: "ExtractionTests",
      dependencies: ["Extraction", "Cleaning", "Claims", "Records", "ReportModel", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "ArchiveTests",
      dependencies: [
        "Archive", "Extraction", "Cleaning", "Claims", "Quantities", "Records", "ReportModel", "TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ], swiftSettings: settings),
    .testTarget(
      name: "YearDiffTests",
      dependencies: ["YearDiff", "Extraction", "Cleaning", "Claims", "Records", "ReportModel", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "nianbao", "Archive", "Extraction", "Claims", "Cleaning", "Quantities", "Records", "ReportModel", "YearDiff",
        "CJSONSchema", "TestSupport",
      ], swiftSettings: settings),
  ],
  cxxLanguageStandard: .cxx17
)
