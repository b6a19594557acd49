import Claims
import Foundation
import Lexicon
import Quantities
import ReportModel
import TestSupport
import Testing

/// The paragraphs under Corpus/claims, a file a topic.
@Suite struct ClaimCaseTests {
  static let folder = Project.corpus.appendingPathComponent("claims")
  static let names: [String] = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }.sorted()
  private static let reader = ClaimReader()

  @Test(arguments: names) func cases(_ name: String) {
    for test in ClaimCase.all(in: name, folder: Self.folder) {
      let read = Self.reader.read(test.report)
      let scalars = Array(test.text.unicodeScalars)
      func slice(_ span: TextSpan) -> String { String(String.UnicodeScalarView(scalars[span.start..<span.end])) }
      let actual = read.claims.map { slice($0.numeral.quantitySpan) }
      #expect(actual == test.claims.map(\.quantity), "\(test) has \(actual)")
      guard actual.count == test.claims.count else { continue }
      for (claim, expected) in zip(read.claims, test.claims) {
        let attributes = Self.attributes(of: claim, in: test) { slice(read.claims[$0].numeral.quantitySpan) }
        let isRight = expected.indicators.contains(claim.indicator) && attributes == expected.attributes
        #expect(
          isRight != expected.isGap,
          """
          \(test.file):\(expected.line) \(expected.quantity) is \(claim.indicator) | \(attributes.joined(separator: " ")), \
          not \(expected.indicators.joined(separator: " ~ ")) | \(expected.attributes.joined(separator: " ")) in \(test.text)
          """)
      }
    }
  }

  /// What of a claim differs from the defaults, in the notation of the cases.
  static func attributes(of claim: Claim, in test: ClaimCase, quantity: (Int) -> String) -> [String] {
    var words: [String] = []
    switch claim.role {
    case .level: break
    case .rank: words.append("rank")
    case .change:
      words += ["change", claim.direction?.rawValue ?? "?"]
      if let basis = claim.basis, basis != .unstated { words.append(basis.rawValue) }
    }
    if claim.numeral.qualifier != .exact { words.append(claim.numeral.qualifier.rawValue) }
    if claim.modality != .actual { words.append(claim.modality.rawValue) }
    if let scope = claim.scope { words.append("scope=\(scope)") }
    if test.type == .workReport || claim.period?.value != String(test.year) {
      words.append("period=\(claim.period?.value ?? "-")")
    }
    if let basisPeriod = claim.basisPeriod { words.append("basisPeriod=\(basisPeriod)") }
    if let whole = claim.whole { words.append("part=\(quantity(whole))") }
    words += claim.flags.names
    return words.sorted()
  }
}
