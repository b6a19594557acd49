public import Foundation

/// The real program, run as a user runs it.
public enum Command {
  public struct Result {
    public let output: String
    public let errors: String
    public let code: Int32
  }

  /// Where the build put the program: beside the tests.
  public static let program: URL = {
    let tests = URL(fileURLWithPath: ProcessInfo.processInfo.arguments[0]).deletingLastPathComponent()
    let candidates = [
      tests, Project.root.appendingPathComponent(".build/debug"), Project.root.appendingPathComponent(".build/release"),
    ]
    return candidates.map { $0.appendingPathComponent("nianbao") }.first {
      FileManager.default.isExecutableFile(atPath: $0.path)
    } ?? candidates[0].appendingPathComponent("nianbao")
  }()

  public static func nianbao(
    _ arguments: String..., input: Data = Data(), environment: [String: String]? = nil, folder: URL? = nil,
    output: String? = nil
  ) throws -> Result {
    try run(program, arguments, input: input, environment: environment, folder: folder, output: output)
  }

  /// Any program.
  public static func run(
    _ program: URL, _ arguments: [String], input: Data = Data(), environment: [String: String]? = nil,
    folder: URL? = nil, output: String? = nil
  ) throws -> Result {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    if let environment { process.environment = environment }
    if let folder { process.currentDirectoryURL = folder }
    let scratch = try Scratch()
    let files = ["in", "out", "err"].map { scratch.folder.appendingPathComponent($0) }
    try input.write(to: files[0])
    for file in files.dropFirst() { try Data().write(to: file) }
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: output.map { URL(fileURLWithPath: $0) } ?? files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    return Result(
      output: try Project.text(files[1]), errors: try Project.text(files[2]), code: process.terminationStatus)
  }
}

/// A folder of its own that goes with the value.
public final class Scratch {
  public let folder: URL

  public init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("nianbao-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  /// Writes a file and returns its path.
  public func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let url = folder.appendingPathComponent(name)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
    return url.path
  }

  public func write(_ name: String, _ text: String) throws -> String { try write(name, Array(text.utf8)) }
}
