/// Puts a name in the place of forms that stand in a text, where the letters around them allow it.
struct Rewriting {
  private struct Rule {
    var form: Letters
    var name: Letters
    var atStart = false
    var before: [Letters] = []
    var notBefore: [Letters] = []
    var notAfter: [Letters] = []

    func matches(_ text: Letters, at place: Int) -> Bool {
      guard text.holds(form, at: place) else { return false }
      let end = place + form.count
      if atStart && place > 0 { return false }
      if !before.isEmpty && !before.contains(where: { $0 == Rule.end ? end == text.count : text.holds($0, at: end) }) {
        return false
      }
      if notBefore.contains(where: { text.holds($0, at: end) }) { return false }
      return !notAfter.contains { text.holds($0, at: place - $0.count) }
    }

    private static let end: Letters = [UInt32(letter: "$")]
  }

  private var rules: [UInt32: [Rule]] = [:]

  /// - Parameter rows: forms, name and conditions, as `Data/synonyms.tsv` describes them.
  init(_ rows: [(forms: String, name: String, conditions: String)]) {
    for row in rows {
      var pattern = Rule(form: [], name: Letters(exactly: row.name))
      for condition in row.conditions.split(separator: " ") {
        let parts = condition.split(separator: ":", maxSplits: 1)
        let words = parts.count == 2 ? parts[1].split(separator: "|").map { Letters(exactly: String($0)) } : []
        switch parts[0] {
        case "start": pattern.atStart = true
        case "before": pattern.before = words
        case "notBefore": pattern.notBefore = words
        case "notAfter": pattern.notAfter = words
        default: preconditionFailure("no such condition: \(condition)")
        }
      }
      for form in WrittenForms(row.forms).forms {
        pattern.form = form
        rules[form[0], default: []].append(pattern)
      }
    }
  }

  /// From the front, each letter at most once.
  func callAsFunction(_ text: Letters) -> Letters {
    var isChanged = false
    var out = Letters()
    var at = 0
    while at < text.count {
      if let rule = rules[text[at]]?.first(where: { $0.matches(text, at: at) }) {
        out += rule.name
        at += rule.form.count
        isChanged = true
      } else {
        out.append(text[at])
        at += 1
      }
    }
    return isChanged ? out : text
  }
}
