import Archive
import Claims
import Cleaning
import Extraction
import Lexicon
import Records

/// What one thread does with a document before it is written: recognise it, or read it.
struct IngestionWorker: Sendable {
  let archive: Archive
  let lexicon: Lexicon
  let limit: Int
  let charset: String?
  let again: Bool
  let keepsRaw: Bool
  private let extractor: Extractor

  init(archive: Archive, lexicon: Lexicon, limit: Int, charset: String?, again: Bool, keepsRaw: Bool) {
    self.archive = archive
    self.lexicon = lexicon
    self.limit = limit
    self.charset = charset
    self.again = again
    self.keepsRaw = keepsRaw
    extractor = Extractor(cleaner: Cleaner(maximumBytes: limit), reader: ClaimReader(lexicon: lexicon))
  }

  enum Item: Sendable {
    case input(ExtractionItem)
    /// A document of the archive, to be read anew.
    case archived(id: String)
  }

  struct Answer: Sendable {
    enum Content: Sendable {
      case known(Ingestion.Known)
      case entry(ArchiveEntry)
      /// Files that gave nothing; one is enough for the document not to be taken in.
      case failed([Extraction.PartFailure])
      case invalid(count: Int)
      case archive(ArchiveError)
    }

    var name: String
    var input: String?
    var uri: String?
    var content: Content
  }

  /// Reads one document. Two threads need two encoders.
  func answer(_ item: Item, _ ingestion: Ingestion, _ encoder: RecordEncoder) -> Answer {
    do throws(ArchiveError) {
      switch item {
      case .input(let item):
        let document = item.document(charset: charset, limit: limit)
        return try answer(document, IncomingDocument(document), ingestion, encoder)
      case .archived(let id):
        let (document, incoming) = try archive.handedIn(id)
        return try answer(document, incoming, ingestion, encoder)
      }
    } catch {
      return Answer(name: "", content: .archive(error))
    }
  }

  private func answer(
    _ document: Document, _ incoming: IncomingDocument?, _ ingestion: Ingestion, _ encoder: RecordEncoder
  ) throws(ArchiveError) -> Answer {
    let name = document.parts.first?.name ?? ""
    let uri = document.parts.first?.uri
    func answer(_ content: Answer.Content) -> Answer {
      Answer(name: name, input: document.input, uri: uri, content: content)
    }
    guard let incoming else {
      return answer(.failed(extractor.extract(document).failures))
    }
    if !again, let known = try ingestion.known(incoming, keepsRaw: keepsRaw), known.isComplete {
      return answer(.known(known))
    }
    let extraction = extractor.extract(document)
    // A page that a part is missing from is not taken in: what is there would be taken for the whole.
    guard let contents = extraction.contents, extraction.failures.isEmpty else {
      return answer(.failed(extraction.failures))
    }
    do throws(InvalidRecords) {
      return answer(
        .entry(
          try ArchiveEntry(
            incoming, contents, encoder: encoder, lexicon: lexicon.fingerprint, keepsRaw: keepsRaw)))
    } catch {
      return answer(.invalid(count: error.count))
    }
  }
}
