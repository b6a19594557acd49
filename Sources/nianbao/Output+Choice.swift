extension Output {
  /// A file, or standard output where none is named.
  ///
  /// - Throws: the exit code, when it has been said why the file cannot be made.
  static func opened(file name: String?) throws -> Output {
    guard let name else { return Output() }
    do throws(OutputFailure) {
      return try Output(file: name)
    } catch {
      throw Failure.exit(for: error)
    }
  }

  /// Writes a whole result to a file, which is there only when it is complete, or to standard output.
  ///
  /// - Throws: the exit code, when it has been said why it cannot be written.
  static func write(_ bytes: [UInt8], toFile name: String?) throws {
    guard let name else { return try StandardOutput.write(bytes) }
    do throws(OutputFailure) {
      let file = try Output(file: name)
      do throws(OutputFailure) {
        try file.write(bytes)
      } catch {
        file.abandon()
        throw error
      }
      try file.finish()
    } catch {
      throw Failure.exit(for: error)
    }
  }
}
