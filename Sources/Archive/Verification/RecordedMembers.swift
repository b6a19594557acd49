// The members of records that stand in the archive's tables as well, read by nothing that has written either.

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
  var region: Region?
  var reportType: String
  var year: Int?
  var text: String
  var textSHA256: String
  var sections: [Section]
  var tables: [Table]
  var findings: [Finding]?
  var generator: Generator
}

struct RecordedSentence: Decodable {
  var id: Int
  var text: String
  var start: Int
  var end: Int
  var paragraph: Int
  var section: Int?
  var xpath: String?
}

struct RecordedCell: Decodable {
  var table: Int
  var row: Int
  var column: Int
}

struct RecordedClaim: Decodable {
  struct Words: Decodable {
    var text: String
    var start: Int
    var end: Int
  }

  struct Bounds: Decodable {
    var low: String?
    var high: String?
  }

  struct Unit: Decodable {
    var text: String
    var code: String?
    var dimension: String
    var factor: String?
  }

  struct Period: Decodable {
    var value: String
    var from: String
  }

  struct Bytes: Decodable {
    var start: Int
    var end: Int
  }

  struct Source: Decodable {
    var start: Int
    var end: Int
    var xpath: String?
    var bytes: Bytes?
    var cell: RecordedCell?
  }

  var id: String
  var sentence: Int?
  var quantity: Words
  var number: Words
  var value: String?
  var low: String?
  var high: String?
  var bounds: Bounds?
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
  var source: Source
}

struct RecordedExclusion: Decodable {
  struct Source: Decodable {
    var start: Int
    var end: Int
    var cell: RecordedCell?
  }

  var sentence: Int?
  var text: String
  var reason: String
  var rule: String
  var source: Source
}
