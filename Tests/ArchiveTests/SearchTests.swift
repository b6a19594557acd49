import Cleaning
import Extraction
import Foundation
import ReportModel
import TestSupport
import Testing

@testable import Archive

/// What a search finds is what a look at every text finds, whichever way it goes.
@Suite struct SearchTests {
  /// The reports of the corpus in an archive, in some order.
  private static func corpus(reversed: Bool = false) throws -> SmallArchive {
    let small = try SmallArchive()
    let folders = try Project.folders(in: Project.corpus.appendingPathComponent("reports"))
    for folder in reversed ? folders.reversed() : folders {
      let page = folder.appendingPathComponent("page.html")
      let input = Cleaner.Input(bytes: try Project.bytes(page), path: page.lastPathComponent)
      try small.ingest(Document(input: nil, parts: [Document.Part(name: "page", uri: nil, content: .success(input))]))
    }
    return small
  }

  /// The ways that a search can go: all documents, by the index, by the order of what is found.
  private static let ways = [
    SearchBounds(), SearchBounds(documents: 0), SearchBounds(documents: 0, candidates: 0),
  ]

  private func search(
    _ archive: Archive, _ terms: [String], filter: ReportFilter = ReportFilter(), limit: Int = 100_000,
    bounds: SearchBounds = SearchBounds()
  ) throws -> SearchResult {
    try archive.read { db in
      try Archive.search(
        SearchRequest(terms, filter: filter, limit: limit), db, aliases: .standard, bounds: bounds)
    }
  }

  /// Pieces of one to four characters of the corpus's own texts, wherever they begin.
  private func samples(of archive: Archive, count: Int) throws -> [[String]] {
    var generator = SeededGenerator(seed: 5)
    let texts = try archive.reports().map { Array(try archive.text(of: $0.id).text.unicodeScalars) }
    func piece() -> String {
      let text = texts[Int.random(in: texts.indices, using: &generator)]
      let length = Int.random(in: 1...4, using: &generator)
      let start = Int.random(in: 0..<(text.count - length), using: &generator)
      return String(String.UnicodeScalarView(text[start..<start + length]))
    }
    let terms = (0..<count).map { $0 % 5 == 0 ? [piece(), piece()] : [piece()] }
    return terms + [["PM2.5"], ["pm2.5"], ["ＰＭ２．５"], ["%"], ["。"], ["增长", "5"]]
  }

  @Test func findsWhatALookAtEveryTextFinds() throws {
    let archive = try Self.corpus().archive
    let texts = try archive.reports().map { try archive.text(of: $0.id) }
    func plain(_ text: String) -> [UInt8] { Array(TextGrams.folded(text).utf8) }
    let words = texts.map { document in
      let text = IndexedText(document.text)
      return (
        claims: document.claims.map { (claim: $0, indicator: plain($0.indicator)) },
        sentences: document.sentences.map { plain(text[$0]) }
      )
    }
    for terms in try samples(of: archive, count: 24) {
      let folded = terms.map { TextGrams.folded($0) }
      func holds(_ text: [UInt8]) -> Bool { folded.allSatisfy { text.firstRange(of: Array($0.utf8)) != nil } }
      var claims: Set<String> = []
      var sentences: Set<String> = []
      for (document, text) in zip(texts, words) {
        let found = text.claims.filter { holds($0.indicator) }.map(\.claim)
        claims.formUnion(found.map(\.id))
        for (index, sentence) in text.sentences.enumerated() where holds(sentence) {
          if !found.contains(where: { $0.sentence == index }) { sentences.insert("\(document.report.id) \(index)") }
        }
      }
      for bounds in Self.ways {
        let result = try search(archive, terms, bounds: bounds)
        #expect(Set(result.claims.map(\.id)) == claims, "\(terms)")
        #expect(result.claims.count == claims.count)
        #expect(Set(result.sentences.map { "\($0.document) \($0.id)" }) == sentences, "\(terms)")
        #expect(result.sentences.count == sentences.count)
        #expect(result.claimCount == .exactly(claims.count))
        #expect(result.sentenceCount == .exactly(sentences.count))
        for sentence in result.sentences {
          #expect(!sentence.marks.isEmpty)
          let text = IndexedText(sentence.text)
          #expect(sentence.marks.allSatisfy { mark in folded.contains(TextGrams.folded(text[mark])) }, "\(terms)")
        }
      }
    }
  }

