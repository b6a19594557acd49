// The members of records that are verified. Schemas are checked before.

struct ReadDocument: Decodable {
  struct Source: Decodable {
    var uri: String?
    var sha256: String
    var bytes: Int
    var encoding: String
  }

  struct Table: Decodable {
    var id: Int
    var start: Int
    var end: Int
    var rows: [[String]]
    var caption: String?
    var unit: String?

    /// The powers of ten that the table's words may multiply its numbers by: 万元, 亿千瓦时.
    var multipliers: [Int] {
      let words = rows.joined().joined() + (caption ?? "") + (unit ?? "")
      let powers: [(Character, [Int])] = [("百", [2, 6]), ("千", [3, 7]), ("万", [4, 6, 7, 12]), ("亿", [8, 12])]
      return Set(powers.filter { words.contains($0.0) }.flatMap(\.1)).sorted()
    }
  }

  var id: String
  var source: Source
  var text: String
  var textSHA256: String
  var tables: [Table]
}

struct ReadSentence: Decodable {
  var document: String
  var id: Int
  var text: String
  var start: Int
  var end: Int
}

/// A place in the text, in a sentence, a cell or the raw file.
struct ReadSpan: Decodable {
  var start: Int
  var end: Int
}

struct ReadWords: Decodable {
  var text: String
  var start: Int
  var end: Int
}

struct ReadCell: Decodable, Hashable {
  var table: Int
  var row: Int
  var column: Int
}

struct ReadClaim: Decodable {
  struct Unit: Decodable {
    var text: String
  }

  struct Source: Decodable {
    var exact: String
    var prefix: String
    var suffix: String
    var start: Int
    var end: Int
    var bytes: ReadSpan?
    var cell: ReadCell?
  }

  var document: String
  var id: String
  var sentence: Int?
  var quantity: ReadWords
  var number: ReadWords
  var value: String?
  var low: String?
  var high: String?
  var unit: Unit
  var indicatorSpans: [ReadSpan]
  var partOf: String?
  var source: Source
  /// What had been read where a reviewer corrected it.
  var extracted: Former?

  /// Fields as they were before a correction; one that is there without a value had none.
  struct Former: Decodable {
    /// By the fields' names.
    private var values: [String: String?]

    init(from decoder: any Decoder) throws {
      values = try decoder.singleValueContainer().decode([String: String?].self)
    }

    /// A field as it was read.
    func value(_ name: String, now value: String?) -> String? { values[name] ?? value }
  }
}

struct ReadExclusion: Decodable {
  struct Source: Decodable {
    var start: Int
    var end: Int
    var cell: ReadCell?
  }

  var document: String
  var sentence: Int?
  var text: String
  var start: Int
  var end: Int
  var source: Source
}

struct ReadEnd: Decodable {
  var document: String
  var sentences: Int
  var claims: Int
  var exclusions: Int
}

struct ReadError: Decodable {
  var code: String
}
