/// A page's title: the standard tag, else the heading in the page that `<title>` confirms, else `<title>` without the
/// names of site and column.
enum TitleFinder {
  /// The title of a page without the standard tag.
  ///
  /// - Parameters:
  ///   - headings: the headings above the article, the nearest first.
  ///   - reports: lines near it that read as a report's title, whatever their markup.
  static func title(
    _ wholeTitle: String?, siteName: String?, column: String?, headings: [String], reports: [String] = []
  ) -> String? {
    let pageTitle = wholeTitle.map { stripped($0, siteName: siteName, column: column) }
    if let pageTitle, let plain = wholeTitle?.withoutBlanks {
      // A heading that the page's title contains is the article's, unless it is the site's name.
      let confirmed = headings.filter {
        $0.unicodeScalars.count >= 5 && plain.holds($0.withoutBlanks) && $0 != siteName && $0 != column
      }
      if let best = confirmed.max(by: { $0.unicodeScalars.count < $1.unicodeScalars.count }),
        best.unicodeScalars.count * 2 >= pageTitle.unicodeScalars.count || pageTitle.holds(best)
      {
        return best
      }
      if let report = reports.first, !pageTitle.holds("报告"), !pageTitle.holds("公报"), !pageTitle.holds("年报") {
        return report
      }
      if !isSite(pageTitle, siteName), pageTitle != column { return pageTitle }
    }
    return reports.first ?? headings.first { $0.unicodeScalars.count { $0.isHan } >= 4 } ?? pageTitle
  }

  /// The standard tag's value: white space folded, an editor's markup left out.
  static func plain(_ title: String) -> String { MetaTags.folded(withoutTags(title)) }

  /// An editor's markup in a tag's value: `经济公报<br>`.
  static func withoutTags(_ title: String) -> String {
    var result = String.UnicodeScalarView()
    var isTag = false
    for scalar in title.unicodeScalars {
      if scalar == "<" { isTag = true }
      if !isTag { result.append(scalar) }
      if scalar == ">" {
        isTag = false
        result.append(" ")
      }
    }
    return isTag ? title : String(result)
  }

  /// `<title>` without the parts at its end that name the site or the column.
  static func stripped(_ title: String, siteName: String?, column: String?) -> String {
    var parts = split(title)
    while parts.count > 1, let last = parts.last, isSite(last.text, siteName) || last.text == column {
      parts.removeLast()
    }
    while parts.count > 1, let first = parts.first, isSite(first.text, siteName) || first.text == column {
      parts.removeFirst()
    }
    // Joined again with their own marks: a dash may be the title's own, a low line never is.
    var result = parts.first?.text ?? ""
    for part in parts.dropFirst() {
      if part.mark.hasPrefix("_") || part.mark == "--" { break }
      result += part.mark + part.text
    }
    return result
  }

  /// The site that the last part of a `<title>` names, or nil.
  static func site(in title: String) -> String? {
    let parts = split(title)
    guard let last = parts.last?.text, isSite(last, nil) || parts.count > 1 && isBureau(last) else { return nil }
    return last
  }

  /// The name of an authority, as a bureau's own site bears it: 示例县统计局.
  private static func isBureau(_ part: String) -> Bool {
    ["局", "委", "办公室", "委员会", "厅", "政府", "管委会"].contains { part.ends(with: $0) } && part.unicodeScalars.count <= 20
  }

  private static func isSite(_ part: String, _ siteName: String?) -> Bool {
    if let siteName, part == siteName || siteName.holds(part) && part.unicodeScalars.count >= 3 { return true }
    return ["网", "网站", "门户", "政务网", "人民政府", "网站群", "平台", "官网", "首页"].contains { part.ends(with: $0) }
  }

  private static func split(_ title: String) -> [(mark: String, text: String)] {
    var parts: [(mark: String, text: String)] = []
    var mark = String.UnicodeScalarView()
    var text = String.UnicodeScalarView()
    func push() {
      let word = String(text).trimmed
      if !word.isEmpty { parts.append((String(mark), word)) }
    }
    for scalar in title.unicodeScalars {
      switch scalar {
      case "_", "-", "—", "–", "|", "｜", "－", "＿", ">", "»", "･", "·":
        if !String(text).trimmed.isEmpty {
          push()
          mark = String.UnicodeScalarView()
          text = String.UnicodeScalarView()
        }
        mark.append(scalar)
      default: text.append(scalar)
      }
    }
    push()
    return parts
  }
}
