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
      /// A document of the archive, read anew.
      case reread(ArchiveEntry)
      /// One that has been removed meanwhile.
      case removed
      /// Files that gave nothing; one is enough for the document not to be taken in.
      case failed([Extraction.PartFailure])
      case invalid(count: Int)
      case archive(ArchiveError)
    }

    var name: String
    var input: String?
    var uri: String?
    /// Whether its time of retrieval is none.
    var isTimeUnreadable = false
    var content: Content
  }

  /// Reads one document. Two threads need two encoders.
  func answer(_ item: Item, _ ingestion: Ingestion, _ encoder: RecordEncoder) -> Answer {
    do throws(ArchiveError) {
      switch item {
      case .input(let item):
        let document = item.document(charset: charset, limit: limit)
        guard let incoming = IncomingDocument(document) else { return failed(document) }
        if !again, let known = try ingestion.known(incoming, keepsRaw: keepsRaw), known.isComplete {
          return answer(incoming, .known(known))
        }
        return read(again ? try ingestion.asKnown(incoming) : incoming, encoder) { .entry($0) }
      case .archived(let id):
        let (document, incoming) = try archive.handedIn(id)
        guard let incoming else { return failed(document) }
        return read(incoming, encoder) { .reread($0) }
      }
    } catch .unknown {
      return Answer(name: "", content: .removed)
    } catch {
      return Answer(name: "", content: .archive(error))
    }
  }

  private func read(
    _ incoming: IncomingDocument, _ encoder: RecordEncoder, as content: (ArchiveEntry) -> Answer.Content
  ) -> Answer {
    let extraction = extractor.extract(incoming.document)
    // A page that a part is missing from is not taken in: what is there would be taken for the whole.
    guard let contents = extraction.contents, extraction.failures.isEmpty else {
      return answer(incoming, .failed(extraction.failures))
    }
    do throws(InvalidRecords) {
      let entry = try ArchiveEntry(
        incoming, contents, encoder: encoder, lexicon: lexicon.fingerprint, keepsRaw: keepsRaw)
      return answer(incoming, content(entry))
    } catch {
      return answer(incoming, .invalid(count: error.count))
    }
  }

  private func failed(_ document: Document) -> Answer {
    answer(document, .failed(extractor.extract(document).failures))
  }

  private func answer(_ incoming: IncomingDocument, _ content: Answer.Content) -> Answer {
    var answer = answer(incoming.document, content)
    answer.isTimeUnreadable = incoming.isTimeUnreadable
    return answer
  }

  private func answer(_ document: Document, _ content: Answer.Content) -> Answer {
    let first = document.parts.first
    return Answer(name: first?.name ?? "", input: document.input, uri: first?.uri, content: content)
  }
}
