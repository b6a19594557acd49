import GRDB

/// Texts as the search index holds them: each letter or digit with the one after it, so that a term of any length, in the
/// middle of a word or not, is found by the pairs it is made of and nothing else is. Chinese has no blanks to find words by.
///
/// `新增就业` is indexed as `新增 增就 就业 业`; 就业 is looked up as one pair, 新增就业 as three in a row, 业 as what begins so.
/// Letters are compared without case, full-width forms like their common ones.
enum TextGrams {
  /// What the index holds of a text.
  static func indexed(_ text: String) -> String {
    var grams = ""
    grams.reserveCapacity(text.utf8.count * 3)
    var last: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      let scalar = folded(scalar)
      guard isIndexed(scalar) else {
        last = nil
        grams.unicodeScalars.append(" ")
        continue
      }
      if last != nil {
        grams.unicodeScalars.append(scalar)
        grams.unicodeScalars.append(" ")
      }
      grams.unicodeScalars.append(scalar)
      last = scalar
    }
    return grams
  }

  /// The query that finds the texts that hold each of some terms; nil where none holds a letter or digit.
  static func query(_ terms: [String]) -> String? {
    let phrases = terms.flatMap { runs(of: $0) }.map { run in
      run.count == 1 ? "\"\(String(String.UnicodeScalarView(run)))\"*" : phrase(run)
    }
    return phrases.isEmpty ? nil : phrases.joined(separator: " AND ")
  }

  private static func phrase(_ run: [Unicode.Scalar]) -> String {
    let pairs = zip(run, run.dropFirst()).map { String(String.UnicodeScalarView([$0, $1])) }
    return "\"" + pairs.joined(separator: " ") + "\""
  }

  private static func runs(of term: String) -> [[Unicode.Scalar]] {
    term.unicodeScalars.map(folded).split { !isIndexed($0) }.map(Array.init)
  }

  /// Takes texts out of an index.
  ///
  /// - Parameter rows: the key and the text of each.
  static func delete(_ rows: [Row], from index: String, _ db: Database) throws {
    let statement = try db.cachedStatement(sql: "INSERT INTO \(index) (\(index), rowid, grams) VALUES ('delete', ?, ?)")
    for row in rows { try statement.execute(arguments: [row[0] as Int64, indexed(row[1])]) }
  }

  /// Whether the index's tokenizer takes it for a part of a word.
  private static func isIndexed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x4E00...0x9FFF: return true
    case 0..<0x80: return false
    default: break
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber:
      return true
    default: return false
    }
  }

  /// A full-width form's common one.
  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    (0xFF01...0xFF5E).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0)! : scalar
  }
}
