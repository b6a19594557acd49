import Quantities
import ReportModel

/// A word about whether the values are, are thought to be or are to be; it reaches to the end of its sentence.
struct Mood {
  var modality: Claim.Modality
  var rule: ClaimRule
}

extension ParagraphReader {
  /// Reads the mood of a clause from its words up to its first quantity.
  mutating func readMood(_ stretch: Stretch) {
    let start = stretch.span.start
    let first = stretch.quantities.first.map { quantities[$0].quantitySpan.start } ?? stretch.span.end
    // What stands in brackets is read there; and no clause is longer than that.
    let end = min(first, stretch.holes.first?.start ?? first, start + 300)
    if line.holds(LeadWords.estimated, in: start, end) {
      state.mood = Mood(modality: .estimated, rule: .estimatedWord)
    } else if saysPlan(start, end) || lead(start, end).saysPlan && !frame.isPlan {
      state.mood = Mood(modality: .planned, rule: .plannedWord)
    } else if (state.mood != nil || frame.isPlan), line.holds(LeadWords.actual, in: start, end) {
      state.mood = Mood(modality: .actual, rule: .actualWord)
    } else if state.mood?.rule == .actualWord, frame.isPlan {
      state.mood = nil
    }
  }

  private func saysPlan(_ start: Int, _ end: Int) -> Bool {
    var at = start
    while at < end {
      if let noun = line.holds(LeadWords.plannedNouns, at: at), line.holds(Self.strong, at: at) == nil {
        at += noun
        continue
      }
      if let word = line.holds(Self.strong, at: at) {
        // 比预期目标低: compared with a plan, and no plan.
        if line.ends(ComparisonWords.beforePlan, at: at) == nil { return true }
        at += word
        continue
      }
      at += 1
    }
    return false
  }

  private static let strong = Keywords(
    """
    力争 确保全年 确保实现 确保达到 确保完成全年 争取实现 争取达到 争取完成 预期目标 主要目标是 目标是 目标为 奋斗目标 拟安排 拟新增 拟建 拟投资 将达到 将实现 将完成 将新增 将建成 将投入 将新建 将继续 \
    将增加 将开展 计划新增 计划完成 计划投入 计划实施 计划安排 计划新建 计划建设 计划到 计划开工 计划实现 预期增长 预期为 力求达到 有望达到 有望突破 \
    要达到 要实现 要完成 要确保 要新增 要力争 要控制在 要保持在
    """)

  /// A time before the plan's is told.
  private var isPast: Bool {
    guard let told = state.time.flatMap({ Int($0.value.suffix(4)) }),
      let plan = frame.period.flatMap({ Int($0.value.prefix(4)) })
    else { return false }
    return told < plan
  }

  /// 我县有38万人口 is so, whatever the plan.
  private func saysExistence(_ phrase: Phrase, _ quantity: Numeral) -> Bool {
    guard case .link = phrase.link, line[line.beforeBlanks(quantity.quantitySpan.start) - 1] == "有" else {
      return false
    }
    return line.holds(ScopeWords.places, at: phrase.subject.start) == phrase.subject.length
  }

  /// The mood that holds for a quantity.
  func setModality(_ draft: inout Draft, _ phrase: Phrase, _ quantity: Numeral) {
    if let mood = state.mood {
      draft.modality = mood.modality
      draft.rules.append(mood.rule)
    } else if frame.isPlan, !saysExistence(phrase, quantity), !isPast {
      draft.modality = .planned
      draft.rules.append(.planPart)
    }
  }
}
