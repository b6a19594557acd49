public import Foundation

/// Plain-text cases of one rule; `Corpus/cases/README.md` tells how they are written.
public struct Case: Sendable, CustomStringConvertible {
  public let file: String
  public let line: Int
  public let input: String
  /// nil is written `-`.
  public let expected: String?
  /// The rule is known to get this wrong.
  public let isGap: Bool

  public var description: String { "\(file):\(line) \(input)" }

  /// The input's parts between bars; an empty one is nil.
  public var parts: [String?] {
    input.split(separator: "|", omittingEmptySubsequences: false).map {
      let part = $0.trimmingCharacters(in: .whitespaces)
      return part.isEmpty ? nil : part
    }
  }

  /// Whether what the rule gave is as the case says: right, or for a gap still wrong.
  public func isMet(by actual: String?) -> Bool { isGap ? actual != expected : actual == expected }

  /// The cases of a file: of `Corpus/cases`, or of another folder.
  public static func all(
    in name: String, folder: URL = Project.corpus.appendingPathComponent("cases")
  ) -> [Case] {
    guard let text = try? Project.text(folder.appendingPathComponent("\(name).txt")) else { return [] }
    return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap { index, raw in
      var line = String(raw)
      if line.isEmpty || line.hasPrefix("# ") { return nil }
      let isGap = line.hasPrefix("gap ")
      if isGap { line.removeFirst(4) }
      guard let arrow = line.range(of: " => ") else {
        fatalError("\(name).txt:\(index + 1): a case is INPUT => RESULT")
      }
      let result = line[arrow.upperBound...].trimmingCharacters(in: .whitespaces)
      return Case(
        file: "\(name).txt", line: index + 1, input: String(line[..<arrow.lowerBound]),
        expected: result == "-" ? nil : result, isGap: isGap)
    }
  }
}
