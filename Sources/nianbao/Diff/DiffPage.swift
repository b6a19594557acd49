import Archive
import Records
import YearDiff

/// A diff as one page of HTML that needs nothing else. It is whole without its script, which only filters.
struct DiffPage {
  private(set) var text = ""
  private let sections: DiffSections

  private var diff: YearDiff { sections.diff }

  init(_ sections: DiffSections) {
    self.sections = sections
    let heads = DiffHeadings(sections)
    text = HTMLPage.head(title: title, script: DiffPage.script)
    addHead()
    addFilter(heads)
    // The table of growth stands before those that are folded: what is contradicted has been told at the top.
    let rest = DiffKind.allCases.first { $0.group == .growth && $0 != .contradicted && sections.count($0) > 0 }
    for kind in DiffKind.allCases where sections.count(kind) > 0 {
      if kind == first(of: .targets) { addTargets() }
      if kind == rest { addGrowth() }
      add(kind, heads)
    }
    text += "<p id=\"none\" hidden>Nothing is so.</p>\n</main>\n<script>\(DiffPage.script)</script>\n</body>\n</html>\n"
  }

  private var title: String {
    let region = diff.new.document.region?.name ?? diff.old.document.region?.name
    return [region, "\(diff.labels.old) → \(diff.labels.new)"].compactMap { $0 }.joined(separator: " ")
  }

  private func first(of group: DiffKind.Group) -> DiffKind? {
    DiffKind.allCases.first { $0.group == group && sections.count($0) > 0 }
  }

  // MARK: - The head

  private mutating func addHead() {
    text += "<header>\n<h1><bdi>\(Markup.escaped(title))</bdi></h1>\n<div class=\"reports\">\n"
    for (label, side, report) in [(diff.labels.old, "old", diff.old), (diff.labels.new, "new", diff.new)] {
      let year = report.yearRemark(side == "old" ? diff.oldYear : diff.newYear)
      let document = report.document
      var name = "<bdi>\(Markup.escaped(document.title ?? "(no title)"))</bdi>"
      if let address = report.address {
        name = "<a href=\"\(Markup.escaped(address.text))\" rel=\"noopener noreferrer\">\(name)</a>"
      }
      let facts = [
        document.region?.name, document.reportType, "\(report.claims.count) claims", String(document.id.prefix(12)),
      ]
      text += "<p class=\"\(side)\"><b>\(Markup.escaped(label))</b> <span lang=\"zh-Hans\">\(name)</span>"
      text += (year.map { " (\($0))" } ?? "") + "<br>"
      text += "<small>\(Markup.escaped(facts.compactMap { $0 }.joined(separator: " · ")))</small></p>\n"
    }
    text += "</div>\n"
    for line in DiffCounts(sections).lines { text += "<p class=\"counts\">\(Markup.escaped(line))</p>\n" }
    for finding in diff.findings {
      text += "<p class=\"finding\"><bdi>\(Markup.escaped(finding.message))</bdi></p>\n"
    }
    text += "</header>\n<nav aria-label=\"Parts\">"
    for kind in DiffKind.allCases where sections.count(kind) > 0 {
      text +=
        "<a class=\"\(kind.rawValue)\" href=\"#\(kind.rawValue)\">\(kind.title) <b>\(sections.count(kind))</b></a> "
    }
    text += "</nav>\n"
  }

  private mutating func addFilter(_ heads: DiffHeadings) {
    text += "<form id=\"filter\" hidden><label>Indicator <input type=\"search\" id=\"words\"></label> "
    text += "<label><input type=\"checkbox\" id=\"sentences\"> in sentences too</label> <label>Status "
    text += "<select id=\"kind\"><option value=\"\">all</option>"
    for kind in DiffKind.allCases where sections.count(kind) > 0 {
      text += "<option value=\"\(kind.rawValue)\">\(kind.title)</option>"
    }
    text += "</select></label> <label>Section <select id=\"section\"><option value=\"\">all</option>"
    for (number, heading) in heads.headings.enumerated() {
      text += "<option value=\"\(number)\">\(Markup.escaped(heading))</option>"
    }
    text += "</select></label> <output id=\"count\"></output></form>\n<main>\n"
  }

  // MARK: - Parts

  private mutating func add(_ kind: DiffKind, _ heads: DiffHeadings) {
    let items = sections[kind]
    let isFolded = kind.foldedTo == 0
    text += "<section class=\"part \(kind.rawValue)\" id=\"\(kind.rawValue)\">\n"
    if isFolded { text += "<details><summary>" }
    text += "<h2>\(kind.title) <small>\(items.count)</small></h2>"
    text += isFolded ? "</summary>\n" : "\n"
    text += "<p class=\"about\">\(kind.explanation)</p>\n"
    if kind == .changed { text += DiffBars(items).text }
    let firstZero = items.firstIndex(where: \.isZeroCell)
    for (number, item) in items.enumerated() {
      if number == firstZero {
        text += "<details class=\"zeros\"><summary>\(DiffText.zeros(items.count - number))</summary>\n"
      }
      text += DiffArticle(item, kind: kind, number: number, section: heads.number(of: item), in: diff).text
    }
    if firstZero != nil { text += "</details>\n" }
    text += isFolded ? "</details>\n</section>\n" : "</section>\n"
  }

  // MARK: - Tables

  /// All targets at a glance, each with a link to its sentences.
  private mutating func addTargets() {
    addTable(
      "Targets of \(diff.labels.old) and what became of them", columns: ["set", "came to", "verdict"], of: .targets
    ) { kind, item in
      [item.target ?? "", item.outcome ?? "–", kind.verdict]
    }
  }

  /// All stated growths with their sums.
  private mutating func addGrowth() {
    addTable("Stated growth beside the figures", columns: ["stated", "by the figures", "verdict"], of: .growth) {
      kind, item in
      [item.stated ?? "", item.computed ?? "–", kind.verdict]
    }
  }

  private mutating func addTable(
    _ title: String, columns: [String], of group: DiffKind.Group, cells: (DiffKind, DiffItem) -> [String]
  ) {
    text +=
      "<section class=\"part\"><h2>\(Markup.escaped(title))</h2>\n<div class=\"table\"><table>\n<thead><tr><th></th>"
    for column in columns.dropLast() { text += "<th class=\"number\">\(column)</th>" }
    text += "<th>\(columns.last ?? "")</th></tr></thead>\n<tbody>\n"
    for kind in DiffKind.allCases where kind.group == group {
      for (number, item) in sections[kind].enumerated() {
        let cells = cells(kind, item).map { "<bdi>\(Markup.escaped($0))</bdi>" }
        text += "<tr class=\"\(kind.rawValue)\"><td><a href=\"#\(kind.rawValue)-\(number)\"><bdi lang=\"zh-Hans\">"
        text += "\(Markup.escaped(item.indicator.isEmpty ? "(no name)" : item.indicator))</bdi></a></td>"
        for cell in cells.dropLast() { text += "<td class=\"number\">\(cell)</td>" }
        text += "<td>\(cells.last ?? "")</td></tr>\n"
      }
    }
    text += "</tbody></table></div></section>\n"
  }
}
