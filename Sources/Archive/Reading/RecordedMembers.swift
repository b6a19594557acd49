// The members of records, by their names in the contract: what exports to other formats are made of, and what the archive's
// rows are compared with. They are read from the JSON, by nothing that has written either.

struct RecordedDocument: Decodable {
  struct Source: Decodable {
    var uri: String?
    var sha256: String
    var bytes: Int
    var encoding: String
    var retrievedAt: String?
  }

  struct Site: Decodable {
    var name: String?
    var code: String?
    var domain: String?
  }

  struct Region: Decodable {
    var name: String
    var code: String?
  }

  struct Section: Decodable {
    var id: Int
    var parent: Int?
    var level: Int
    var number: String
    var heading: String
    var start: Int
    var end: Int
  }

  struct Table: Decodable {
    var id: Int
    var caption: String?
    var unit: String?
    var start: Int
    var end: Int
    var rows: [[String]]
  }

  struct Finding: Decodable {
    var category: String
    var message: String
    var start: Int?
    var end: Int?
  }

  struct Generator: Decodable {
    var version: String
    var lexicon: String?
  }

  var id: String
  var input: String?
  var source: Source
  var title: String?
  var publisher: String?
  var publishedAt: String?
  var writtenOn: String?
  var site: Site?
  var column: String?
  var region: Region?
  var reportType: String
  var year: Int?
  var text: String
  var textSHA256: String
  var sections: [Section]
  var tables: [Table]
  var findings: [Finding]?
  var generator: Generator

  /// The page's address, if one on the web is known.
  var address: String? {
    source.uri.flatMap { $0.hasPrefix("http://") || $0.hasPrefix("https://") ? $0 : nil }
  }
}

struct RecordedSentence: Decodable {
  var document: String
  var id: Int
  var text: String
  var start: Int
  var end: Int
  var paragraph: Int
  var section: Int?
  var xpath: String?
}

struct RecordedSpan: Decodable {
  var start: Int
  var end: Int
}

struct RecordedWords: Decodable {
  var text: String
  var start: Int
  var end: Int
}

struct RecordedCell: Decodable, Hashable {
  var table: Int
  var row: Int
  var column: Int
  var headers: [String]
}

struct RecordedClaim: Decodable {
  struct Bounds: Decodable {
    var low: String?
    var high: String?
  }

  struct Unit: Decodable {
    var text: String
    var code: String?
    var dimension: String?
    var factor: String?
  }

  struct Period: Decodable {
    var value: String
    var from: String
  }

  struct Source: Decodable {
    var exact: String
    var prefix: String
    var suffix: String
    var start: Int
    var end: Int
    var sections: [String]
    var xpath: String?
    var bytes: RecordedSpan?
    var fragment: String
    var cell: RecordedCell?
  }

  struct Review: Decodable {
    var judgement: String
    var reviewer: String
    var at: String
    var note: String?
  }

  var document: String
  var id: String
  var sentence: Int?
  var quantity: RecordedWords
  var number: RecordedWords
  var value: String?
  var low: String?
  var high: String?
  var bounds: Bounds
  var resolution: String?
  var qualifier: String
  var unit: Unit
  var kind: String
  var role: String
  var direction: String?
  var basis: String?
  var basisPeriod: String?
  var modality: String
  var indicator: String
  var scope: String?
  var period: Period?
  var partOf: String?
  var flags: [String]
  var rules: [String]
  var source: Source
  /// What had been read, by field, where a reviewer corrected it.
  var extracted: [String: String?]?
  var review: Review?

  /// The fields that a reviewer corrected, with what had been read, in their order.
  var corrections: [(field: String, former: String?)] {
    guard let extracted else { return [] }
    return Verdict.Field.allCases.compactMap { field in
      extracted[field.rawValue].map { (field.rawValue, $0) }
    }
  }
}

struct RecordedExclusion: Decodable {
  struct Source: Decodable {
    var start: Int
    var end: Int
    var cell: RecordedCell?
  }

  var document: String
  var sentence: Int?
  var text: String
  var start: Int
  var end: Int
  var reason: String
  var rule: String
  var source: Source
}
