public import Foundation
public import ReportModel

/// A paragraph with the claims that it states; `Corpus/claims/README.md` tells how they are written.
public struct ClaimCase: Sendable, CustomStringConvertible {
  /// A claim as a case writes it: its quantity, its indicator, and what differs from the defaults.
  public struct Expected: Sendable {
    public var line: Int
    public var quantity: String
    /// The first is the best.
    public var indicators: [String]
    /// Words, and values such as `period=2017`, sorted.
    public var attributes: [String]
    /// The rules are known to get this wrong.
    public var isGap: Bool
  }

  public var file: String
  public var line: Int
  public var type: ReportType
  public var year: Int
  public var text: String
  public var claims: [Expected]

  public var description: String { "\(file):\(line) \(text)" }

  /// The report whose only paragraph is the case.
  public var report: Report {
    let span = TextSpan(start: 0, end: text.unicodeScalars.count)
    return Report(
      source: Source(uri: nil, byteCount: text.utf8.count, encoding: "UTF-8", retrievedAt: nil), type: type, year: year,
      text: text, paragraphs: [Paragraph(span: span)], sourceMap: SourceMap(runs: [], bytes: ByteMap()))
  }

  /// The cases of a file.
  public static func all(in name: String, folder: URL) -> [ClaimCase] {
    guard let text = try? Project.text(folder.appendingPathComponent("\(name).txt")) else { return [] }
    var cases: [ClaimCase] = []
    var type = ReportType.statisticalCommunique
    var year = 2018
    for (index, raw) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let line = String(raw)
      if line.isEmpty || line.hasPrefix("#") || line.hasPrefix("（`") { continue }
      if line.hasPrefix("report ") {
        let words = line.split(separator: " ")
        type = ReportType(rawValue: String(words[1])) ?? .other
        year = Int(words[2]) ?? 0
      } else if line.hasPrefix("  ") {
        cases[cases.count - 1].claims.append(expected(line, index + 1))
      } else {
        cases.append(
          ClaimCase(file: "\(name).txt", line: index + 1, type: type, year: year, text: line, claims: []))
      }
    }
    return cases
  }

  private static func expected(_ line: String, _ number: Int) -> Expected {
    var line = line.trimmingCharacters(in: .whitespaces)
    let isGap = line.hasPrefix("gap ")
    if isGap { line.removeFirst(4) }
    let fields = line.components(separatedBy: " | ")
    return Expected(
      line: number, quantity: fields[0], indicators: fields.count > 1 ? fields[1].components(separatedBy: " ~ ") : [],
      attributes: fields.count > 2 ? fields[2].split(separator: " ").map(String.init).sorted() : [], isGap: isGap)
  }
}
