import Lexicon
import Records
import ReportModel

/// The tables of a data package but for that of claims.
enum PackageTables {
  static let documents = PackageTable<RecordedDocument>(
    name: "documents", title: "Reports 报告", meaning: "The reports, as their pages state what they are.",
    columns: [
      Column(
        "id", "Document 文档", "The first 32 hexadecimal digits of the SHA-256 of the page's raw bytes.",
        form: .document, isRequired: true
      ) { $0.id },
      Column("input", "Input", "The id that came with the page when it was read.") { $0.input },
      Column("uri", "Address 网址", "The page's address; its path where no address is known.") { $0.source.uri },
      Column("sha256", "SHA-256", "The digest of the page's raw bytes.", form: .digest, isRequired: true) {
        $0.source.sha256
      },
      Column("bytes", "Bytes 字节数", "The size of the page, in bytes.", form: .count, isRequired: true) {
        String($0.source.bytes)
      },
      Column("encoding", "Encoding 编码", "The page's encoding.", isRequired: true) { $0.source.encoding },
      Column("retrievedAt", "Retrieved at 获取时间", "When the page was retrieved, as the caller stated it.") {
        $0.source.retrievedAt
      },
      Column("title", "Title 标题", "The report's title.") { $0.title },
      Column("publisher", "Publisher 发布机构", "Who published it, as the page says.") { $0.publisher },
      Column("publishedAt", "Published at 发布时间", "When, in China Standard Time: a day, or a time.") { $0.publishedAt },
      Column("writtenOn", "Written on 成文日期", "When the document was written, where the page says so.") { $0.writtenOn },
      Column("siteName", "Site 网站", "The name of the site it stands on.") { $0.site?.name },
      Column("siteCode", "Site code 网站标识码", "The site's code (网站标识码).") { $0.site?.code },
      Column("siteDomain", "Domain 域名", "The site's domain.") { $0.site?.domain },
      Column("portalColumn", "Portal column 栏目", "The portal's column in which the page stands.") { $0.column },
      Column("region", "Region 地区", "The region that the report is of.") { $0.region?.name },
      Column("regionCode", "Region code 行政区划代码", "Its code of GB/T 2260.", form: .pattern("[1-8][0-9]{5}")) {
        $0.region?.code
      },
      Column(
        "reportType", "Kind 报告类型", "What kind of report it is.", form: .oneOf(ReportType.allCases.map(\.rawValue)),
        isRequired: true
      ) { $0.reportType },
      Column("year", "Year 年度", "The year that the report is of.", form: .year) { $0.year.map(String.init) },
      Column("textSHA256", "Text's SHA-256", "The digest of the clean text.", form: .digest, isRequired: true) {
        $0.textSHA256
      },
      Column("program", "Program version", "The version of nianbao that read it.", isRequired: true) {
        $0.generator.version
      },
      Column("lexicon", "Lexicon", "The fingerprint of the lexicon that it was read with.") { $0.generator.lexicon },
    ], key: ["id"], references: [])

  static let texts = PackageTable<RecordedDocument>(
    name: "texts", title: "Texts 正文",
    meaning:
      "The clean text of each report: a paragraph a line; a table's row a line, its cells joined by tabs. All offsets "
      + "of the package count its Unicode code points.",
    columns: [
      Column("document", "Document 文档", "The report's id in documents.", form: .document, isRequired: true) { $0.id },
      Column("text", "Text 正文", "The clean text.", isRequired: true) { $0.text },
    ], key: ["document"], references: [documentReference])

  static let sentences = PackageTable<RecordedSentence>(
    name: "sentences", title: "Sentences 句子", meaning: "The sentences and headings of the reports, in text order.",
    columns: [
      Column(
        "id", "Sentence 句子", "The first 16 digits of the document's id and the sentence's number.", form: sentenceForm,
        isRequired: true
      ) { RecordedSentence.id($0.id, of: $0.document) },
      Column("document", "Document 文档", "The report's id in documents.", form: .document, isRequired: true) {
        $0.document
      },
      Column("number", "Number 序号", "Counts the report's sentences from 0.", form: .count, isRequired: true) {
        String($0.id)
      },
      Column("text", "Text 原句", "The sentence.", isRequired: true) { $0.text },
      Column("start", "Start 起", "Where it begins in the text.", form: .count, isRequired: true) {
        String($0.start)
      },
      Column("end", "End 止", "Where it ends in the text.", form: .count, isRequired: true) {
        String($0.end)
      },
      Column("paragraph", "Paragraph 段落", "The line of the text, from 0.", form: .count, isRequired: true) {
        String($0.paragraph)
      },
      Column("xpath", "XPath", "The node of the page that the paragraph stands in; empty in a plain text.") {
        $0.xpath
      },
    ], key: ["id"], references: [documentReference])

  static let exclusions = PackageTable<RecordedExclusion>(
    name: "exclusions", title: "Exclusions 排除的数字",
    meaning:
      "Numerals of the reports that state no quantity, each with the reason: every numeral of a text is in a claim or "
      + "here.",
    columns: [
      Column("document", "Document 文档", "The report's id in documents.", form: .document, isRequired: true) {
        $0.document
      },
      Column(
        "sentence", "Sentence 句子", "The id of its sentence in sentences; empty in a table.", form: sentenceForm
      ) { row in row.sentence.map { RecordedSentence.id($0, of: row.document) } },
      Column("text", "Text 原文", "The numeral, as printed.", isRequired: true) { $0.text },
      Column("start", "Start 起", "Where it begins in the text.", form: .count, isRequired: true) {
        String($0.source.start)
      },
      Column("end", "End 止", "Where it ends in the text.", form: .count, isRequired: true) { String($0.source.end) },
      Column("table", "Table 表", "The number of the report's table, from 0.", form: .count) {
        $0.source.cell.map { String($0.table) }
      },
      Column("row", "Row 行", "The row of the table's expanded grid, from 0.", form: .count) {
        $0.source.cell.map { String($0.row) }
      },
      Column("column", "Column 列", "The column of the table's expanded grid, from 0.", form: .count) {
        $0.source.cell.map { String($0.column) }
      },
      Column(
        "reason", "Reason 原因", "Why it states no quantity.", form: .oneOf(ExclusionReason.allCases.map(\.rawValue)),
        isRequired: true
      ) { $0.reason },
      Column("rule", "Rule 规则", "The rule that says so.", isRequired: true) { $0.rule },
    ], key: ["document", "start", "end"], references: [documentReference, sentenceReference])

  static let sentenceForm = ColumnForm.pattern("[0-9a-f]{16}-[0-9]+")
  static let documentReference = PackageReference(field: "document", table: "documents", target: "id")
  static let sentenceReference = PackageReference(field: "sentence", table: "sentences", target: "id")
}

extension RecordedSentence {
  /// A sentence's id in a package: the first 16 digits of the document's id and the sentence's number.
  static func id(_ number: Int, of document: String) -> String { "\(document.prefix(16))-\(number)" }
}
