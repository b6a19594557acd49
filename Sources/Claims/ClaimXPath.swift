public import ReportModel

extension Report {
  /// The XPath of what a claim stands in, the paragraph or the cell; nil in a plain text.
  public func xpath(of claim: Claim, in claims: ReportClaims) -> String? {
    let node: Int? =
      switch claim.place {
      case .sentence(let index): paragraphs[claims.sentences[index].paragraph].node
      case .cell(let place):
        tables[place.table].grid[place.row][place.column].flatMap { tables[place.table].cells[$0].node }
      }
    return node.map { paths[$0] }
  }
}
