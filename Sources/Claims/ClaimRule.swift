/// Every rule that can make a claim what it is, grouped by what they decide.
public enum ClaimRule: String, Sendable, CaseIterable {
  case lostSeparator, listItem, sharedVerb, sharedHead, respectively, fromTo, jointSubject, nestedQuantity
  case relativeClause, bareClause, relationalNoun, verbWithoutObject, clauseWords
  case linkVerb, changeVerb, changeNoun, reducingVerb, arrival, peerComparison, pull, standing, share
  case basisYear, basisMonth, basisSince, basisPlan, basisInherited
  case part, partOfChange
  case clausePeriod, sentencePeriod, sectionPeriod, reportPeriod, planPart, reviewPart
  case estimatedWord, plannedWord, actualWord, futurePeriod
  case cumulative
  case flattenedTable

  /// What a rule of sentences or of tables says, by its name; empty for a name that is none.
  public static func explanation(of name: String) -> String {
    ClaimRule(rawValue: name)?.explanation ?? TableRule.explanation(of: name)
  }

  var explanation: String {
    switch self {
    case .lostSeparator: "no mark parts it from the statement before: one was lost"
    case .listItem: "one item of a list that 、 or 和 parts"
    case .sharedVerb: "the verb of the list's first item holds for this one too"
    case .sharedHead: "the words after the list's last item hold for this one too"
    case .respectively: "分别 gives each of the enumerated things its own number"
    case .fromTo: "由…到…: the same thing at two times"
    case .jointSubject: "one number for several things together"
    case .nestedQuantity: "two numbers in one statement share its words"
    case .relativeClause: "投资6亿元的项目: what the thing after 的 has"
    case .bareClause: "the clause has no subject: the nearest one before it holds"
    case .relationalNoun: "a noun such as 增速 or 产量 belongs to the nearest thing before it"
    case .verbWithoutObject: "a verb without an object acts on the nearest one before it"
    case .clauseWords: "the words of the clause without number, link and time"
    case .linkVerb: "a link such as 达到 or 为 falls away"
    case .changeVerb: "a verb of change before the number"
    case .changeNoun: "a noun of change such as 涨幅 before the number"
    case .reducingVerb: "a verb of change before what changes"
    case .arrival: "提高到: where the change arrived, not how far it went"
    case .peerComparison: "比…高: compared with another, not with an earlier time"
    case .pull: "拉动…增长: what moves another thing"
    case .standing: "a rank among others"
    case .share: "占: a part of what is named"
    case .basisYear: "compared with the year before"
    case .basisMonth: "compared with the month or quarter before"
    case .basisSince: "compared with an earlier time that is named"
    case .basisPlan: "compared with what was planned"
    case .basisInherited: "compared as the change right before it"
    case .part: "其中: a part of the claim before it"
    case .partOfChange: "其中: a part of the change before it"
    case .clausePeriod: "the clause tells the time"
    case .sentencePeriod: "the sentence tells the time"
    case .sectionPeriod: "the heading tells the time"
    case .reportPeriod: "the report's own time"
    case .planPart: "the part of the report that says what is to be done"
    case .reviewPart: "a work report looks back on the year before its own"
    case .estimatedWord: "a word says that it is an estimate"
    case .plannedWord: "a word says that it is to be"
    case .actualWord: "a word says that it is so already"
    case .flattenedTable: "a table whose cells were run together: no claim can be made of it"
    case .futurePeriod: "a value of a year to come is planned"
    case .cumulative: "累计: counted up over more than the period"
    }
  }
}
