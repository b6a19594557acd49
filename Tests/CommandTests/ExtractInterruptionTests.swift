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

  /// Gives the page that was held up.
  private func release() throws {
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: held))
    try handle.write(contentsOf: Data(contentsOf: URL(fileURLWithPath: page)))
    try handle.close()
  }

  /// Waits until something is so.
  private func wait(until isSo: () -> Bool) {
    for _ in 0..<2000 where !isSo() { Thread.sleep(forTimeInterval: 0.005) }
  }

  private var files: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: scratch.folder.path)) ?? []).sorted()
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func theDocumentsUnderWayAreFinished(signal: Int32) throws {
    let command = try RunningCommand("extract", "--jobs", "1", page, held, page, page)
    #expect(readDocument(command))
    command.send(signal)
    Thread.sleep(forTimeInterval: 0.1)
    try release()
    #expect(readDocument(command))
    #expect(command.line() == nil)
    let end = command.end()
    #expect(end.code == 128 + signal && end.errors.isEmpty)
  }

  @Test func anInterruptedRunLeavesTheOutputFileAsItWas() throws {
    let command = try RunningCommand("extract", "--jobs", "1", "--output", file, page, held, page)
    wait { files.contains { $0.hasSuffix(".part") } }
    Thread.sleep(forTimeInterval: 0.1)
    command.send(SIGINT)
    Thread.sleep(forTimeInterval: 0.1)
    try release()
    #expect(command.end().code == 130)
    #expect(try Project.text(URL(fileURLWithPath: file)) == "old")
    #expect(files == ["a.html", "held.html", "out.jsonl"])
  }

  @Test func theSecondInterruptEndsTheProgramAtOnce() throws {
    let command = try RunningCommand("extract", "--jobs", "1", "--output", file, page, held, page)
    wait { files.contains { $0.hasSuffix(".part") } }
    Thread.sleep(forTimeInterval: 0.1)
    command.send(SIGINT)
    Thread.sleep(forTimeInterval: 0.1)
    command.send(SIGINT)
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
