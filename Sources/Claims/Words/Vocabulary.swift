import Lexicon
import Quantities

/// The lexicon's words as the rules look them up.
///
/// A class, because every paragraph's reader has it.
final class Vocabulary: Sendable {
  let actionVerbs: Keywords
  let predicates: Keywords
  let eventNouns: Keywords
  let verbLikeNouns: Keywords
  let attachingNouns: Keywords
  let comparingNouns: Keywords
  let replacingNouns: Keywords
  let ownRates: Keywords
  let measuredNouns: Keywords
  let peerGroups: Keywords

  init(_ lexicon: Lexicon) {
    func words(_ wordClass: WordEntry.Class) -> Keywords {
      Keywords(lexicon.words.filter { $0.classes.contains(wordClass) }.map(\.form))
    }
    actionVerbs = words(.actionVerb)
    predicates = words(.predicate)
    eventNouns = words(.eventNoun)
    verbLikeNouns = words(.verbLikeNoun)
    attachingNouns = words(.attachingNoun)
    comparingNouns = words(.comparingNoun)
    replacingNouns = words(.replacingNoun)
    ownRates = words(.ownRate)
    measuredNouns = words(.measuredNoun)
    peerGroups = words(.peerGroup)
  }
}
