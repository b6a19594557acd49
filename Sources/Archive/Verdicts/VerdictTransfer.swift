import GRDB
import ReportModel

/// Carries verdicts over to a report whose text has changed, because its page is read in another way than before.
struct VerdictTransfer {
  let db: Database

  init(_ db: Database) {
    self.db = db
  }

  /// Copies a report's verdicts to another's claims. Where the former report is left by its last document they go there for
  /// good, also those whose number is not found any more: they stay without a place.
  ///
  /// - Parameter text: the clean text of the report that they go to.
  /// - Returns: how many have no place.
  func move(from former: Int64, to report: Int64, text: String) throws -> Int {
    let verdicts = try Row.fetchAll(
      db, sql: "SELECT * FROM verdict WHERE report = ? ORDER BY number_start, id", arguments: [former])
    guard !verdicts.isEmpty else { return 0 }
    let isLast = try Int.fetchOne(db, sql: "SELECT count(*) FROM document WHERE report = ?", arguments: [former]) == 0
    let places = try places(for: verdicts, in: report, text)
    var lost = 0
    for (verdict, place) in zip(verdicts, places) {
      if place == nil { lost += 1 }
      if isLast {
        try relocate(verdict["id"], to: report, place)
      } else if let place {
        try copy(verdict["id"], to: report, place)
      }
    }
    return lost
  }

  /// For each verdict the number's new place. No place takes two verdicts of one reviewer; the most alike come first.
  private func places(for verdicts: [Row], in report: Int64, _ text: String) throws -> [TextSpan?] {
    let text = IndexedText(text)
    let claims = try Row.fetchAll(
      db,
      sql: """
        SELECT number, number_start, number_end FROM claim JOIN document ON document.key = claim.document
        WHERE document.report = ? ORDER BY document.key DESC, number_start
        """, arguments: [report])
    let candidates = Dictionary(grouping: claims) { $0[0] as String }
    var pairs: [(verdict: Int, span: TextSpan, similarity: Double)] = []
    for (index, verdict) in verdicts.enumerated() {
      let anchor = VerdictAnchor(number: verdict["number"], prefix: verdict["prefix"], suffix: verdict["suffix"])
      for claim in candidates[anchor.number] ?? [] {
        let span = TextSpan(start: claim[1], end: claim[2])
        let similarity = anchor.similarity(
          prefix: NumberContext.prefix(of: span, in: text), suffix: NumberContext.suffix(of: span, in: text))
        if similarity >= VerdictAnchor.threshold { pairs.append((index, span, similarity)) }
      }
    }
    pairs.sort { left, right in
      if left.similarity != right.similarity { return left.similarity > right.similarity }
      return (left.verdict, left.span.start) < (right.verdict, right.span.start)
    }
    struct Taken: Hashable {
      var reviewer: String
      var span: TextSpan
    }
    var places = [TextSpan?](repeating: nil, count: verdicts.count)
    var taken: Set<Taken> = []
    for pair in pairs where places[pair.verdict] == nil {
      if taken.insert(Taken(reviewer: verdicts[pair.verdict]["reviewer"], span: pair.span)).inserted {
        places[pair.verdict] = pair.span
      }
    }
    return places
  }

  private func relocate(_ verdict: Int64, to report: Int64, _ place: TextSpan?) throws {
    // The same reviewer's verdict may have been copied when another document of the report was read anew.
    if let place, let other = try other(than: verdict, in: report, place) {
      try db.execute(sql: "DELETE FROM verdict WHERE id = ?", arguments: [other.isNewer ? verdict : other.id])
      if other.isNewer { return }
    }
    try db.execute(
      sql: "UPDATE verdict SET report = ?, number_start = ?, number_end = ? WHERE id = ?",
      arguments: [report, place?.start, place?.end, verdict])
  }

  private func copy(_ verdict: Int64, to report: Int64, _ place: TextSpan) throws {
    if let other = try other(than: verdict, in: report, place) {
      if other.isNewer { return }
      try db.execute(sql: "DELETE FROM verdict WHERE id = ?", arguments: [other.id])
    }
    try db.execute(
      sql: """
        INSERT INTO verdict (report, number_start, number_end, number, prefix, suffix, judgement, reviewer, given_at, note, record)
        SELECT ?, ?, ?, number, prefix, suffix, judgement, reviewer, given_at, note, record FROM verdict WHERE id = ?
        """, arguments: [report, place.start, place.end, verdict])
    try db.execute(
      sql: "INSERT INTO correction (verdict, field, value) SELECT ?, field, value FROM correction WHERE verdict = ?",
      arguments: [db.lastInsertedRowID, verdict])
  }

  /// The same reviewer's verdict that is at the place already, and whether it is the later one.
  private func other(
    than verdict: Int64, in report: Int64, _ place: TextSpan
  ) throws -> (id: Int64, isNewer: Bool)? {
    try Row.fetchOne(
      db,
      sql: """
        SELECT other.id, other.given_at >= own.given_at FROM verdict AS other JOIN verdict AS own ON own.id = ?
        WHERE other.report = ? AND other.number_start = ? AND other.number_end = ? AND other.reviewer = own.reviewer
        """, arguments: [verdict, report, place.start, place.end]
    ).map { ($0[0], $0[1]) }
  }
}

/// The words around a number that a verdict quotes.
enum NumberContext {
  static let length = 32

  static func prefix(of span: TextSpan, in text: IndexedText) -> String {
    text[TextSpan(start: max(span.start - length, 0), end: span.start)]
  }

  static func suffix(of span: TextSpan, in text: IndexedText) -> String {
    text[TextSpan(start: span.end, end: min(span.end + length, text.count))]
  }
}
