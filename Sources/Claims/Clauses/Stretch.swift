import ReportModel
import Segmentation

/// A clause with the lists in it: what stands between two commas, semicolons, colons or brackets.
struct Stretch {
  var span: TextSpan
  /// How many brackets and quotes it stands in.
  var depth: Int
  /// What parts it from the next.
  var level: Clause.Level
  /// Brackets inside it that hold a quantity: they are clauses of their own.
  var holes: [TextSpan] = []
  /// The quantities of the stretch that are in none of its holes, as indices of the paragraph's quantities.
  var quantities: [Int] = []

  /// The stretches of a sentence by where they begin, outer ones first.
  static func all(of clauses: [Clause]) -> [Stretch] {
    var stretches: [Stretch] = []
    // By depth: the stretch whose list goes on.
    var open: [Int?] = []
    for clause in clauses {
      while open.count <= clause.depth { open.append(nil) }
      for deeper in (clause.depth + 1)..<max(open.count, clause.depth + 1) { open[deeper] = nil }
      if let index = open[clause.depth] {
        stretches[index].span.end = clause.span.end
        stretches[index].level = clause.level
      } else {
        open[clause.depth] = stretches.count
        stretches.append(Stretch(span: clause.span, depth: clause.depth, level: clause.level))
      }
      if clause.level != .enumeration { open[clause.depth] = nil }
    }
    return stretches
  }
}
