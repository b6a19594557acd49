import Testing

@testable import YearDiff

@Suite struct LikenessTests {
  private let likeness = Likeness(
    weights: LetterWeights(["居民人均可支配收入", "农村居民人均可支配收入", "学校维修改造", "粮食产量"].map { Letters(of: $0) }))

  private func compare(_ one: String, _ other: String) -> NameLikeness {
    likeness.compare(Letters(of: one), Letters(of: other))
  }

  @Test func theOrderOfStretchesDoesNotMatter() {
    #expect(compare("维修改造学校", "学校维修改造").isSame)
  }

  @Test func whatOneNameHasMoreIsLeft() {
    let found = compare("居民人均可支配收入", "农村居民人均可支配收入")
    #expect(!found.isSame && found.restOfOld.isEmpty && found.restOfNew.text == "农村" && found.endsAlike)
  }

  @Test func unlikeNamesShareNothing() {
    let found = compare("粮食产量", "学校维修改造")
    #expect(found.share == 0 && found.restOfOld.text == "粮食产量" && !found.endsAlike)
  }

  @Test func theSameTurnedRound() {
    let (one, other) = (compare("农村学校改造", "改造学校维修"), compare("改造学校维修", "农村学校改造"))
    #expect(one.share == other.share && one.restOfOld == other.restOfNew)
  }

  /// A letter that stands in every name tells less than one that stands in few.
  @Test func rareLettersWeighMore() {
    let weights = LetterWeights(["甲数", "乙数", "丙数"].map { Letters(of: $0) })
    #expect(weights[Letters(of: "数")[0]] < weights[Letters(of: "甲")[0]])
    #expect(weights[Letters(of: "未")[0]] == LetterWeights.most)
  }
}
