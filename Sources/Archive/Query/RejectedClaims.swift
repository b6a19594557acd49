/// Claims that are none: the last reviewer to judge them says so. They stay in the records and in what was archived, and are
/// counted nowhere.
enum RejectedClaims {
  /// How many a document has: SQL, an expression on `document`.
  static let count = """
    (SELECT count(*) FROM verdict CROSS JOIN claim ON claim.document = document.key
      AND claim.number_start = verdict.number_start AND claim.number_end = verdict.number_end
    WHERE verdict.report = document.report AND verdict.judgement = 'notAClaim'
      AND NOT EXISTS (SELECT 1 FROM verdict AS later WHERE later.report = verdict.report
        AND later.number_start = verdict.number_start AND later.number_end = verdict.number_end
        AND (later.given_at, later.id) > (verdict.given_at, verdict.id)))
    """
}
