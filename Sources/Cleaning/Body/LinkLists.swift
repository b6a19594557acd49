/// Lists of links inside an article that was found by density: teasers and related pages, no text of the report.
enum LinkLists {
  /// Leaves out lines that are links, where two or more of them follow one another.
  static func drop(from flow: inout TextFlow) {
    let isLink = flow.lines.map {
      $0.tableRow == nil && $0.characters > 0 && $0.linkCharacters * 10 >= $0.characters * 8 && !$0.linksToFile
    }
    flow.removeLines { index in
      let before = index > 0 && isLink[index - 1]
      let after = index + 1 < isLink.count && isLink[index + 1]
      return isLink[index] && (before || after)
    }
  }
}
