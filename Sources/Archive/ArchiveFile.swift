import Foundation

/// What the file system knows of an archive's file.
enum ArchiveFile {
  /// Where the file is, links followed, in a form that SQLite takes for nothing but a file.
  static func resolved(_ path: String) -> String {
    if let real = realpath(path, nil) {
      defer { free(real) }
      return String(cString: real)
    }
    return path.hasPrefix("/") ? path : "./" + path
  }

  /// - Throws: `ArchiveError` where the file cannot be opened, whatever is in it.
  static func check(_ path: String, for use: Archive.Access) throws(ArchiveError) {
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
      guard use == .writing else { throw .missing }
      let folder = (path as NSString).deletingLastPathComponent
      let isThere = FileManager.default.fileExists(atPath: folder.isEmpty ? "." : folder, isDirectory: &isDirectory)
      guard isThere, isDirectory.boolValue else { throw .folderMissing }
      guard isAccessible(folder.isEmpty ? "." : folder, W_OK) else { throw .notPermitted }
      return
    }
    guard !isDirectory.boolValue else { throw .directory }
    guard isAccessible(path, R_OK) else { throw .notPermitted }
    if use == .writing, !isAccessible(path, W_OK) { throw .readOnly }
  }

  /// Whether nobody can write it, beside it nothing is waiting to be written, and no shared memory can be made for it:
  /// an archive on a disk that is for reading only.
  static func isImmutable(_ path: String) -> Bool {
    let folder = (path as NSString).deletingLastPathComponent
    return !isAccessible(folder.isEmpty ? "." : folder, W_OK) && isEmpty(path + "-wal")
  }

  /// Whether this process can write the file and make others beside it.
  static func isWritable(_ path: String) -> Bool {
    let folder = (path as NSString).deletingLastPathComponent
    return isAccessible(folder.isEmpty ? "." : folder, W_OK) && isAccessible(path, W_OK)
  }

  /// How large files may become that this process writes, in bytes; nil where there is no limit.
  static var sizeLimit: UInt64? {
    #if canImport(Glibc)
      let resource = __rlimit_resource_t(RLIMIT_FSIZE.rawValue)
    #else
      let resource = RLIMIT_FSIZE
    #endif
    var limit = rlimit()
    // "None" is a number at the very top, another one on each system.
    guard getrlimit(resource, &limit) == 0, limit.rlim_cur < rlim_t.max / 2 else { return nil }
    return UInt64(limit.rlim_cur)
  }

  /// Whether there is no such file, or nothing is in it.
  static func isEmpty(_ path: String) -> Bool { size(of: path) == 0 }

  /// In bytes; 0 where there is no such file.
  static func size(of path: String) -> UInt64 {
    var status = stat()
    return stat(path, &status) == 0 ? UInt64(status.st_size) : 0
  }

  static func immutableAddress(of path: String) -> String {
    "file:" + (path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path) + "?immutable=1"
  }

  private static func isAccessible(_ path: String, _ mode: Int32) -> Bool { Foundation.access(path, mode) == 0 }
}
