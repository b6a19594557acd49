import Records
import ReportModel
import YearDiff

/// A diff as CSV: a row a pair, an added or a dropped claim, an indicator that fell silent, a target, a stated growth.
enum DiffRows {
  static func bytes(_ diff: YearDiff) -> [UInt8] {
    CSV.header(columns) + rows(of: diff).flatMap { CSV.row(columns, of: $0) }
  }

  /// What a row is of; the old and the new claim are those of the pair, the target and its outcome, the previous level and
  /// the level.
  private struct Row {
    let diff: YearDiff
    var kind: String
    var status: String
    var old: DiffPlace?
    var new: DiffPlace?
    var stated: DiffPlace?
    var change: Change?
    var score: String?
    var computed: Bounds?
    var note: String?
    var sentence: String?

    func claim(_ place: DiffPlace?) -> ComparedClaim? { place.map { diff.claim($0) } }

    func words(_ place: DiffPlace?) -> String? { place.flatMap { diff.sentence(of: $0)?.text } }
  }

  private static func rows(of diff: YearDiff) -> [Row] {
    var rows = diff.pairs.map { pair in
      Row(
        diff: diff, kind: "pair", status: pair.status.rawValue, old: .old(pair.old), new: .new(pair.new),
        change: pair.change, score: DiffReasons.score(pair.evidence),
        note: DiffReasons.words(pair.evidence).joined(separator: "; "))
    }
    rows += diff.added.map { Row(diff: diff, kind: "added", status: "added", new: .new($0)) }
    rows += diff.dropped.map { Row(diff: diff, kind: "dropped", status: "dropped", old: .old($0)) }
    rows += diff.repeatedOld.map { Row(diff: diff, kind: "repeat", status: "repeat", old: .old($0)) }
    rows += diff.repeatedNew.map { Row(diff: diff, kind: "repeat", status: "repeat", new: .new($0)) }
    rows += diff.silent.map {
      Row(
        diff: diff, kind: "silent", status: "silent", old: .old($0.old), sentence: diff.new.sentences[$0.sentence].text)
    }
    rows += diff.targets.map {
      Row(
        diff: diff, kind: "target", status: $0.verdict.rawValue, old: .old($0.target),
        new: $0.outcome.map { .new($0) }, note: $0.reason)
    }
    rows += diff.growth.map {
      Row(
        diff: diff, kind: "growth", status: $0.verdict.rawValue, old: $0.previous, new: $0.level.map { .new($0) },
        stated: .new($0.stated), computed: $0.computed, note: $0.sum)
    }
    return rows
  }

  private static let columns: [Column<Row>] =
    [
      Column("kind", "kind 类别", "pair, added, dropped, repeat, silent, target, growth") { $0.kind },
      Column("status", "status 状态", "what it is: same, changed, …, met, missed, …, consistent, contradicts, …") {
        $0.status
      },
    ] + claimColumns("old", "旧") { $0.old } + claimColumns("new", "新") { $0.new } + [
      Column("absolute", "difference 差额", "new less old, in the new claim's unit") { $0.change?.absolute.description },
      Column("relative", "relative 变化率", "new ÷ old − 1") { $0.change?.relative?.description },
      Column("relativeLow", "least 下限", "the least that it can be by what is printed") { $0.change?.low?.description },
      Column("relativeHigh", "most 上限", "the most that it can be by what is printed") { $0.change?.high?.description },
      Column("stated", "stated 所述增长", "the stated growth, as printed") { $0.claim($0.stated)?.record.quantity.text },
      Column("statedId", "claim 编号", "id of the claim that states it") { $0.claim($0.stated)?.id },
      Column("statedSentence", "sentence 原句", "the sentence that states it") { $0.words($0.stated) },
      Column("computedLow", "least 测算下限", "the least growth that the figures give") {
        $0.computed?.low?.decimal(places: 4)?.description
      },
      Column("computedHigh", "most 测算上限", "the most growth that the figures give") {
        $0.computed?.high?.decimal(places: 4)?.description
      },
      Column("score", "score 可信度", "how probable the pair is") { $0.score },
      Column("note", "note 说明", "the sum, the reasons") { $0.note },
      Column("silentSentence", "sentence 新句", "the new sentence without the number") { $0.sentence },
    ]

  private static func claimColumns(
    _ side: String, _ title: String, _ place: @escaping @Sendable (Row) -> DiffPlace?
  ) -> [Column<Row>] {
    func column(
      _ name: String, _ words: String, _ meaning: String, _ cell: @escaping @Sendable (ComparedClaim) -> String?
    ) -> Column<Row> {
      Column(side + name, "\(side) \(words)", meaning) { $0.claim(place($0)).flatMap(cell) }
    }
    return [
      column("Indicator", "indicator \(title)指标", "what is measured") { $0.record.indicator },
      column("Period", "period \(title)时期", "ISO 8601") { $0.record.period?.value },
      column("Quantity", "quantity \(title)原文", "as printed") { $0.record.quantity.text },
      column("Value", "value \(title)数值", "exact decimal, in the unit") { $0.record.value },
      column("Low", "low \(title)下限", "lower end of a range") { $0.record.low },
      column("High", "high \(title)上限", "upper end of a range") { $0.record.high },
      column("Unit", "unit \(title)单位", "as printed, without multiplier") { $0.record.unit.text },
      column("Role", "role \(title)角色", "level, change, rank") { $0.record.role },
      column("Modality", "modality \(title)情态", "actual, estimated, planned") { $0.record.modality },
      column("Id", "claim \(title)编号", "id of the claim") { $0.id },
      Column("\(side)Sentence", "sentence \(title)原句", "the sentence, none for a cell") { $0.words(place($0)) },
    ]
  }
}
