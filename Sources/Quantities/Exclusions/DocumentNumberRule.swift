import Lexicon

/// Numbers of documents and of accounts: `京政发〔2019〕1号`, `第711号`, `[2020]15号`, `教育支出（205类）`.
enum DocumentNumberRule: ExclusionRule {
  static func exclusion(of candidate: Candidate) -> Exclusion? {
    let line = candidate.line
    let before = candidate.characterBefore
    let after = line[candidate.next]
    if isOpen(before), isClose(after), let year = candidate.integer, (1949...2100).contains(year) {
      let next = line.afterBlanks(candidate.next + 1)
      if line.kind(next) == .digit || line.kind(next).isChineseNumeral || line[next] == "第" {
        return Exclusion(.identifier, .documentNumber)
      }
    }
    if after == "号", isClose(before) || before == "第" && isClose(line[candidate.previous - 2]) {
      return Exclusion(.identifier, .documentNumber)
    }
    // （205类）: a class of accounts goes by three digits, its parts by five and seven.
    if before == "(", candidate.unitIs("类") || candidate.unitIs("款") || candidate.unitIs("项"),
      line[candidate.unitEnd] == ")",
      [3, 5, 7].contains(candidate.end - candidate.start), candidate.reading.traits == [.arabic]
    {
      return Exclusion(.identifier, .documentNumber)
    }
    return nil
  }

  private static func isOpen(_ scalar: UInt32) -> Bool {
    (scalar == "〔" || scalar == "[" || scalar == "(" || scalar == "【" || scalar == "﹝")
  }
  private static func isClose(_ scalar: UInt32) -> Bool {
    (scalar == "〕" || scalar == "]" || scalar == ")" || scalar == "】" || scalar == "﹞")
  }
}
