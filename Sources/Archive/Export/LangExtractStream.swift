import Records

/// The annotated documents of Google's LangExtract, JSON Lines: each claim an extraction whose class is its kind. What a
/// reviewer judged to be no claim is left out.
public struct LangExtractStream: ExportStream {
  public init() {}

  public mutating func bytes(of report: ExportedReport) throws(ArchiveError) -> [UInt8] {
    let contents = try report.contents()
    var writer = JSONWriter()
    writer.object { object in
      object.key("extractions")
      var place: Place?
      var group = -1
      object.array(contents.stated.enumerated()) { array, item in
        let (index, claim) = item
        // Those of a sentence or of a row of a table are a group.
        let own = Place(claim)
        if own != place { group += 1 }
        place = own
        LangExtractStream.write(claim, in: contents, index: index, group: group, to: &array)
      }
      object.member("text", contents.document.text)
      object.member("document_id", contents.document.id)
    }
    return writer.bytes + [0x0A]
  }

  private struct Place: Hashable {
    var sentence: Int?
    var table: Int?
    var row: Int?

    init(_ claim: RecordedClaim) {
      (sentence, table, row) = (claim.sentence, claim.source.cell?.table, claim.source.cell?.row)
    }
  }

  private static func write(
    _ claim: RecordedClaim, in contents: ExportedReport.Contents, index: Int, group: Int, to writer: inout JSONWriter
  ) {
    writer.object { object in
      object.member("extraction_class", claim.kind)
      object.member("extraction_text", claim.source.exact)
      object.key("char_interval")
      object.object {
        $0.member("start_pos", claim.source.start)
        $0.member("end_pos", claim.source.end)
      }
      object.member("alignment_status", "match_exact")
      object.member("extraction_index", index)
      object.member("group_index", group)
      object.member("description", claim.summary)
      object.key("attributes")
      object.object { writeAttributes(of: claim, in: contents.document, to: &$0) }
    }
  }

  /// Texts, and lists of texts.
  private static func writeAttributes(
    of claim: RecordedClaim, in document: RecordedDocument, to object: inout JSONWriter
  ) {
    object.member("id", claim.id)
    object.optional("region", document.region?.name)
    object.optional("report_year", document.year.map(String.init))
    for (name, value) in claim.statements { object.member(named: LangExtractStream.snakeCase(name), value) }
    object.optional("part_of", claim.partOf)
    if !claim.flags.isEmpty {
      object.key("flags")
      object.array(claim.flags) { $0.string($1) }
    }
    if !claim.source.sections.isEmpty {
      object.key("sections")
      object.array(claim.source.sections) { $0.string($1) }
    }
    object.optional("uri", document.source.uri)
    object.optional("judgement", claim.review?.judgement)
    object.optional("reviewed_by", claim.review?.reviewer)
    object.optional("note", claim.review?.note)
    for (field, former) in claim.corrections {
      object.member(named: "extracted_" + LangExtractStream.snakeCase(field), former ?? "")
    }
  }

  /// LangExtract's names are Python's.
  private static func snakeCase(_ name: String) -> String {
    name.reduce(into: "") { $0 += $1.isUppercase ? "_" + $1.lowercased() : String($1) }
  }
}
