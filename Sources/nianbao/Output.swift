import ArgumentParser
import Foundation

/// Where results go: standard output, or a file that is there only when it is complete.
///
/// A file is written under another name in its folder and moved into place by `finish`. What is no regular file, such as a
/// pipe or a device, is written directly.
struct Output {
  private let descriptor: Int32
  private let name: String
  /// The file that is moved into place, and where to.
  private let move: (from: String, to: String)?

  /// The file that must go when the program dies before `finish`.
  var unfinished: String? { move?.from }

  /// Standard output.
  init() {
    (descriptor, name, move) = (STDOUT_FILENO, "standard output", nil)
  }

  /// - Throws: `OutputFailure` when the file cannot be made.
  init(file: String) throws(OutputFailure) {
    name = file
    var status = stat()
    let exists = stat(file, &status) == 0
    let kind = status.st_mode & S_IFMT
    if exists, kind == S_IFDIR { throw OutputFailure(name: file, reason: .directory) }
    if exists, access(file, W_OK) != 0 { throw OutputFailure(name: file, reason: .cannotBeMade) }
    if exists, kind != S_IFREG {
      descriptor = open(file, O_WRONLY)
      move = nil
      if descriptor < 0 { throw OutputFailure(name: file, reason: .cannotBeMade) }
      return
    }
    // A link stays one: what it points to is replaced.
    let target = exists ? Output.resolved(file) : file
    let folder = (target as NSString).deletingLastPathComponent
    let temporary = ".\((target as NSString).lastPathComponent).\(getpid()).part"
    let path = (folder as NSString).appendingPathComponent(temporary)
    unlink(path)
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    move = (path, target)
    if descriptor < 0 { throw OutputFailure(name: file, reason: .cannotBeMade) }
    if exists { fchmod(descriptor, status.st_mode & 0o7777) }
  }

  /// - Throws: `OutputFailure`.
  func write(_ bytes: [UInt8]) throws(OutputFailure) {
    try Output.write(bytes, to: descriptor, name: name)
  }

  /// Puts the file in its place.
  ///
  /// - Throws: `OutputFailure` when it cannot be completed; it is then gone, and what was in its place is as it was.
  func finish() throws(OutputFailure) {
    guard let move else { return }
    // A disk may tell only now that it is full.
    guard fsync(descriptor) == 0, close(descriptor) == 0, rename(move.from, move.to) == 0 else {
      let failure = OutputFailure(name: name, reason: OutputFailure.Reason(errno))
      unlink(move.from)
      throw failure
    }
  }

  /// Leaves what was in the file's place as it was.
  func abandon() {
    if let move { unlink(move.from) }
  }

  private static func resolved(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Writes all bytes, also to a pipe that does not block.
  static func write(_ bytes: [UInt8], to descriptor: Int32, name: String) throws(OutputFailure) {
    var error: Int32 = 0
    bytes.withUnsafeBytes { buffer in
      var at = 0
      while at < buffer.count {
        let written = Foundation.write(descriptor, buffer.baseAddress! + at, buffer.count - at)
        if written >= 0 {
          at += written
        } else if errno == EAGAIN {
          var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
          poll(&ready, 1, -1)
        } else if errno != EINTR {
          error = errno
          return
        }
      }
    }
    if error != 0 { throw OutputFailure(name: name, reason: OutputFailure.Reason(error)) }
  }
}

/// Results that cannot be written.
struct OutputFailure: Error {
  enum Reason {
    /// The program that reads the pipe has gone.
    case closed
    case full
    case directory
    case cannotBeMade
    /// A file stands where a folder is to be made.
    case noFolder
    /// The folder holds what is not ours.
    case foreign

    init(_ error: Int32) {
      self = error == EPIPE ? .closed : .full
    }
  }

  var name: String
  var reason: Reason
}
