import Records

/// Formulas that a table prints in its headers, in each column or row that they are of.
struct FormulaRule {
  let report: ComparedReport
  private let maker: CheckMaker

  init(_ report: ComparedReport) {
    self.report = report
    maker = CheckMaker(report)
  }

  func checks(_ layout: TableLayout) -> [AuditCheck] {
    var seen: [String] = []
    return layout.blocks.indices.flatMap { block -> [AuditCheck] in
      let rows = TableStrip(layout, block: block, axis: .rows)
      let columns = TableStrip(layout, block: block, axis: .columns)
      var checks: [AuditCheck] = []
      for text in headers(layout, block) {
        for formula in FormulaReader.formulas(text) {
          let key = "\(block) \(formula)"
          if seen.contains(key) { continue }
          seen.append(key)
          let own = formula.isOfColumns ? nil : self.checks(formula, rows, lines(of: rows))
          checks += own ?? self.checks(formula, columns, lines(of: columns)) ?? []
        }
      }
      return checks
    }
  }

  private func headers(_ layout: TableLayout, _ block: Int) -> [String] {
    var texts = [layout.table.caption].compactMap { $0 }
    for row in layout.table.headerRows { texts += layout.table.rows[row] }
    for row in layout.blocks[block] { texts += layout.rowPaths[row] ?? [] }
    var known = Set<String>()
    return texts.filter { known.insert($0).inserted && $0.contains { "=＝等".contains($0) } }
  }

  /// The line that a number means: of the outermost numbering that has it, and of a row's total where it has rows under it.
  private func lines(of strip: TableStrip) -> (Int) -> Int? {
    var byNumber: [Int: [(depth: Int, line: Int)]] = [:]
    for line in strip.lines.indices {
      for (depth, label) in strip.paths[line].enumerated() {
        if let number = HeaderNumber(label)?.value ?? bare(label) {
          byNumber[number, default: []].append((depth, line))
        }
      }
    }
    return { number in
      guard let found = byNumber[number], let depth = found.map(\.depth).min() else { return nil }
      let outer = found.filter { $0.depth == depth }.map(\.line)
      return outer.count == 1 ? outer[0] : outer.first(where: strip.isTotal)
    }
  }

  /// 3 and 3=1+2, as columns are numbered.
  private func bare(_ label: String) -> Int? {
    let head = label.prefix { $0 != "=" && $0 != "＝" }
    return HeaderNumber.value(Array(head.prefix(4))[...]).map(\.value)
  }

  private func checks(
    _ formula: FormulaReader.Formula, _ strip: TableStrip, _ line: (Int) -> Int?
  ) -> [AuditCheck]? {
    let sides = [formula.left.added, formula.left.subtracted, formula.right.added, formula.right.subtracted]
    let lines = sides.map { $0.compactMap(line) }
    guard zip(sides, lines).allSatisfy({ $0.count == $1.count }), Set(lines.joined()).count == lines.joined().count
    else {
      return nil
    }
    return strip.cross.compactMap { cross in
      let claims = lines.map { $0.compactMap { strip.claim($0, cross) } }
      guard zip(lines, claims).allSatisfy({ $0.count == $1.count }), let first = claims[0].first ?? claims[2].first,
        claims.joined().allSatisfy({ maker.areAlike($0, first) })
      else { return nil }
      return check(claims)
    }
  }

  private func check(_ claims: [[Int]]) -> AuditCheck? {
    guard let left = ExactSum(claims[0], less: claims[1], in: report),
      let right = ExactSum(claims[2], less: claims[3], in: report)
    else { return nil }
    let holds = left.bounds.meets(right.bounds)
    let words = maker.words
    let like = (claims[2] + claims[0])[0]
    var text =
      "\(words.terms(claims[0], less: claims[1])) \(holds ? "=" : "≠") \(words.terms(claims[2], less: claims[3]))"
    if !holds { text += " (\(words.amount(left.value, like: like)) and \(words.amount(right.value, like: like)))" }
    return maker.make(
      .formula, holds ? .holds : .fails, stated: claims[2] + claims[3], computed: claims[0] + claims[1], text,
      computed: left.value, right.value)
  }
}
