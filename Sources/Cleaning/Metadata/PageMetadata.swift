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

  /// - Parameters:
  ///   - body: the nodes of the article.
  ///   - flow: its lines; only those at its edges can be metadata.
  ///   - cutOff: the line that ended it where replies follow.
  ///   - uri: the page's address, when the caller knows it.
  init(_ tree: HTMLTree, body: [Range<Int>], flow: TextFlow, cutOff: String?, uri: String?, report: (Finding) -> Void) {
    let tags = MetaTags(tree)
    self.uri = uri ?? tags["url", "og:url"].flatMap { $0.contains("://") ? $0 : nil } ?? tags.canonical
    let surroundings = Surroundings(tree, body: body, flow: flow, cutOff: cutOff)
    let siteName = tags["sitename", "og:site_name"] ?? tags.pageTitle.flatMap(TitleFinder.site(in:)) ?? surroundings.host
    let column = tags["columnname"] ?? surroundings.breadcrumbColumn
    self.column = column
    title = TitleFinder.title(tags: tags, siteName: siteName, column: column, headings: surroundings.headings)
    publisher = tags["contentsource"] ?? CommentMarkers.field("信息来源", in: tree) ?? surroundings.above.publisher ?? surroundings.below.publisher
    let domain = tags["sitedomain"]
    let code = tags["siteidcode"] ?? surroundings.siteCode
    if siteName != nil || code != nil || domain != nil { site = Site(name: siteName, code: code, domain: domain) }
    if let text = tags["pubdate"], let date = DatePattern.first(in: text) {
      publishedAt = date.timestamp
    } else {
      if let text = tags["pubdate"] { report(Finding(.dateInvalid, "PubDate is no date: \(text)")) }
      publishedAt =
        surroundings.above.publishedAt
        ?? tags["firstpublishedtime", "article:published_time", "publishdate", "og:release_date", "datepublished"].flatMap {
          DatePattern.first(in: $0)?.timestamp
        } ?? surroundings.publishedAt ?? self.uri.flatMap(AddressDate.date(in:))
    }
    writtenOn = surroundings.above.writtenOn ?? surroundings.below.writtenOn
  }
}
