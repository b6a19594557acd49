import Foundation

/// The real program while it runs: it is talked to through pipes.
public final class RunningCommand {
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private let errors = Pipe()
  private var buffer = Data()

  public init(_ arguments: String..., environment: [String: String]? = nil) throws {
    process.executableURL = Command.program
    process.arguments = arguments
    if let environment { process.environment = environment }
    process.standardInput = input
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    // A test that waits for what never comes fails, and does not hang.
    DispatchQueue.global().asyncAfter(deadline: .now() + 60) { [process] in
      if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    }
  }

  deinit {
    if process.isRunning { process.terminate() }
  }

  public func write(_ text: String) throws {
    try input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
  }

  public func endInput() throws { try input.fileHandleForWriting.close() }

  /// Goes away without reading on.
  public func closeOutput() throws { try output.fileHandleForReading.close() }

  /// The next line of its output, waited for; nil at the end.
  public func line() -> String? {
    while true {
      if let end = buffer.firstIndex(of: 0x0A) {
        let line = String(decoding: buffer[buffer.startIndex..<end], as: UTF8.self)
        buffer = buffer[(end + 1)...]
        return line
      }
      let more = output.fileHandleForReading.availableData
      if more.isEmpty { return nil }
      buffer += more
    }
  }

  public func send(_ signal: Int32) { kill(process.processIdentifier, signal) }

  /// Its end, waited for: the exit code, or the signal it died of as a negative number.
  public func end() -> (code: Int32, errors: String) {
    let errors = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let status = process.terminationStatus
    return (process.terminationReason == .uncaughtSignal ? -status : status, errors)
  }
}
