import ArgumentParser
import Records

@main
struct Nianbao: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "nianbao",
    abstract: "Turns Chinese government annual reports (年报) into data that can be trusted.",
    version: Generator.version,
    subcommands: [
      Clean.self, Numerals.self, Extract.self, Ingest.self, List.self, Show.self, Search.self, Series.self,
      Diff.self, Audit.self,
      Export.self,
      Correct.self,
      Remove.self, Validate.self,
      Verify.self,
    ])
}
