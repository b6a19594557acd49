import GRDB

/// Whether the search finds each text by each of its pairs of characters, and nothing else.
///
/// Each pair is looked up as a search would, and what is found is added up by text; the sums are compared with those that
/// the texts call for. SQLite's own check, which goes through the index's pages, is made where the file can be written:
/// SQLite takes it for a change.
struct SearchCheck {
  let db: Database

  init(_ db: Database) {
    self.db = db
  }

  func faults() throws -> [ArchiveFault] {
    var faults = try compare(
      "sentence_grams",
      with: """
        SELECT sentence.key, sentence.text, document.id FROM sentence
        JOIN document ON document.key = sentence.document ORDER BY sentence.key
        """)
    faults += try compare("indicator_grams", with: "SELECT id, text, NULL FROM indicator ORDER BY id")
    return faults
  }

  /// What an index has of one text: how many entries, and their hashes added up.
  private struct Sum: Equatable {
    var count = 0
    var hash: UInt64 = 0

    mutating func add(_ entry: UInt64) {
      count += 1
      hash &+= entry
    }
  }

  private func compare(_ index: String, with texts: String) throws -> [ArchiveFault] {
    var sums = try sums(of: index)
    var faults: [ArchiveFault] = []
    let rows = try Row.fetchCursor(db, sql: texts)
    while let row = try rows.next() {
      let found = sums.removeValue(forKey: try row.value(0)) ?? Sum()
      guard let text: String = try row.optional(1) else { continue }
      guard let expected = SearchCheck.expected(text), expected != found else { continue }
      let document: String? = try row.optional(2)
      // One a document: where one text is not found its neighbours are likely not to be.
      if document != nil, faults.last?.document == document { continue }
      faults.append(
        ArchiveFault(.search, document: document, .found(text, expected: expected.count, found: found.count)))
    }
    if !sums.isEmpty { faults.append(ArchiveFault(.search, .foundInNothing(count: sums.count))) }
    return faults
  }

  /// What an index finds, by text: eight bytes and a count for each.
  private func sums(of index: String) throws -> [Int64: Sum] {
    try db.execute(sql: "CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab(main, \(index), row)")
    defer { try? db.execute(sql: "DROP TABLE temp.vocabulary") }
    let pairs = try String.fetchAll(db, sql: "SELECT term FROM temp.vocabulary")
    var sums: [Int64: Sum] = [:]
    let statement = try db.makeStatement(sql: "SELECT rowid FROM \(index) WHERE \(index) MATCH ?")
    func add(_ entry: String, _ query: String) throws {
      let hash = SearchCheck.hash(entry)
      let rows = try Int64.fetchCursor(statement, arguments: [query])
      while let row = try rows.next() { sums[row, default: Sum()].add(hash) }
    }
    for pair in pairs { try add(pair, "\"\(pair)\"") }
    for first in Set(pairs.compactMap(\.unicodeScalars.first)) { try add("\(first)*", "\"\(first)\" *") }
    return sums
  }

  /// What should be found of a text; nil where it has a letter that SQLite may take for another than Swift does.
  private static func expected(_ text: String) -> Sum? {
    // By bytes: characters that look alike are equal to Swift and two to the index.
    var entries: Set<[UInt8]> = []
    for pair in TextGrams.indexed(text).split(separator: " ") {
      guard pair.unicodeScalars.allSatisfy(isPlain) else { return nil }
      let pair = pair.lowercased()
      entries.insert(Array(pair.utf8))
      entries.insert(Array("\(pair.unicodeScalars.first!)*".utf8))
    }
    var sum = Sum()
    for entry in entries { sum.add(hash(String(decoding: entry, as: UTF8.self))) }
    return sum
  }

  /// Whether it is in Unicode 6.1, which SQLite knows, and has no case but where it is in ASCII.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII || (0x4E00...0x9FCC).contains(scalar.value) { return true }
    guard let age = scalar.properties.age, (age.major, age.minor) <= (6, 1) else { return false }
    return !scalar.properties.isCased
  }

  /// FNV-1a.
  private static func hash(_ entry: String) -> UInt64 {
    entry.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }

  /// SQLite's own check of the indexes' pages, on a connection that can write.
  static func faultsOfPages(_ db: Database) throws -> [ArchiveFault] {
    var faults: [ArchiveFault] = []
    try db.inTransaction(.immediate) {
      for index in ["sentence_grams", "indicator_grams"] {
        do {
          try db.execute(sql: "INSERT INTO \(index) (\(index), rank) VALUES ('integrity-check', 1)")
        } catch let error as DatabaseError where error.resultCode.primaryResultCode == .SQLITE_CORRUPT {
          faults.append(ArchiveFault(.search, .index(index)))
        }
      }
      return .rollback
    }
    return faults
  }
}
