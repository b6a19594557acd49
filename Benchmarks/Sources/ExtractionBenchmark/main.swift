// Times the whole way from a page's bytes to its validated records, on one core and on all, against what the libraries
// alone cost for the same bytes, in turn in the same run.
//
//   swift run -c release ExtractionBenchmark [--schemas DIRECTORY] [DIRECTORY...]
//   swift run -c release ExtractionBenchmark --memory [DIRECTORY]     peak memory, each case in a process of its own

import BenchmarkSupport
import Cleaning
import Extraction
import Foundation
import Records

func documents(in directory: String) -> [Document] {
  htmlFiles(in: directory).map { path, bytes in
    let input = Cleaner.Input(bytes: bytes, path: path)
    return Document(input: nil, parts: [Document.Part(name: path, uri: path, content: .success(input))])
  }
}

func megabytes(of documents: [Document]) -> Double {
  documents.reduce(0) { $0 + Double((try? $1.parts[0].content.get())?.bytes.count ?? 0) } / 1e6
}

/// Runs this program again, so that a case's memory is its own.
func runAgain(_ arguments: [String]) {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
  process.arguments = arguments
  try? process.run()
  process.waitUntilExit()
}

func benchmark(_ directory: String, schemas: String) {
  let documents = documents(in: directory)
  guard !documents.isEmpty else { return print("no pages in \(directory)") }
  let size = megabytes(of: documents)
  let floor = Floor(documents, schemas: schemas)
  let extractor = Extractor()
  let encoder = RecordEncoder()
  let cores = ProcessInfo.processInfo.activeProcessorCount
  var sink = 0
  var bytes = 0
  func extract() {
    bytes = 0
    for document in documents { bytes += encoder.encode(extractor.extract(document)) { $0.code }.count }
  }
  func extractOnAllCores() {
    var left = documents[...]
    let work = OrderedWork<Document, Int>(threads: cores, window: cores * 4, next: { left.popFirst() }) {
      let encoder = RecordEncoder()
      return { encoder.encode(extractor.extract($0)) { $0.code }.count }
    }
    try? work.run { sink += $0 }
  }
  let rounds = max(5, min(30, Int(8 / size)))
  let (ours, bare) = inTurn(rounds, extract, { sink += floor.run() })
  let all = median((0..<rounds).map { _ in seconds(extractOnAllCores) })
  let ratio = median(zip(ours, bare).map { $0 / $1 })
  let (stages, check) = Stages(documents).measure(rounds)
  let (one, count) = (median(ours), Double(documents.count))
  print(
    "\(directory): \(documents.count) pages, \(rounded(size, 2)) MB, \(rounded(Double(bytes) / 1e6, 1)) MB of records")
  print("  one core    \(pad(rounded(count / one, 1), 9)) pages/s \(pad(rounded(size / one, 2), 8)) MB/s")
  print(
    "  \(pad("\(cores)", 2)) cores    \(pad(rounded(count / all, 1), 9)) pages/s \(pad(rounded(size / all, 2), 8)) MB/s"
  )
  print(
    "  libraries   \(pad(rounded(count / median(bare), 1), 9)) pages/s \(pad(rounded(size / median(bare), 2), 8)) MB/s")
  print("  ratio to the libraries alone: \(rounded(ratio, 2))")
  print("  checking a claim's record: \(rounded(check, 1)) µs")
  let total = stages.reduce(0) { $0 + $1.seconds }
  for stage in stages {
    let name = stage.name + String(repeating: " ", count: 10 - stage.name.count)
    print(
      "    \(name) \(pad(rounded(stage.seconds / count * 1e3, 3), 9)) ms a page \(pad(rounded(stage.seconds / total * 100, 1), 6)) %"
    )
  }
  if sink == 0 { print("nothing was read") }
}

var arguments = Array(CommandLine.arguments.dropFirst())
var schemas = "Schemas"
if arguments.first == "--schemas", arguments.count > 1 {
  schemas = arguments[1]
  arguments.removeFirst(2)
}
switch arguments.first {
case "--memory":
  let directory = arguments.dropFirst().first ?? "Corpus/reports"
  for count in ["100", "1000", "10000"] { runAgain(["--row", count, directory]) }
  runAgain(["--large", directory])
case "--row": measureRow(Int(arguments[1]) ?? 0, of: documents(in: arguments[2]))
case "--large": measureLargePage(of: documents(in: arguments[1]))
default:
  for directory in arguments.isEmpty ? ["Corpus/reports"] : arguments { benchmark(directory, schemas: schemas) }
}
