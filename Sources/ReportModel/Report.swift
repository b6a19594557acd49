/// A report as it is in its page, without the portal around it.
public struct Report: Sendable {
  /// The raw file.
  public var source: Source
  public var title: String?
  /// Who published the report: the page's 来源 or 发布机构.
  public var publisher: String?
  /// When the page was published (发布时间). A template's build time is never taken for it.
  public var publishedAt: Timestamp?
  /// When the document was written (成文日期), where the page says so.
  public var writtenOn: Timestamp?
  public var site: Site?
  /// The portal's column in which the page stands.
  public var column: String?
  public var region: Region?
  public var type: ReportType
  /// The year the report is of: from the title, else from the dateline under it.
  public var year: Int?
  /// The body: one paragraph a line, a table's grid row a line with its cells joined by TAB.
  public var text: String
  /// In text order. Each covers one line of the text.
  public var paragraphs: [Paragraph]
  public var sections: [Section]
  public var tables: [Table]
  public var attachments: [Attachment]
  /// Where the text's characters are in the raw file.
  public var sourceMap: SourceMap
  /// The nodes that paragraphs stand in.
  public var paths: NodePaths
  public var findings: [Finding]

  public init(
    source: Source, title: String? = nil, publisher: String? = nil, publishedAt: Timestamp? = nil,
    writtenOn: Timestamp? = nil, site: Site? = nil, column: String? = nil, region: Region? = nil,
    type: ReportType = .other, year: Int? = nil, text: String, paragraphs: [Paragraph] = [], sections: [Section] = [],
    tables: [Table] = [], attachments: [Attachment] = [], sourceMap: SourceMap, paths: NodePaths = NodePaths(),
    findings: [Finding] = []
  ) {
    self.source = source
    self.title = title
    self.publisher = publisher
    self.publishedAt = publishedAt
    self.writtenOn = writtenOn
    self.site = site
    self.column = column
    self.region = region
    self.type = type
    self.year = year
    self.text = text
    self.paragraphs = paragraphs
    self.sections = sections
    self.tables = tables
    self.attachments = attachments
    self.sourceMap = sourceMap
    self.paths = paths
    self.findings = findings
  }
}

/// The raw file a report was read from.
public struct Source: Hashable, Sendable {
  /// The page's address: as given, else as the page states it, else the path.
  public var uri: String?
  /// How many bytes the file has.
  public var byteCount: Int
  /// The encoding the bytes were read in, by its name in IANA's list.
  public var encoding: String
  /// When the page was fetched, as the caller states it; never taken from a clock.
  public var retrievedAt: String?

  public init(uri: String?, byteCount: Int, encoding: String, retrievedAt: String?) {
    self.uri = uri
    self.byteCount = byteCount
    self.encoding = encoding
    self.retrievedAt = retrievedAt
  }
}

/// The portal a page is from.
public struct Site: Hashable, Sendable {
  public var name: String?
  /// The 网站标识码: ten digits whose first six are an administrative code, or `bm` and eight digits for a ministry.
  public var code: String?
  public var domain: String?

  public init(name: String?, code: String?, domain: String?) {
    self.name = name
    self.code = code
    self.domain = domain
  }
}

/// The body whose year a report describes.
public struct Region: Hashable, Sendable {
  /// With its province: 北京市东城区.
  public var name: String
  /// GB/T 2260; nil when the standard has no such division.
  public var code: String?

  public init(name: String, code: String?) {
    self.name = name
    self.code = code
  }
}

/// What kind of annual report a document is.
public enum ReportType: String, Sendable, CaseIterable {
  /// 政府工作报告
  case workReport
  /// 绩效管理工作报告
  case performanceReport
  /// 政府信息公开工作年度报告
  case disclosureReport
  /// 国民经济和社会发展统计公报
  case statisticalCommunique
  /// 决算, 预算执行情况
  case finalAccounts
  case other
}

/// A file that the body links to.
public struct Attachment: Hashable, Sendable {
  public var text: String
  /// As printed in the page, not resolved.
  public var href: String

  public init(text: String, href: String) {
    self.text = text
    self.href = href
  }
}
