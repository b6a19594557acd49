import Foundation
import GRDB

/// Why an archive cannot be used. Each case carries its data; the caller words it.
public enum ArchiveError: Error, Hashable, Sendable {
  /// There is no such file.
  case missing
  /// The folder it should be made in does not exist.
  case folderMissing
  case directory
  /// The file is no SQLite database.
  case notADatabase
  /// It is another program's database.
  case foreign
  /// It was written by a newer version of this program.
  case newerSchema
  /// It was made by an older version, and is open for reading only.
  case olderSchema
  case notPermitted
  case readOnly
  case full
  /// A write failed, and this process may not write files of any size.
  case sizeLimited
  /// The file contradicts itself; SQLite's or our own words.
  case corrupt(String)
  /// Another process kept it for longer than is waited.
  case busy
  /// A row breaks a rule of the tables: a fault of this program, or of a file that others have changed.
  case refused(String)
  /// What else SQLite says.
  case database(code: Int32, String)
  /// No document or claim has this id.
  case unknown(id: String)
  /// There are verdicts on a claim with this id, and its document, as it is read now, does not have it.
  case notExtracted(id: String)
  /// Several documents' ids begin so.
  case ambiguous(id: String, [String])
  /// A document that is to be removed has verdicts, which would go with it.
  case hasVerdicts(id: String, Int)
  /// A claim cannot be corrected so.
  case correction(CorrectionError)
  /// The reviewer has given no verdict on the claim.
  case noVerdict(id: String, reviewer: String)

  init(_ error: DatabaseError) {
    let words = error.message ?? error.resultCode.description
    switch error.resultCode.primaryResultCode {
    case .SQLITE_NOTADB: self = .notADatabase
    case .SQLITE_CORRUPT: self = .corrupt(words)
    case .SQLITE_MISMATCH: self = .corrupt(words)
    // What our statements add up or list is small numbers and texts.
    case .SQLITE_ERROR where words == "integer overflow" || words == "JSON cannot hold BLOB values":
      self = .corrupt(words)
    case .SQLITE_FULL: self = .full
    // A disk without room for the memory that processes share.
    case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_SHMSIZE: self = .full
    // What the system said is lost by now; where files have a limit it is most likely that.
    case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_WRITE && ArchiveFile.sizeLimit != nil:
      self = .sizeLimited
    // A file that ends in the midst of a page, or before it.
    case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_SHORT_READ: self = .corrupt(words)
    case .SQLITE_READONLY: self = .readOnly
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
    case .SQLITE_CONSTRAINT: self = .refused(words)
    case .SQLITE_PERM, .SQLITE_AUTH, .SQLITE_CANTOPEN: self = .notPermitted
    default: self = .database(code: error.extendedResultCode.rawValue, words)
    }
  }

  /// nil where an error has nothing to do with the archive.
  init?(of error: any Error) {
    switch error {
    case let error as ArchiveError: self = error
    case let error as DatabaseError: self.init(error)
    case is RowDecodingError: self = .corrupt("a value is of another kind than its column's")
    default: return nil
    }
  }

  /// What is wrong with the file, as SQLite or we say it.
  var words: String {
    switch self {
    case .corrupt(let words), .refused(let words), .database(_, let words): words
    default: "\(self)"
    }
  }

  /// Does some work on a database, its errors those of an archive.
  static func catching<Value>(_ work: () throws -> Value) throws(ArchiveError) -> Value {
    do {
      return try work()
    } catch {
      throw ArchiveError(of: error) ?? .database(code: 1, "\(error)")
    }
  }
}
