import Quantities
import ReportModel

/// What a sentence has told so far, for what comes after. A bracket has a copy of its own: what is told in it is forgotten at its
/// end.
struct SentenceState {
  /// What the last statement was about.
  var owner: Topic?
  /// What the statements of a 分别 were about.
  var ownerGroup: [Topic] = []
  /// Which of those is next.
  var nextOfGroup = 0
  /// What the last statements were about.
  var recent: [Topic] = []
  /// The words that a list's later items take over from its first.
  var shared: SharedWords?
  var part: PartOpening?
  /// The quantity right before the bracket that is read.
  var bracketWhole: Int?
  var time: TimeTopic?
  var mood: Mood?
  /// What the last share was of.
  var lastShare: TextSpan?
  /// What a clause such as 与上年相比 has set for the changes after it.
  var sentenceBasis: (basis: Claim.Basis, period: String?)?
  /// What the last change was compared with.
  var lastBasis: (basis: Claim.Basis, period: String?)?
  /// Between which semicolons of the paragraph, from 0.
  var group = 0
  /// The brackets with quantities in the clause that is read.
  var holes: [TextSpan] = []
}
