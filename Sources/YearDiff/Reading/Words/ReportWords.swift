/// The words of the tables under `Data`.
struct ReportWords {
  static let shared = ReportWords()

  let synonyms: [Rewriting]
  let neutral: Rewriting
  /// Measure words that the same things are counted by.
  let countedUnits: [Set<String>]
  let territory, trailing, relational, share, growthRate, generic, notAlias: WordList
  let changeHeader, plainHeader, yearHeader: WordList
  let average, real, current: WordList
  let newness, action, leading, begun, finished, invested, perHead, restriction, equals, revision: WordList

  private init() {
    synonyms = EmbeddedData.rows(of: EmbeddedData.synonyms).map { row in
      Rewriting([(row[0], row[1], row.count > 2 ? row[2] : "")])
    }
    neutral = Rewriting(
      EmbeddedData.rows(of: EmbeddedData.neutral).map { ($0[0], "", $0.count > 1 ? $0[1] : "") })
    countedUnits = EmbeddedData.rows(of: EmbeddedData.countedUnits).map {
      Set($0[0].split(separator: " ").map(String.init))
    }
    let list = WordList.lists(of: EmbeddedData.words)
    territory = list("territory")
    trailing = list("trailing")
    relational = list("relational")
    share = list("share")
    growthRate = list("growthRate")
    generic = list("generic")
    notAlias = list("notAlias")
    changeHeader = list("changeHeader")
    plainHeader = list("plainHeader")
    yearHeader = list("yearHeader")
    average = list("average")
    real = list("real")
    current = list("current")
    newness = list("newness")
    action = list("action")
    leading = list("leading")
    begun = list("begun")
    finished = list("finished")
    invested = list("invested")
    perHead = list("perHead")
    restriction = list("restriction")
    equals = list("equals")
    revision = list("revision")
  }
}
