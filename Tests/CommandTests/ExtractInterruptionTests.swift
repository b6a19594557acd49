import Foundation
import TestSupport
import Testing

/// What `nianbao extract` does when it is told to stop. A named pipe as a page holds a document up for as long as wanted.
struct ExtractInterruptionTests {
  private let scratch: Scratch
  private let page: String
  private let held: String
  private let file: String

  init() throws {
    scratch = try Scratch()
    page = try scratch.write("a.html", Pages.page("<div id=zoom>\(Pages.article)</div>"))
    held = scratch.folder.path + "/held.html"
    file = try scratch.write("out.jsonl", "old")
    #expect(mkfifo(held, 0o600) == 0)
  }

  /// Reads up to an `end` record.
  private func readDocument(_ command: RunningCommand) -> Bool {
    while let line = command.line() {
      if line.contains("\"type\":\"end\"") { return true }
    }
    return false
  }

  /// Waits until the program has opened the page that is held up, and gives its other end.
  private func holding() throws -> FileHandle {
    for _ in 0..<6000 {
      // Fails as long as nobody reads.
      let descriptor = open(held, O_WRONLY | O_NONBLOCK)
      if descriptor >= 0 { return FileHandle(fileDescriptor: descriptor, closeOnDealloc: true) }
      Thread.sleep(forTimeInterval: 0.005)
    }
    throw CocoaError(.fileReadUnknown)
  }

  /// Gives the page that was held up.
  private func release(_ handle: FileHandle) throws {
    try handle.write(contentsOf: Data(contentsOf: URL(fileURLWithPath: page)))
    try handle.close()
  }

  private var files: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: scratch.folder.path)) ?? []).sorted()
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func theDocumentsUnderWayAreFinished(signal: Int32) throws {
    let command = try RunningCommand("extract", "--jobs", "1", page, held, page, page)
    #expect(readDocument(command))
    let other = try holding()
    command.send(signal)
    Thread.sleep(forTimeInterval: 0.1)
    try release(other)
    #expect(readDocument(command))
    #expect(command.line() == nil)
    let end = command.end()
    #expect(end.code == 128 + signal && end.errors.isEmpty)
  }

  @Test func anInterruptedRunLeavesTheOutputFileAsItWas() throws {
    let command = try RunningCommand("extract", "--jobs", "1", "--output", file, page, held, page)
    let other = try holding()
    #expect(files.contains { $0.hasSuffix(".part") })
    command.send(SIGINT)
    Thread.sleep(forTimeInterval: 0.1)
    try release(other)
    #expect(command.end().code == 130)
    #expect(try Project.text(URL(fileURLWithPath: file)) == "old")
    #expect(files == ["a.html", "held.html", "out.jsonl"])
  }

  @Test func theSecondInterruptEndsTheProgramAtOnce() throws {
    let command = try RunningCommand("extract", "--jobs", "1", "--output", file, page, held, page)
    let other = try holding()
    #expect(files.contains { $0.hasSuffix(".part") })
    command.send(SIGINT)
    Thread.sleep(forTimeInterval: 0.1)
    command.send(SIGINT)
    defer { try? other.close() }
    #expect(command.end().code == -SIGINT)
    #expect(try Project.text(URL(fileURLWithPath: file)) == "old")
    #expect(files == ["a.html", "held.html", "out.jsonl"])
  }

  @Test func aPipeThatIsWaitedForDoesNotHoldTheProgramUp() throws {
    let command = try RunningCommand("extract", "--stdin-jsonl")
    try command.write(#"{"id":"1","text":"全县财政收入18.7亿元"}"# + "\n")
    #expect(readDocument(command))
    command.send(SIGINT)
    #expect(command.end().code == 130)
    let one = try RunningCommand("extract", "-")
    Thread.sleep(forTimeInterval: 0.3)
    one.send(SIGINT)
    #expect(one.end().code == 130)
  }
}
