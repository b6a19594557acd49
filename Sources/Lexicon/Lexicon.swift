public import Foundation
import ReportModel

/// The open vocabulary: units, words that only look like units, expressions with numeral characters that are no numbers.
public struct Lexicon: Sendable {
  public let units: [UnitEntry]
  package let expressions: [ExpressionEntry]
  /// Units by their Chinese forms and symbols, and nouns that stop a shorter unit: a value at or above `units.count`.
  package let unitTrie: Trie
  package let expressionTrie: Trie
  /// Signs of money that stand before the number, by their last scalar.
  package let currencySigns: [UInt32: Int]
  /// For a numeral character: at how many scalars from its start an expression can have it as its first, a bit a place.
  package let leads: [UInt32: UInt32]

  /// The names of the files, as a folder holds them.
  public static let fileNames = ["units.jsonl", "nouns.jsonl", "expressions.jsonl"]

  /// The lexicon that comes with the program.
  public static let standard: Lexicon = {
    do {
      return try Lexicon(
        units: EmbeddedLexicon.units, nouns: EmbeddedLexicon.nouns, expressions: EmbeddedLexicon.expressions)
    } catch {
      // The tests load it; a program that was built with a bad one cannot have passed them.
      preconditionFailure("the embedded lexicon is invalid: \(error)")
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
    try self.init(units: texts[0], nouns: texts[1], expressions: texts[2])
  }

  /// - Throws: `LexiconError`.
  package init(units: String, nouns: String, expressions: String) throws {
    let unitFile = try LexiconFile<UnitEntry>("units.jsonl", text: units)
    let nounFile = try LexiconFile<NounEntry>("nouns.jsonl", text: nouns)
    let expressionFile = try LexiconFile<ExpressionEntry>("expressions.jsonl", text: expressions)
    var seen: Set<String> = []
    try unitFile.check({ $0.forms + ($0.symbols ?? []) }, seen: &seen)
    try nounFile.check({ [$0.form] }, seen: &seen)
    seen = []
    try expressionFile.check({ [$0.form] }, seen: &seen)
    for (index, unit) in unitFile.entries.enumerated() {
      guard let factor = unit.factor else { continue }
      let parts = factor.split(separator: "/", omittingEmptySubsequences: false).map { ExactDecimal(String($0)) }
      guard (1...2).contains(parts.count), parts.allSatisfy({ $0 != nil }) else {
        throw LexiconError(file: unitFile.name, line: index + 1, reason: .factor(factor))
      }
    }

    self.units = unitFile.entries
    self.expressions = expressionFile.entries
    var unitTrie = Trie()
    for (index, unit) in unitFile.entries.enumerated() {
      for form in unit.forms + (unit.symbols ?? []) {
        unitTrie.insert(form.unicodeScalars.map { FoldedScalar.fold($0.value) }, value: index)
      }
    }
    for noun in nounFile.entries {
      unitTrie.insert(noun.form.unicodeScalars.map(\.value), value: unitFile.entries.count)
    }
    self.unitTrie = unitTrie
    var currencySigns: [UInt32: Int] = [:]
    for (index, unit) in unitFile.entries.enumerated() where unit.prefix == true {
      // The longer signs (HK$) end in a sign of their own currency's family; the single sign decides.
      for symbol in unit.symbols ?? [] where symbol.unicodeScalars.count == 1 {
        currencySigns[FoldedScalar.fold(symbol.unicodeScalars.first!.value)] = index
      }
    }
    self.currencySigns = currencySigns
    var expressionTrie = Trie()
    var leads: [UInt32: UInt32] = [:]
    for (index, expression) in expressionFile.entries.enumerated() {
      let scalars = expression.form.unicodeScalars.map { FoldedScalar.fold($0.value) }
      guard let lead = scalars.firstIndex(where: { CharacterClass.of($0).isNumeral }), lead < 32 else {
        throw LexiconError(file: expressionFile.name, line: index + 1, reason: .withoutNumeral)
      }
      expressionTrie.insert(scalars, value: index)
      leads[scalars[lead], default: 0] |= 1 << UInt32(lead)
    }
    self.expressionTrie = expressionTrie
    self.leads = leads
  }
}
