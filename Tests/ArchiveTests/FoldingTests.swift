import Testing

@testable import Archive

/// Texts are compared without case and width, quickly where they hold nothing rare.
@Suite struct FoldingTests {
  @Test func everyCharacterIsFoldedAlike() {
    for value in UInt32(0)...0x1FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let isWide = (0xFF01...0xFF5E).contains(value)
      let common = isWide ? Unicode.Scalar(value - 0xFEE0)! : scalar
      let folded = TextGrams.folded("a" + String(Character(scalar)) + "b")
      #expect(folded.unicodeScalars.elementsEqual(("a" + String(Character(common)) + "b").lowercased().unicodeScalars))
    }
  }

  @Test func caseAndWidth() {
    #expect(TextGrams.folded("ＰＭ２．５（ABC）ΣÉⅣ") == "pm2.5(abc)σéⅳ")
    #expect(TextGrams.folded("") == "")
  }
}
