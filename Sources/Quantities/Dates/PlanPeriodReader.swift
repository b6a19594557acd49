import Lexicon
import ReportModel

/// Five-year plans by their short names: 十三五, “七五”普法. The digits are two numbers, the plan's and its years'.
enum PlanPeriodReader {
  /// The name at `at`, with its years: the third plan began in 1966, the first of the legal education plans in 1986.
  static func read(_ line: LineText, at: Int) -> (reading: Reading, iso: String?)? {
    guard line.kind(at).isChineseNumeral, !line.kind(at - 1).isChineseNumeral else { return nil }
    var end = at
    var plan = 0
    if line[end] == "十" {
      plan = 10
      end += 1
      if line.kind(end) == .chineseDigit, line.kind(end + 1) == .chineseDigit {
        plan += NumeralCharacter.value(of: line[end])
        end += 1
      }
    } else if line.kind(end) == .chineseDigit {
      plan = NumeralCharacter.value(of: line[end])
      end += 1
    }
    guard (4...20).contains(plan), line[end] == "五" else { return nil }
    end += 1
    guard !line.kind(end).isNumeral else { return nil }
    // 十三五 is no number; 十五 and 六五 need to be told.
    let isClosed = line.kind(end) == .close || line[end] == "\""
    let after = isClosed ? end + 1 : end
    if plan <= 10 {
      let isQuoted = isClosed && (line.kind(at - 1) == .open || line[at - 1] == "\"")
      guard isQuoted || line.holds(periodWords, at: after) != nil else { return nil }
    }
    var reading = Reading(start: at, end: end)
    reading.traits = [.chinese, .positional]
    reading.rules.add(.chineseNumeral)
    let isLegal = line.holds("普法", at: after)
    let first = isLegal ? 1986 + 5 * (plan - 1) : 1966 + 5 * (plan - 3)
    return (reading, "\(first)/\(first + 4)")
  }

  private static let periodWords = Keywords("时期 规划 期间 计划 普法 末 以来 初 收官 开局 目标")
}
