import ReportModel
import Segmentation
import TestSupport
import Testing

/// The plain-text cases under Corpus/cases.
struct SegmentationCaseTests {
  @Test(arguments: Case.all(in: "sentences"))
  func sentences(_ test: Case) {
    let text = Array(test.input.unescaped.unicodeScalars)
    let parts = Sentences().spans(in: text).map { text.string($0) }
    #expect(test.isMet(by: Self.line(parts)))
  }

  @Test(arguments: Case.all(in: "clauses"))
  func clauses(_ test: Case) {
    let text = Array(test.input.unescaped.unicodeScalars)
    let clauses = Clauses.clauses(of: TextSpan(start: 0, end: text.count), in: text)
    let parts = clauses.map { clause in
      let depth = clause.depth > 0 ? String(repeating: ">", count: clause.depth) + " " : ""
      return depth + text.string(clause.span) + (clause.separator.map { String($0) } ?? "")
    }
    #expect(test.isMet(by: Self.line(parts)))
  }

  @Test func everyFileHasCases() {
    for name in ["sentences", "clauses"] { #expect(Case.all(in: name).count > 40, "\(name).txt") }
  }

  private static func line(_ parts: [String]) -> String? {
    parts.isEmpty ? nil : parts.joined(separator: " | ").escaped
  }
}
