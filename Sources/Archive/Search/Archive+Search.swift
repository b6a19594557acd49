import GRDB
import ReportModel

extension Archive {
  /// Looks for terms in indicators and in sentences.
  ///
  /// What is found, and its order, does not depend on the order in which the reports were ingested.
  public func search(
    _ request: SearchRequest, aliases: RegionAliases = .standard
  ) throws(ArchiveError) -> SearchResult {
    try read { db in try Archive.search(request, db, aliases: aliases, bounds: SearchBounds()) }
  }

  static func search(
    _ request: SearchRequest, _ db: Database, aliases: RegionAliases, bounds: SearchBounds
  ) throws -> SearchResult {
    let terms = SearchTerms(request.terms)
    guard !terms.isEmpty else {
      return SearchResult(
        claims: [], claimCount: .exactly(0), sentences: [], sentenceCount: .exactly(0), nearIndicators: [])
    }
    let scope = try SearchScope(db, request.filter, aliases: aliases, bounds: bounds)
    let reviewed = try ReviewedClaims(db, terms, scope, fields: [.indicator])
    let finder = IndicatorSearch(db: db, terms: terms, scope: scope, bounds: bounds)
    let limit = max(request.limit, Archive.fewestIndicators)
    let indicators = try finder.indicators(limit: limit)
    let claims = try ClaimSearch(
      db: db, indicators: Array(indicators.prefix(limit)), isComplete: indicators.count <= limit, scope: scope,
      reviewed: reviewed, bounds: bounds
    ).claims(limit: request.limit)
    let sentences = try SentenceSearch(db: db, terms: terms, scope: scope, reviewed: reviewed, bounds: bounds)
      .sentences(limit: request.limit)
    let isEmpty = claims.claims.isEmpty && sentences.sentences.isEmpty
    return SearchResult(
      claims: claims.claims, claimCount: claims.count, sentences: sentences.sentences,
      sentenceCount: sentences.found.count, newestReports: sentences.found.newest,
      nearIndicators: isEmpty
        ? try NearIndicators(db: db, scope: scope, bounds: bounds).indicators(like: request.terms[0]) : [],
      alternatives: isEmpty
        ? try alternatives(to: request, scope, db, aliases: aliases, bounds: bounds) : Alternatives())
  }

  /// Whether it is the filter that leaves everything out.
  private static func alternatives(
    to request: SearchRequest, _ scope: SearchScope, _ db: Database, aliases: RegionAliases, bounds: SearchBounds
  ) throws -> Alternatives {
    var alternatives = Alternatives()
    alternatives.hasReports = scope.few?.isEmpty != true
    guard scope.isNarrowed else { return alternatives }
    let filter = ReportFilter(includesSuperseded: request.filter.includesSuperseded)
    let elsewhere = try search(
      SearchRequest(request.terms, filter: filter), db, aliases: aliases, bounds: bounds)
    alternatives.isInOtherReports = !elsewhere.claims.isEmpty || !elsewhere.sentences.isEmpty
    alternatives.add(regions: elsewhere.claims.map { $0.region?.name } + elsewhere.sentences.map { $0.region?.name })
    return alternatives
  }

  /// Where there are many indicators, so many are enough to count on.
  private static let fewestIndicators = 500
}
