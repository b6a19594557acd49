/// The lists of `Data/outcomeWords.tsv`.
struct OutcomeWords {
  static let shared = OutcomeWords()

  let less, harm, decline, carriedOut, carriedIn, total: WordList

  private init() {
    var lists: [String: WordList] = [:]
    for row in EmbeddedData.rows(of: EmbeddedData.outcomeWords) { lists[row[0]] = WordList(WrittenForms(row[1]).forms) }
    let list = { (name: String) in
      guard let list = lists[name] else { preconditionFailure("Data/outcomeWords.tsv has no list \(name)") }
      return list
    }
    less = list("less")
    harm = list("harm")
    decline = list("decline")
    carriedOut = list("carriedOut")
    carriedIn = list("carriedIn")
    total = list("total")
  }
}
