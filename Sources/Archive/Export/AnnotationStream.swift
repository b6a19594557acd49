import Records

/// W3C Web Annotations (JSON-LD): one collection with one page that holds an annotation a claim. What a reviewer judged to be
/// no claim has none.
public struct AnnotationStream: ExportStream {
  private var total = 0
  private var count = 0

  public init() {}

  public mutating func head(_ size: ExportSize) -> [UInt8] {
    total = size.claims - size.rejected
    var head = JSONWriter.bytes { writer in
      writer.object { object in
        object.key("@context")
        AnnotationStream.writeContext(to: &object)
        object.member("id", "urn:nianbao:annotations")
        object.member("type", "AnnotationCollection")
        object.member("label", "Figures of Chinese government annual reports")
        object.key("generator")
        AnnotationStream.writeProgram(to: &object)
        object.member("total", total)
        object.key("first")
        object.object {
          $0.member("id", "urn:nianbao:annotations:1")
          $0.member("type", "AnnotationPage")
          $0.member("partOf", "urn:nianbao:annotations")
          $0.member("startIndex", 0)
          $0.key("items")
          $0.array([Int]()) { _, _ in }
        }
      }
    }
    // Reports go between the items' brackets.
    head.removeLast(AnnotationStream.end.count)
    return head
  }

  private static let end = Array("]}}".utf8)

  public mutating func tail() -> [UInt8] { [0x0A] + AnnotationStream.end + [0x0A] }

  public mutating func bytes(of report: ExportedReport) throws(ArchiveError) -> [UInt8] {
    let contents = try report.contents()
    var bytes: [UInt8] = []
    for claim in contents.stated {
      // An annotation a line.
      bytes += count > 0 ? [UInt8(ascii: ","), 0x0A] : [0x0A]
      count += 1
      bytes += JSONWriter.bytes { AnnotationStream.write(claim, in: contents, to: &$0) }
    }
    return bytes
  }

  // MARK: - The vocabulary

  /// The model's context, and our own terms beside it.
  private static func writeContext(to writer: inout JSONWriter) {
    writer.array([true, false]) { array, isModel in
      if isModel { return array.string("http://www.w3.org/ns/anno.jsonld") }
      array.object { object in
        object.member("nianbao", "urn:nianbao:terms:")
        object.member("Claim", "nianbao:Claim")
        for name in terms { object.member(named: name, "nianbao:\(name)") }
      }
    }
  }

  /// `value` is the model's word for the text of a body.
  private static func term(_ name: String) -> String { name == "value" ? "exactValue" : name }

  private static let terms = [
    "claimId", "indicator", "exactValue", "low", "high", "boundLow", "boundHigh", "resolution", "qualifier", "unit",
    "unitCode", "dimension", "factor", "kind", "role", "direction", "basis", "basisPeriod", "modality", "scope",
    "period", "periodFrom", "claimPartOf", "flags", "sections", "reportTitle", "region", "regionCode", "reportYear",
    "reportType", "extracted", "textSHA256",
  ]

  private static func writeProgram(to writer: inout JSONWriter) {
    writer.object {
      $0.member("id", "urn:nianbao:program")
      $0.member("type", "Software")
      $0.member("name", "nianbao")
    }
  }

  // MARK: - An annotation

  private static func write(
    _ claim: RecordedClaim, in contents: ExportedReport.Contents, to writer: inout JSONWriter
  ) {
    writer.object { object in
      object.member("id", "urn:nianbao:claim:\(claim.id)")
      object.member("type", "Annotation")
      object.member("motivation", "describing")
      object.key("body")
      // A sum for people, the claim for programs, and what a reviewer says.
      object.array(claim.review == nil ? [0, 1] : [0, 1, 2]) { array, part in
        switch part {
        case 0: writeSummary(of: claim, to: &array)
        case 1: writeBody(of: claim, in: contents.document, to: &array)
        default: writeReview(of: claim, to: &array)
        }
      }
      object.key("target")
      writeTarget(of: claim, in: contents.document, to: &object)
    }
  }

  private static func writeSummary(of claim: RecordedClaim, to writer: inout JSONWriter) {
    writer.object {
      $0.member("type", "TextualBody")
      $0.member("purpose", "describing")
      $0.member("format", "text/plain")
      $0.member("language", "zh")
      $0.member("value", claim.summary)
    }
  }

  private static func writeBody(
    of claim: RecordedClaim, in document: RecordedDocument, to writer: inout JSONWriter
  ) {
    writer.object { object in
      object.key("type")
      object.array(["Dataset", "Claim"]) { $0.string($1) }
      object.member("purpose", "identifying")
      object.member("claimId", claim.id)
      for (name, value) in claim.statements { object.member(named: term(name), value) }
      object.optional("claimPartOf", claim.partOf.map { "urn:nianbao:claim:\($0)" })
      object.key("flags")
      object.array(claim.flags) { $0.string($1) }
      object.key("sections")
      object.array(claim.source.sections) { $0.string($1) }
      object.optional("reportTitle", document.title)
      object.optional("region", document.region?.name)
      object.optional("regionCode", document.region?.code)
      if let year = document.year { object.member("reportYear", year) }
      object.member("reportType", document.reportType)
      if !claim.corrections.isEmpty {
        object.key("extracted")
        object.object { former in
          for (field, value) in claim.corrections { former.member(named: term(field), value) }
        }
      }
    }
  }

  private static func writeReview(of claim: RecordedClaim, to writer: inout JSONWriter) {
    guard let review = claim.review else { return }
    writer.object { object in
      object.member("type", "TextualBody")
      object.member("purpose", "assessing")
      object.member("format", "text/plain")
      object.member("value", review.judgement + (review.note.map { ": \($0)" } ?? ""))
      object.key("creator")
      object.object {
        $0.member("type", "Person")
        $0.member("name", review.reviewer)
      }
      object.member("created", review.at)
    }
  }

  /// The page, read as its clean text: that is what positions count in.
  private static func writeTarget(
    of claim: RecordedClaim, in document: RecordedDocument, to writer: inout JSONWriter
  ) {
    let source = claim.source
    writer.object { object in
      object.member("type", "SpecificResource")
      object.member("source", document.address ?? "urn:nianbao:document:\(document.id)")
      object.key("renderedVia")
      writeProgram(to: &object)
      object.member("textSHA256", document.textSHA256)
      object.key("selector")
      object.array(source.xpath == nil ? [0, 1] : [0, 1, 2]) { array, part in
        switch part {
        case 0: writeQuote(of: source, to: &array)
        case 1:
          array.object {
            $0.member("type", "TextPositionSelector")
            $0.member("start", source.start)
            $0.member("end", source.end)
          }
        default:
          array.object {
            $0.member("type", "XPathSelector")
            $0.member("value", source.xpath)
            $0.key("refinedBy")
            writeQuote(of: source, to: &$0)
          }
        }
      }
    }
  }

  /// With the words around it in the same paragraph or cell: between those a page has other blanks than the text.
  private static func writeQuote(of source: RecordedClaim.Source, to writer: inout JSONWriter) {
    func isBreak(_ scalar: Unicode.Scalar) -> Bool { scalar == "\n" || scalar == "\t" }
    let before = source.prefix.unicodeScalars
    let after = source.suffix.unicodeScalars
    let start = before.lastIndex(where: isBreak).map { before.index(after: $0) } ?? before.startIndex
    writer.object {
      $0.member("type", "TextQuoteSelector")
      $0.member("exact", source.exact)
      $0.member("prefix", String(before[start...]))
      $0.member("suffix", String(after.prefix { !isBreak($0) }))
    }
  }
}
