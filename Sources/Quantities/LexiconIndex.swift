import Lexicon

/// The lexicon as the readers look it up.
struct LexiconIndex: Sendable {
  let units: [UnitEntry]
  let expressions: [ExpressionEntry]
  /// Units by their forms and symbols, and nouns that stop a shorter unit: those have the value `units.count`.
  let unitTrie: Trie
  let expressionTrie: Trie
  /// For a numeral character: at how many scalars from its start an expression can have it as its first, a bit a place.
  let leads: [UInt32: UInt32]
  /// Signs of money that stand before the number.
  let currencySigns: [UInt32: Int]

  init(_ lexicon: Lexicon) {
    units = lexicon.units
    expressions = lexicon.expressions
    var unitTrie = Trie()
    var currencySigns: [UInt32: Int] = [:]
    for (index, unit) in units.enumerated() {
      for form in unit.forms + (unit.symbols ?? []) {
        let scalars = LexiconIndex.folded(form)
        unitTrie.insert(scalars, value: index)
        // The longer signs (HK$) end in a sign of their currency's family; the single sign decides.
        if unit.prefix == true, scalars.count == 1 { currencySigns[scalars[0]] = index }
      }
    }
    for noun in lexicon.nouns { unitTrie.insert(LexiconIndex.folded(noun.form), value: units.count) }
    self.unitTrie = unitTrie
    self.currencySigns = currencySigns

    var expressionTrie = Trie()
    var leads: [UInt32: UInt32] = [:]
    for (index, expression) in expressions.enumerated() {
      let scalars = LexiconIndex.folded(expression.form)
      expressionTrie.insert(scalars, value: index)
      guard let lead = scalars.firstIndex(where: { CharacterClass.of($0).isNumeral }), lead < 32 else { continue }
      leads[scalars[lead], default: 0] |= 1 << UInt32(lead)
    }
    self.expressionTrie = expressionTrie
    self.leads = leads
  }

  private static func folded(_ form: String) -> [UInt32] { form.unicodeScalars.map { FoldedScalar.fold($0.value) } }
}
