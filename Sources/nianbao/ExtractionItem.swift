import Cleaning
import Extraction

/// What a thread gets to extract from: read already where standard input is read, which may block, else to be read by the
/// thread, so that no more than what is under way is in memory.
enum ExtractionItem: Sendable {
  case read(Document)
  case files([InputFile])
  case line(ByteLines.Line, number: Int)
  /// Standard input, which cannot be read to its end.
  case broken

  /// Whether no further item can be had.
  var isBroken: Bool { if case .broken = self { true } else { false } }

  /// The document, read.
  func document(charset: String?, limit: Int) -> Document {
    switch self {
    case .read(let document): document
    case .files(let group): Document(group, charset: charset, limit: limit)
    case .line(.bytes(let bytes), let number): DocumentLine.document(bytes, name: "line \(number)", charset: charset)
    case .broken:
      Document(input: nil, parts: [Document.Part(name: "standard input", uri: nil, content: .failure(.unreadable))])
    case .line(.tooLong, let number): DocumentLine.defective(.tooLong(limit: limit), name: "line \(number)")
    }
  }
}

extension Document {
  /// The document that a group of files is, read.
  init(_ group: [InputFile], charset: String?, limit: Int) {
    self.init(
      input: group.first?.id,
      parts: group.map { file in
        Part(name: file.name, uri: file.uri ?? file.path, content: file.content(charset: charset, limit: limit))
      })
  }
}

extension InputFile {
  fileprivate func content(charset: String?, limit: Int) -> Result<Cleaner.Input, DocumentError> {
    do {
      return .success(
        Cleaner.Input(
          bytes: try read(limit: limit), uri: uri, path: path, charset: charset, retrievedAt: retrievedAt))
    } catch let failure as InputFailure {
      if case .document(let error) = failure.reason { return .failure(error) }
      return .failure(.unreadable)
    } catch {
      return .failure(.unreadable)
    }
  }
}
