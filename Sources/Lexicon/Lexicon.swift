public import Foundation
import ReportModel

/// The open vocabulary: units, words that only look like units, expressions with numeral characters that are no numbers,
/// and the words of the sentences that state figures.
public struct Lexicon: Sendable {
  public let units: [UnitEntry]
  package let expressions: [ExpressionEntry]
  /// Words that begin like a unit and are none.
  package let nouns: [NounEntry]
  /// Words of the sentences that state figures.
  package let words: [WordEntry]
  /// 16 hexadecimal digits that change when a file changes: the FNV-1a of all of them.
  public let fingerprint: String

  /// The names of the files, as a folder holds them.
  public static let fileNames = ["units.jsonl", "nouns.jsonl", "expressions.jsonl", "words.jsonl"]

  /// The lexicon that comes with the program.
  public static let standard: Lexicon = {
    do {
      return try Lexicon(
        units: EmbeddedLexicon.units, nouns: EmbeddedLexicon.nouns, expressions: EmbeddedLexicon.expressions,
        words: EmbeddedLexicon.words)
    } catch {
      // The tests load it; a program that was built with a bad one cannot have passed them.
      fatalError("the embedded lexicon is invalid: \(error)")
    }
  }()

  /// The files of a folder instead of those that come with the program.
  ///
  /// - Throws: `LexiconError`.
  public init(folder: URL) throws {
    let texts = try Lexicon.fileNames.map { name -> String in
      guard let data = try? Data(contentsOf: folder.appendingPathComponent(name)) else {
        throw LexiconError(file: name, line: 0, reason: .missing)
      }
      return String(decoding: data, as: UTF8.self)
    }
    try self.init(units: texts[0], nouns: texts[1], expressions: texts[2], words: texts[3])
  }

  /// - Throws: `LexiconError`.
  package init(units: String, nouns: String, expressions: String, words: String) throws {
    let unitFile = try LexiconFile<UnitEntry>("units.jsonl", text: units)
    let nounFile = try LexiconFile<NounEntry>("nouns.jsonl", text: nouns)
    let expressionFile = try LexiconFile<ExpressionEntry>("expressions.jsonl", text: expressions)
    let wordFile = try LexiconFile<WordEntry>("words.jsonl", text: words)
    var seen: Set<String> = []
    try unitFile.check({ $0.forms + ($0.symbols ?? []) }, seen: &seen)
    try nounFile.check({ [$0.form] }, seen: &seen)
    seen = []
    try expressionFile.check({ [$0.form] }, seen: &seen)
    seen = []
    try wordFile.check({ [$0.form] }, seen: &seen)
    for (index, unit) in unitFile.entries.enumerated() {
      guard let factor = unit.factor, unit.factorValue == nil else { continue }
      throw LexiconError(file: unitFile.name, line: index + 1, reason: .factor(factor))
    }
    for (index, expression) in expressionFile.entries.enumerated()
    where !expression.form.unicodeScalars.contains(where: { NumeralCharacter.contains($0.value) }) {
      throw LexiconError(file: expressionFile.name, line: index + 1, reason: .withoutNumeral)
    }
    self.units = unitFile.entries
    self.expressions = expressionFile.entries
    self.nouns = nounFile.entries
    self.words = wordFile.entries
    fingerprint = Lexicon.fingerprint(of: [units, nouns, expressions, words])
  }

  private static func fingerprint(of texts: [String]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for text in texts {
      // The 0 tells where a file ends.
      for byte in [text.utf8[...], "\0".utf8[...]].joined() { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
