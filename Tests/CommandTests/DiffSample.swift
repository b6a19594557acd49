import Cleaning
import Extraction
import Records
import ReportModel
import TestSupport
import Testing

@testable import YearDiff

/// Two small reports of a place that does not exist, and what a comparison might say of them.
enum DiffSample {
  static let old = """
    示例县2017年国民经济和社会发展统计公报

    一、综合
    2017年，全县财政收入10.0亿元，比上年增长5.0%。粮食总产量12.5万吨。
    新建养老驿站8家。商标申请量近300件。
    二、目标
    2018年财政收入增长9%。新增学位2000个。
    """

  static let new = """
    示例县2018年国民经济和社会发展统计公报

    一、综合
    2018年，全县财政收入10.5亿元，比上年增长9.8%。粮食总产量13.0万吨。
    建成养老驿站20家。商标申请量保持稳定。
    新增学位1800个。新建公园3个。
    """

  static func report(_ text: String) throws -> ComparedReport {
    let input = Cleaner.Input(bytes: Array(text.utf8), charset: "UTF-8", form: .plainText)
    let part = Document.Part(name: "sample", uri: nil, content: .success(input))
    let extraction = Extractor().extract(Document(input: nil, parts: [part]))
    let records = RecordEncoder().encode(extraction) { "\($0)" }
    return try ComparedReport(lines: records.split(separator: 0x0A))
  }

  /// The place of the claim with this quantity.
  static func claim(_ quantity: String, in report: ComparedReport) throws -> Int {
    try #require(report.claims.firstIndex { $0.record.quantity.text == quantity }, "\(quantity)")
  }

  /// A comparison made by hand: what the pairing finds is another module's to test.
  static func diff() throws -> YearDiff {
    let (old, new) = (try report(DiffSample.old), try report(DiffSample.new))
    func before(_ quantity: String) throws -> Int { try claim(quantity, in: old) }
    func after(_ quantity: String) throws -> Int { try claim(quantity, in: new) }
    func evidence(_ total: Int) -> Evidence {
      Evidence(
        total: total, reasons: [.init(words: "same name", weight: total + 150), .init(words: "bias", weight: -150)])
    }
    func pair(_ status: ClaimPair.Status, _ first: String, _ last: String, change: Change? = nil) throws -> ClaimPair {
      ClaimPair(
        status: status, old: try before(first), new: try after(last), evidence: evidence(400), change: change,
        rejected: nil)
    }
    var grain = try pair(
      .changed, "12.5万吨", "13.0万吨",
      change: Change(absolute: ExactDecimal(5000), relative: ExactDecimal(4, exponent: -2), low: nil, high: nil))
    grain.rejected = ClaimPair.Rejected(side: .new, claim: try after("3个"), evidence: evidence(-320))
    return YearDiff(
      old: old, new: new, oldYear: 2017, newYear: 2018,
      pairs: [
        try pair(
          .changed, "10.0亿元", "10.5亿元",
          change: Change(
            absolute: ExactDecimal(50_000_000), relative: ExactDecimal(5, exponent: -2), low: nil, high: nil)),
        grain,
        try pair(
          .renamed, "8家", "20家",
          change: Change(absolute: ExactDecimal(12), relative: ExactDecimal(15, exponent: -1), low: nil, high: nil)),
      ],
      added: [try after("3个")], dropped: [], repeatedOld: [], repeatedNew: [],
      silent: [
        YearDiff.Silence(
          old: try before("近300件"),
          sentence: try #require(new.sentences.firstIndex { $0.text.contains("商标") }))
      ],
      targets: [
        TargetOutcome(target: try before("2000个"), outcome: try after("1800个"), verdict: .missed, reason: nil),
        TargetOutcome(
          target: try before("9%"), outcome: try after("9.8%"), verdict: .unclear, reason: "the levels give 5"),
      ],
      growth: [
        GrowthCheck(
          stated: try after("9.8%"), level: try after("10.5亿元"), previous: .old(try before("10.0亿元")),
          computed: Bounds(low: Rational(397, 100), high: Rational(603, 100)), statedBounds: nil,
          gap: Rational(372, 100), verdict: .contradicts, sum: "10.5亿元 ÷ 10.0亿元 − 1 = +3.97 to +6.03 %")
      ],
      findings: [DiffFinding(category: .carriedOver, message: "9件 carried over, 7件 brought in", old: nil, new: nil)])
  }
}
