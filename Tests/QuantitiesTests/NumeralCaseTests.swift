import Foundation
import Lexicon
import Quantities
import ReportModel
import TestSupport
import Testing

/// The plain-text cases under Corpus/numerals, a file a rule.
///
/// With NIANBAO_UPDATE set ("make update-cases") the right sides are written anew from what the program gives; known gaps and
/// comments stay. Look at the difference before you keep it.
@Suite struct NumeralCaseTests {
  static let folder = Project.corpus.appendingPathComponent("numerals")
  static let names: [String] = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }.sorted()
  static let isUpdate = ProcessInfo.processInfo.environment["NIANBAO_UPDATE"] != nil
  private static let recognizer = NumeralRecognizer()

  /// A line's numerals in the notation of the cases.
  static func notation(of text: String) -> String? {
    let scalars = Array(text.unicodeScalars)
    func slice(_ span: TextSpan) -> String { String(String.UnicodeScalarView(scalars[span.start..<span.end])) }
    let recognition = recognizer.recognize(text)
    var parts = recognition.numerals.map { numeral -> (Int, String) in
      switch numeral.use {
      case .excluded(let reason):
        return (numeral.span.start, "\(slice(numeral.span)) - \(reason.rawValue)\(numeral.date.map { " " + $0 } ?? "")")
      case .quantity:
        var words = [
          numeral.value?.description ?? "\(numeral.low?.description ?? "?")..\(numeral.high?.description ?? "?")"
        ]
        if !numeral.unit.text.isEmpty { words.append(numeral.unit.text) }
        if numeral.qualifier != .exact { words.append(numeral.qualifier.rawValue) }
        return (numeral.quantitySpan.start, "\(slice(numeral.quantitySpan)) = \(words.joined(separator: " "))")
      }
    }
    parts += recognition.words.map { ($0.span.start, "\(slice($0.span)) - word") }
    let text = parts.sorted { $0.0 < $1.0 }.map(\.1).joined(separator: " | ")
    return text.isEmpty ? nil : text
  }

  @Test(arguments: names) func cases(_ name: String) throws {
    if Self.isUpdate { return try update(name) }
    for test in Case.all(in: name, folder: Self.folder) {
      let actual = Self.notation(of: test.input)
      #expect(test.isMet(by: actual), "\(test) is \(actual ?? "-"), not \(test.expected ?? "-")")
    }
  }

  /// Each rule has a file, in which it applies and in which it does not.
  @Test(arguments: RuleSet.allNames) func everyRuleHasCases(_ rule: String) {
    let cases = Case.all(in: rule, folder: Self.folder)
    let applies = cases.map { test in
      let recognition = Self.recognizer.recognize(test.input)
      return recognition.numerals.contains { $0.rules.names.contains(rule) }
        || recognition.words.contains { $0.rules.names.contains(rule) }
    }
    #expect(applies.contains(true), "no case in which \(rule) applies")
    #expect(applies.contains(false), "no case in which \(rule) does not apply")
  }

  private func update(_ name: String) throws {
    let file = Self.folder.appendingPathComponent("\(name).txt")
    let lines = try Project.text(file).split(separator: "\n", omittingEmptySubsequences: false).map { raw -> String in
      let line = String(raw)
      guard !line.isEmpty, !line.hasPrefix("# "), !line.hasPrefix("gap "), let arrow = line.range(of: " => ") else {
        return line
      }
      let input = String(line[..<arrow.lowerBound])
      return input + " => " + (Self.notation(of: input) ?? "-")
    }
    try lines.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
  }
}