  @Test func theOrderDoesNotDependOnWhenReportsCame() throws {
    let (archive, other) = (try Self.corpus().archive, try Self.corpus(reversed: true).archive)
    for terms in try samples(of: archive, count: 3) {
      let whole = try search(archive, terms)
      for bounds in Self.ways {
        for limit in [1, 7] {
          for archive in [archive, other] {
            let result = try search(archive, terms, limit: limit, bounds: bounds)
            #expect(result.claims.map(\.id) == whole.claims.prefix(limit).map(\.id), "\(terms) \(limit)")
            #expect(
              result.sentences.map(\.span) == whole.sentences.prefix(limit).map(\.span), "\(terms) \(limit)")
          }
        }
      }
    }
  }

  @Test func whatIsNotShownIsCounted() throws {
    let archive = try Self.corpus().archive
    let all = try search(archive, ["增长"]).claims.count
    var bounds = SearchBounds(documents: 0)
    #expect(try search(archive, ["增长"], limit: 2, bounds: bounds).claimCount == .exactly(all))
    bounds.counted = 5
    #expect(try search(archive, ["增长"], limit: 2, bounds: bounds).claimCount == .moreThan(5))
    bounds.candidates = 0
    #expect(try search(archive, ["全县"], limit: 2, bounds: bounds).sentenceCount == .moreThan(2))
    bounds.newest = 1
    let result = try search(archive, ["全县"], limit: 2000, bounds: bounds)
    #expect(result.newestReports == 1)
    #expect(result.sentenceCount == .atLeast(result.sentences.count))
  }

  @Test func aFilterHoldsOnEveryWay() throws {
    let archive = try Self.corpus().archive
    let filters = [
      ReportFilter(type: .workReport), ReportFilter(years: 2018...2019), ReportFilter(region: "示例县"),
      ReportFilter(region: "别处"),
    ]
    for filter in filters {
      let reports = Set(try archive.reports(filter).map(\.id))
      for terms in [["财政"], ["全县"], ["县"]] {
        let whole = try search(archive, terms)
        for bounds in Self.ways {
          let result = try search(archive, terms, filter: filter, bounds: bounds)
          #expect(result.claims.map(\.id) == whole.claims.filter { reports.contains($0.document) }.map(\.id))
          #expect(result.sentences.map(\.span) == whole.sentences.filter { reports.contains($0.document) }.map(\.span))
        }
      }
    }
  }

  @Test func plansUseTheIndexes() throws {
    let archive = try Self.corpus().archive
    let filters = [ReportFilter(), ReportFilter(region: "示例县"), ReportFilter(years: 2018...2018)]
    for bounds in Self.ways {
      for filter in filters {
        for terms in [["财政收入"], ["增长"], ["人"], ["PM2.5"], ["没有这个"]] {
          let searching = try archive.plans(bounds: bounds) { db, bounds in
            _ = try Archive.search(SearchRequest(terms, filter: filter), db, aliases: .standard, bounds: bounds)
          }
          let series = try archive.plans(bounds: bounds) { db, bounds in
            _ = try Archive.series(SeriesRequest(terms[0], filter: filter), db, aliases: .standard, bounds: bounds)
          }
          #expect(searching.count > 3)
          for plan in searching + series {
            for step in plan.steps {
              #expect(!step.hasPrefix("SCAN claim") && !step.hasPrefix("SCAN sentence "), "\(plan)")
            }
          }
        }
      }
    }
    let plans = try archive.plans(bounds: SearchBounds(documents: 0)) { db, bounds in
      _ = try Archive.search(SearchRequest(["财政"]), db, aliases: .standard, bounds: bounds)
    }
    let steps = plans.flatMap(\.steps)
    #expect(steps.contains { $0.contains("indicator_grams VIRTUAL TABLE INDEX") })
    #expect(steps.contains { $0.contains("sentence_grams VIRTUAL TABLE INDEX") })
    #expect(steps.contains { $0.contains("claim_by_indicator") })
  }

  @Test func correctedIndicatorsAreFoundAsTheyAreNow() throws {
    let small = try SmallArchive()
    let id = try small.ingest(SmallArchive.page(SmallArchive.body), uri: "http://a.example/1.html").id
    let claim = try #require(try small.archive.claims(of: id).first { $0.quantityText == "3200人" })
    #expect(try search(small.archive, [claim.indicator]).claims.map(\.id) == [claim.id])
    try small.archive.judge(
      claim.id, Verdict(.wrong, by: "甲", at: "2026-01-02T03:04:05Z", corrections: [.indicator: "城镇新增就业人数合计"]))
    for bounds in Self.ways {
      let result = try search(small.archive, ["就业人数合计"], bounds: bounds)
      #expect(result.claims.map(\.id) == [claim.id])
      #expect(result.claims.first?.extracted == [.indicator: claim.indicator])
      #expect(result.claimCount == .exactly(1))
      // Its sentence holds 新增城镇就业 and no claim of that name any more.
      let former = try search(small.archive, [claim.indicator], bounds: bounds)
      #expect(former.claims.isEmpty)
    }
    try small.archive.judge(claim.id, Verdict(.notAClaim, by: "甲", at: "2026-01-03T03:04:05Z"))
    #expect(try search(small.archive, [claim.indicator]).claims.isEmpty)
  }

  @Test func whatIsNearIsTold() throws {
    let archive = try Self.corpus().archive
    let result = try search(archive, ["地区生产总直"])
    #expect(result.claims.isEmpty && result.sentences.isEmpty)
    #expect(result.nearIndicators.first == "地区生产总值")
    #expect(try search(archive, ["鑫鑫"]).nearIndicators.isEmpty)
    #expect(try search(archive, [""]).claims.isEmpty)
  }
}
