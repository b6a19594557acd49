import Records

/// Rows that are parts of a row before them: after 其中, or by their numbers, 1. 2. 3. under （一）.
struct PartRowsRule {
  let report: ComparedReport
  private let maker: CheckMaker

  init(_ report: ComparedReport) {
    self.report = report
    maker = CheckMaker(report)
  }

  func checks(_ layout: TableLayout) -> [AuditCheck] {
    layout.blocks.indices.flatMap { block in
      let strip = TableStrip(layout, block: block, axis: .rows)
      return among(strip) + numbered(strip)
    }
  }

  // MARK: - 其中

  /// A part is no more than its whole; where the parts make it up in two columns and more, they must in all.
  private func among(_ strip: TableStrip) -> [AuditCheck] {
    strip.lines.indices.filter { strip.isPart($0) && $0 > 0 }.flatMap { first -> [AuditCheck] in
      let whole = first - 1
      guard !strip.isPart(whole), !strip.isTotal(whole) || strip.label(first) != "其中" else { return [] }
      let rest = strip.lines.indices[(first + 1)...].prefix(PartRowsRule.mostParts).prefix {
        !strip.isPart($0) && !strip.isTotal($0)
      }
      for length in (2...PartRowsRule.mostParts).reversed() where length - 1 <= rest.count {
        let checks = sums(strip, whole: whole, parts: Array(first..<first + length))
        let holds = checks.count { $0.verdict == .holds && isTelling($0) }
        let fails = checks.count { $0.verdict == .fails }
        if holds > 1 || holds == 1 && checks.count == 1, fails <= holds / 2 { return checks }
      }
      return strip.cross.compactMap { excess(strip, whole: whole, part: first, $0) }
    }
  }

  /// The check that a part is more than its whole; nil where it is not.
  private func excess(_ strip: TableStrip, whole: Int, part: Int, _ cross: Int) -> AuditCheck? {
    guard let whole = strip.claim(whole, cross), let part = strip.claim(part, cross), maker.areAlike(whole, part),
      report.claims[whole].record.role == "level", report.claims[whole].dimension != "percent",
      let most = report.claims[whole].bounds.high, let least = report.claims[part].bounds.low, least > most,
      most > .zero, let value = report.claims[whole].value, let other = report.claims[part].value
    else { return nil }
    let words = maker.words
    return maker.make(
      .partRows, .fails, stated: [whole], computed: [part],
      "a part of \(words.printed(part)) is more than the whole, \(words.printed(whole))", computed: other, value)
  }

  // MARK: - Numbers

  /// Rows by the numbers of their headers. Only where two rows of the table are made up by theirs must a third be; ways that
  /// can overlap need not be.
  private func numbered(_ strip: TableStrip) -> [AuditCheck] {
    let numbers = strip.lines.indices.map { HeaderNumber(strip.label($0)) }
    var found: [(whole: Int, checks: [AuditCheck])] = []
    for whole in strip.lines.indices {
      guard let number = numbers[whole], !strip.isTotal(whole) else { continue }
      let parts = numbers.indices[(whole + 1)...].prefix {
        numbers[$0].map { $0.style.rawValue > number.style.rawValue } ?? false
      }
      guard parts.count > 1, let style = numbers[whole + 1]?.style else { continue }
      let own = parts.filter { numbers[$0]?.style == style }
      // 1. 2. 3. without a gap: else they are no list of this row.
      guard own.enumerated().allSatisfy({ numbers[$1]?.value == $0 + 1 }) else { continue }
      let checks = sums(strip, whole: whole, parts: own)
      if !checks.isEmpty { found.append((whole, checks)) }
    }
    let holding = found.count { $0.checks.contains { $0.verdict == .holds && isTelling($0) } }
    return found.flatMap { found -> [AuditCheck] in
      let canOverlap = AuditWords.standard.contains(.channel, in: AuditName.plain(strip.label(found.whole)))
      return found.checks.map { check in
        guard check.verdict == .fails, canOverlap || holding < 2 else { return check }
        var check = check
        check.verdict = .unverifiable
        check.reason =
          canOverlap
          ? "one thing can be counted in several of these rows"
          : "too few rows of the table are made up by those under them"
        return check
      }
    }
  }

  private func sums(_ strip: TableStrip, whole: Int, parts: [Int]) -> [AuditCheck] {
    strip.cross.compactMap { cross in
      guard let stated = strip.claim(whole, cross), report.claims[stated].record.role == "level",
        report.claims[stated].dimension != "percent", !parts.contains(where: { strip.isOpaque($0, cross) })
      else { return nil }
      let terms = parts.compactMap { strip.claim($0, cross) }
      guard terms.count == parts.count, terms.allSatisfy({ maker.areAlike($0, stated) }) else { return nil }
      return maker.sum(.partRows, of: stated, terms: terms)?.check
    }
  }

  /// Whether a sum says something: of two numbers that are not 0 and more.
  private func isTelling(_ check: AuditCheck) -> Bool {
    check.computed.count { report.claims[$0].value != .zero } > 1
  }

  private static let mostParts = 12
}
