/// The lists of `Data/outcomeWords.tsv`.
struct OutcomeWords {
  static let shared = OutcomeWords()

  let less, harm, decline, carriedOut, carriedIn, total: WordList

  private init() {
    let list = WordList.lists(of: EmbeddedData.outcomeWords)
    less = list("less")
    harm = list("harm")
    decline = list("decline")
    carriedOut = list("carriedOut")
    carriedIn = list("carriedIn")
    total = list("total")
  }
}
