import GRDB

/// Texts as the search index holds them: each letter or digit with the one after it, so that a term of any length, in the
/// middle of a word or not, is found by the pairs it is made of. Chinese has no blanks to find words by.
///
/// `新增就业` is indexed as `新增 增就 就业 业`; 就业 is looked up as one pair, 新增就业 as three, 业 as what begins so. A text that has
/// all pairs of a term need not hold the term: `isIn` tells. Letters are compared without case, full-width forms like their
/// common ones.
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

  /// The query whose results hold all that texts with each of some terms have; nil where no term holds a letter or digit, so
  /// that only looking at all texts helps.
  static func query(_ terms: [String]) -> String? {
    let runs = terms.flatMap { TextGrams.runs(of: $0) }
    var words: [String] = []
    for run in runs {
      for (first, second) in zip(run, run.dropFirst()) {
        let pair = "\"" + String(String.UnicodeScalarView([first, second])) + "\""
        if !words.contains(pair) { words.append(pair) }
      }
    }
    // What begins with one character is a large part of all texts: not where anything else can be asked for.
    if words.isEmpty { words = runs.map { "\"" + String(String.UnicodeScalarView($0)) + "\" *" } }
    return words.isEmpty ? nil : words.joined(separator: " AND ")
  }

  /// A text or a term as they are compared: `instr(folded(text), ?)` with the folded term.
  static func folded(_ text: String) -> String {
    var text = text
    let quick: String? = text.withUTF8 { utf8 in
      var bytes: [UInt8] = []
      bytes.reserveCapacity(utf8.count)
      var at = 0
      while at < utf8.count {
        let byte = utf8[at]
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"):
          bytes.append(byte | 0x20)
          at += 1
        case 0..<0x80:
          bytes.append(byte)
          at += 1
        case 0xE3...0xE9, 0xEB...0xEE:
          // Three bytes of what has no case: punctuation, Chinese, private characters.
          bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[at..<at + 3]))
          at += 3
        case 0xEF where utf8[at + 1] == 0xBC && utf8[at + 2] > 0x80 || utf8[at + 1] == 0xBD && utf8[at + 2] < 0x9F:
          let common = utf8[at + 1] == 0xBC ? utf8[at + 2] - 0x60 : utf8[at + 2] - 0x20
          bytes.append((UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(common) ? common | 0x20 : common)
          at += 3
        case 0xE2 where utf8[at + 1] == 0x80 || utf8[at + 1] == 0x88:
          // Dashes, quotation marks and signs of mathematics.
          bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[at..<at + 3]))
          at += 3
        default: return nil
        }
      }
      return String(decoding: bytes, as: UTF8.self)
    }
    return quick ?? String(String.UnicodeScalarView(text.unicodeScalars.map(folded))).lowercased()
  }

  /// Makes `grams` and `folded` known to a connection.
  static func register(_ db: Database) {
    db.add(
      function: DatabaseFunction("grams", argumentCount: 1, pure: true) { arguments in
        String.fromDatabaseValue(arguments[0]).map(indexed)
      })
    db.add(
      function: DatabaseFunction("folded", argumentCount: 1, pure: true) { arguments in
        String.fromDatabaseValue(arguments[0]).map { folded($0) }
      })
  }

  private static func runs(of term: String) -> [[Unicode.Scalar]] {
    term.unicodeScalars.map(folded).split { !isIndexed($0) }.map(Array.init)
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
