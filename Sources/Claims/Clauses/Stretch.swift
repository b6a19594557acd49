import Quantities
import ReportModel
import Segmentation

/// A clause with the lists in it: what stands between two commas, semicolons, colons or brackets.
struct Stretch {
  var span: TextSpan
  /// How many brackets and quotes it stands in.
  var depth: Int
  /// What parts it from the next.
  var level: Clause.Level
  /// The stretch whose bracket or quotes it stands in.
  var parent: Int?
  /// The bracket it stands in: the sentence's own is 0.
  var bracket = 0
  /// Quotes hold it: what it says belongs to the clause around.
  var isQuoted = false
  /// Brackets inside it that hold a quantity: they are clauses of their own.
  var holes: [TextSpan] = []
  /// The quantities of the stretch that are in none of its holes, as indices of the paragraph's quantities.
  var quantities: [Int] = []

  /// The stretches of a sentence by where they begin, outer ones first.
  static func all(of clauses: [Clause], in line: LineText) -> [Stretch] {
    var stretches: [Stretch] = []
    // By depth: the stretch that is read there, and whether its list goes on.
    var open: [(index: Int, goesOn: Bool)] = []
    var brackets = 0
    for clause in clauses {
      while open.count > clause.depth + 1 { open.removeLast() }
      let opener = mark(before: clause.span.start, in: line)
      if open.count == clause.depth + 1, open[clause.depth].goesOn, !opener.opens {
        let index = open[clause.depth].index
        stretches[index].span.end = clause.span.end
        stretches[index].level = clause.level
        open[clause.depth].goesOn = clause.level == .enumeration
        continue
      }
      var stretch = Stretch(span: clause.span, depth: clause.depth, level: clause.level)
      // An outer clause may hold a bracket only: then there is nothing around it.
      let parent = clause.depth > 0 && open.count >= clause.depth ? open[clause.depth - 1].index : nil
      stretch.parent = parent
      if clause.depth > 0 {
        let outer = parent.map { stretches[$0] }
        if opener.opens || open.count <= clause.depth {
          stretch.isQuoted = opener.isQuote || outer?.isQuoted ?? false
          if stretch.isQuoted {
            stretch.bracket = outer?.bracket ?? 0
          } else {
            brackets += 1
            stretch.bracket = brackets
          }
        } else {
          // The next clause of the same bracket.
          let sibling = stretches[open[clause.depth].index]
          stretch.isQuoted = sibling.isQuoted
          stretch.bracket = sibling.bracket
        }
      }
      while open.count <= clause.depth { open.append((stretches.count, false)) }
      open[clause.depth] = (stretches.count, clause.level == .enumeration)
      stretches.append(stretch)
    }
    return stretches
  }

  /// What stands before a clause, but for blanks.
  private static func mark(before place: Int, in line: LineText) -> (opens: Bool, isQuote: Bool) {
    let at = line.beforeBlanks(place) - 1
    guard line.kind(at) == .open || line[at] == "\"" || line[at] == "'" else { return (false, false) }
    switch line[at] {
    case "“", "‘", "\"", "'", "「", "『", "《": return (true, true)
    default: return (true, false)
    }
  }
}
