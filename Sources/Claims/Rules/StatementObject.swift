import Quantities
import ReportModel

extension ParagraphReader {
  /// A statement's object: its words without the verb at their head or at their end.
  func object(of spans: [TextSpan]) -> [TextSpan] {
    guard var first = spans.first else { return [] }
    var spans = spans
    if let end = leadingVerbEnd(first), end < first.end || spans.count > 1 {
      first.start = end
      if line[first.start] == "的" { first.start += 1 }
      if first.length > 0 { spans[0] = first } else { spans.removeFirst() }
      return spans
    }
    if var last = spans.last, let length = line.ends(Self.endVerbs, at: last.end) {
      if length < last.length {
        last.end -= length
        spans[spans.count - 1] = last
      } else if length == last.length, spans.count > 1 {
        spans.removeLast()
      }
    }
    return spans
  }

  private static let endVerbs = Keywords("未完成 基本完成 完成 开工 完工 竣工 投用 入住 受理 办结 立案 结案 收到 签约 投产 开业 审结 申报 获批 死亡 受伤 保留 废止")
}
