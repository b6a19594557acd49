// The members of records, by their names in the contract: what exports to other formats and comparisons of reports are made
// of, and what the archive's rows are checked against. They are read from the JSON, by nothing that has written either.

public struct RecordedDocument: Decodable, Sendable {
  public struct Source: Decodable, Sendable {
    public var uri: String?
    public var sha256: String
    public var bytes: Int
    public var encoding: String
    public var retrievedAt: String?
  }

  public struct Site: Decodable, Sendable {
    public var name: String?
    public var code: String?
    public var domain: String?
  }

  public struct Region: Decodable, Sendable {
    public var name: String
    public var code: String?
  }

  public struct Section: Decodable, Sendable {
    public var id: Int
    public var parent: Int?
    public var level: Int
    public var number: String
    public var heading: String
    public var start: Int
    public var end: Int
  }

  public struct Table: Decodable, Sendable {
    public var id: Int
    public var caption: String?
    public var unit: String?
    public var start: Int
    public var end: Int
    public var rows: [[String]]
    public var headerRows: [Int]
    public var headerColumns: [Int]
  }

  public struct Finding: Decodable, Sendable {
    public var category: String
    public var message: String
    public var start: Int?
    public var end: Int?
  }

  public struct Generator: Decodable, Sendable {
    public var version: String
    public var lexicon: String?
  }

  public var id: String
  public var input: String?
  public var source: Source
  public var title: String?
  public var publisher: String?
  public var publishedAt: String?
  public var writtenOn: String?
  public var site: Site?
  public var column: String?
  public var region: Region?
  public var reportType: String
  public var year: Int?
  public var text: String
  public var textSHA256: String
  public var sections: [Section]
  public var tables: [Table]
  public var findings: [Finding]?
  public var generator: Generator

  /// The page's address, if one on the web is known.
  public var address: String? {
    source.uri.flatMap { $0.hasPrefix("http://") || $0.hasPrefix("https://") ? $0 : nil }
  }
}

public struct RecordedSentence: Decodable, Sendable {
  public var document: String
  public var id: Int
  public var text: String
  public var start: Int
  public var end: Int
  public var paragraph: Int
  public var section: Int?
  public var xpath: String?
}

public struct RecordedSpan: Decodable, Sendable {
  public var start: Int
  public var end: Int
}

public struct RecordedWords: Decodable, Sendable {
  public var text: String
  public var start: Int
  public var end: Int
}

public struct RecordedCell: Decodable, Hashable, Sendable {
  public var table: Int
  public var row: Int
  public var column: Int
  public var headers: [String]
}

public struct RecordedClaim: Decodable, Sendable {
  public struct Bounds: Decodable, Sendable {
    public var low: String?
    public var high: String?
  }

  public struct Unit: Decodable, Sendable {
    public var text: String
    public var code: String?
    public var dimension: String?
    public var factor: String?
  }

  public struct Period: Decodable, Sendable {
    public var value: String
    public var from: String
  }

  public struct Source: Decodable, Sendable {
    public var exact: String
    public var prefix: String
    public var suffix: String
    public var start: Int
    public var end: Int
    public var sections: [String]
    public var xpath: String?
    public var bytes: RecordedSpan?
    public var fragment: String
    public var cell: RecordedCell?
  }

  public struct Review: Decodable, Sendable {
    public var judgement: String
    public var reviewer: String
    public var at: String
    public var note: String?
  }

  public var document: String
  public var id: String
  public var sentence: Int?
  public var quantity: RecordedWords
  public var number: RecordedWords
  public var value: String?
  public var low: String?
  public var high: String?
  public var bounds: Bounds
  public var resolution: String?
  public var qualifier: String
  public var unit: Unit
  public var kind: String
  public var role: String
  public var direction: String?
  public var basis: String?
  public var basisPeriod: String?
  public var modality: String
  public var indicator: String
  public var scope: String?
  public var period: Period?
  public var partOf: String?
  public var flags: [String]
  public var rules: [String]
  public var source: Source
  /// What had been read, by field, where a reviewer corrected it.
  public var extracted: [String: String?]?
  public var review: Review?
}

public struct RecordedExclusion: Decodable, Sendable {
  public struct Source: Decodable, Sendable {
    public var start: Int
    public var end: Int
    public var cell: RecordedCell?
  }

  public var document: String
  public var sentence: Int?
  public var text: String
  public var start: Int
  public var end: Int
  public var reason: String
  public var rule: String
  public var source: Source
}
