// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that users of nianbao do not build it.
let package = Package(
  name: "Benchmarks",
  dependencies: [.package(name: "nianbao", path: "..")],
  targets: [
    .target(name: "BenchmarkSupport"),
    .systemLibrary(name: "SystemLibXML2Bare", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .target(name: "CBareParse", dependencies: ["SystemLibXML2Bare"]),
    .executableTarget(
      name: "CleaningBenchmark",
      dependencies: [.product(name: "Nianbao", package: "nianbao"), "CBareParse", "BenchmarkSupport"]),
    .systemLibrary(name: "SystemICUBare", pkgConfig: "icu-i18n", providers: [.apt(["libicu-dev"])]),
    .target(name: "CBareBreak", dependencies: ["SystemICUBare"]),
    .executableTarget(
      name: "NumeralsBenchmark",
      dependencies: [.product(name: "Nianbao", package: "nianbao"), "CBareBreak", "BenchmarkSupport"]),
    .target(name: "CBareCheck"),
    .executableTarget(
      name: "ExtractionBenchmark",
      dependencies: [
        .product(name: "Nianbao", package: "nianbao"), "CBareParse", "CBareBreak", "CBareCheck", "BenchmarkSupport",
      ]),
  ],
  cxxLanguageStandard: .cxx17
)
