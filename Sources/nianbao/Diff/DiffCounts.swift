/// A diff in numbers.
struct DiffCounts {
  let lines: [String]

  init(_ sections: DiffSections) {
    func list(_ kinds: [DiffKind]) -> [String] {
      kinds.compactMap { kind in sections.count(kind) > 0 ? "\(sections.count(kind)) \(kind.noun)" : nil }
    }
    let pairs = DiffKind.allCases.filter { $0.group == .pairs }.reduce(0) { $0 + sections.count($1) }
    let pairWords = list([
      .changed, .rates, .plans, .same, .renamed, .restated, .unitChanged, .wentVague, .ambiguous, .former,
    ])
    let lone = list([.dropped, .added, .silent])
    let targets = DiffCounts.sum(sections, .targets)
    let growth = DiffCounts.sum(sections, .growth)
    lines = [
      DiffCounts.line(pairs, "pair", "pairs", pairWords) + (lone.isEmpty ? "" : "; " + lone.joined(separator: ", ")),
      targets == 0
        ? "" : DiffCounts.line(targets, "target", "targets", list([.met, .missed, .unclear, .notMentioned])),
      growth == 0
        ? ""
        : DiffCounts.line(
          growth, "stated growth", "stated growths", list([.consistent, .contradicted, .basisDiffers, .unverifiable])),
    ].filter { !$0.isEmpty }
  }

  private static func sum(_ sections: DiffSections, _ group: DiffKind.Group) -> Int {
    DiffKind.allCases.filter { $0.group == group }.reduce(0) { $0 + sections.count($1) }
  }

  private static func line(_ count: Int, _ one: String, _ many: String, _ parts: [String]) -> String {
    "\(count) \(count == 1 ? one : many)" + (parts.isEmpty ? "" : ": " + parts.joined(separator: ", "))
  }
}
