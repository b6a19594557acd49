import ReportModel

/// What a page says of itself, each field from the most reliable place that has it: the national standard's tags
/// (国办发〔2017〕47号), a CMS's comments, labelled lines, headings.
struct PageMetadata {
  var title: String?
  var publisher: String?
  var publishedAt: Timestamp?
  var writtenOn: Timestamp?
  var site: Site?
  var column: String?
  var uri: String?
  /// Whose portal it is, as the footer says.
  var host: String?
  /// Lines above the article that say at which meeting the report was given.
  var datelines: [String] = []

  /// What stands for the portal itself and names no publisher.
  private static let ownNames: Set<String> = ["本网", "本站", "本网站", "本站原创", "原创", "网站", "互联网", "网络"]

  /// - Parameters:
  ///   - body: the nodes of the article.
  ///   - flow: its lines; only those at its edges can be metadata.
  ///   - cutOff: the line that ended it where replies follow.
  ///   - uri: the page's address, when the caller knows it.
  init(
    _ tree: HTMLTree, _ sums: NodeSums, body: [Range<Int>], flow: TextFlow, cutOff: String?, uri: String?,
    report: (Finding) -> Void
  ) {
    let tags = MetaTags(tree)
    self.uri = uri ?? tags["url", "og:url"].flatMap { $0.contains("://") ? $0 : nil } ?? tags.canonical
    let around = Surroundings(tree, sums, body: body, flow: flow, cutOff: cutOff)
    host = around.host
    let siteName = tags["sitename", "og:site_name"] ?? tags.pageTitle.flatMap(TitleFinder.site(in:)) ?? host
    column = tags["columnname", "lanmu"] ?? around.breadcrumbColumn
    title =
      tags["articletitle"].map(TitleFinder.plain)
      ?? TitleFinder.title(
        tags.pageTitle, siteName: siteName, column: column, headings: around.headings, reports: around.reportTitles)
    datelines = around.datelines
    publisher =
      tags["contentsource"].flatMap { PageMetadata.ownNames.contains($0) ? nil : $0 } ?? CommentMarkers.field(
        "信息来源", in: tree, sums) ?? around.above.publisher
      ?? around.below.publisher ?? WrittenByScript.source(in: tree) ?? tags["contentsource"]
    let domain = tags["sitedomain"]?.split { $0 == "," || $0 == "，" || $0 == ";" }.first.map { $0.trimmed }
    let code = tags["siteidcode"] ?? around.siteCode
    if siteName != nil || code != nil || domain != nil { site = Site(name: siteName, code: code, domain: domain) }
    if let text = tags["pubdate"], let date = DatePattern.first(in: text)?.timestamp ?? AddressDate.date(in: text) {
      publishedAt = date
    } else {
      if let text = tags["pubdate"] { report(Finding(.dateInvalid, "PubDate is no date: \(text)")) }
      publishedAt =
        around.above.publishedAt
        ?? tags["firstpublishedtime", "article:published_time", "publishdate", "og:release_date", "datepublished"]
        .flatMap {
          DatePattern.first(in: $0)?.timestamp
        } ?? around.publishedAt ?? self.uri.flatMap(AddressDate.date(in:))
    }
    writtenOn = around.above.writtenOn ?? around.below.writtenOn
  }
}
