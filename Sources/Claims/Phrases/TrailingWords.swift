import Quantities
import ReportModel

extension ParagraphReader {
  /// Drops from the words after a quantity what is no part of its statement.
  func dropTrailing(_ phrase: inout Phrase, _ quantity: Numeral) {
    guard phrase.post.length > 0 else { return }
    if isRemark(phrase.post) {
      phrase.post.start = phrase.post.end
      return
    }
    endAtListItem(&phrase.post)
    if beginsAnother(phrase, quantity) { phrase.post.start = phrase.post.end }
  }

  /// 增长8.3%（按可比价计算）
  private func isRemark(_ post: TextSpan) -> Bool { line[post.start] == "(" && line.kind(post.end - 1) == .close }

  /// 三座水厂扩建、管网改造等工程: its own member of the list only.
  private func endAtListItem(_ post: inout TextSpan) {
    guard let mark = line.firstPlace(of: Self.listMark, in: post.start, post.end), mark.start > post.start + 2,
      line.ends(vocabulary.eventNouns, at: mark.start) != nil
    else { return }
    post.end = mark.start
  }

  private static let listMark = Keywords("、")

  private func beginsAnother(_ phrase: Phrase, _ quantity: Numeral) -> Bool {
    // 6%左右、力求更好: the list's next member.
    if separatorEnd(phrase.post.start, phrase.post.end) != nil { return true }
    // 处理率98%林长制全面落实: a mark was lost.
    if quantity.kind == .percentage, phrase.subject.length > 2, line[phrase.subject.end - 1] == "率" { return true }
    // 控制在3.2%的较低水平: what follows 的 belongs to the number.
    return line[phrase.post.start] == "的" && phrase.link.isTied && phrase.subject.length > 0
  }
}
