import Foundation
import Records

/// A Frictionless Data Package: tables of reports, texts, sentences, claims and exclusions as CSV, and a descriptor that says
/// what they hold.
public struct DataPackage {
  /// A file of the package.
  public enum File: String, Sendable, CaseIterable {
    case documents, texts, sentences, claims, exclusions

    public var name: String { rawValue + ".csv" }
  }

  /// What is to be appended to a file.
  public struct Part: Sendable {
    public let file: File
    public let bytes: [UInt8]

    init(_ file: File, _ bytes: [UInt8]) {
      self.file = file
      self.bytes = bytes
    }

    init<Row>(_ file: File, _ rows: [Row], _ table: PackageTable<Row>) {
      self.init(file, rows.reduce(into: []) { $0 += CSV.row(table.columns, of: $1) })
    }
  }

  /// The descriptor's name.
  public static let descriptorName = "datapackage.json"

  private var files: [File: (digest: SHA256.Stream, count: Int)] = [:]
  private var origins: [String: String] = [:]

  public init() {
    for file in File.allCases { files[file] = (SHA256.Stream(), 0) }
  }

  /// The first rows.
  public mutating func head() -> [Part] {
    counted([
      Part(.documents, CSV.header(PackageTables.documents.columns)),
      Part(.texts, CSV.header(PackageTables.texts.columns)),
      Part(.sentences, CSV.header(PackageTables.sentences.columns)),
      Part(.claims, CSV.header(PackagedClaims.table.columns)),
      Part(.exclusions, CSV.header(PackageTables.exclusions.columns)),
    ])
  }

  /// A report's rows.
  ///
  /// - Throws: `ArchiveError` where its records cannot be read.
  public mutating func rows(of report: ExportedReport) throws(ArchiveError) -> [Part] {
    let contents = try report.contents()
    note(contents.document)
    let rows = contents.claims.map { ExportedRow($0, in: contents) }
    return counted([
      Part(.documents, [contents.document], PackageTables.documents),
      Part(.texts, [contents.document], PackageTables.texts),
      Part(.sentences, contents.sentences, PackageTables.sentences),
      Part(.claims, rows, PackagedClaims.table),
      Part(.exclusions, try report.exclusions(), PackageTables.exclusions),
    ])
  }

  private mutating func counted(_ parts: [Part]) -> [Part] {
    for part in parts {
      files[part.file]?.digest.add(part.bytes)
      files[part.file]?.count += part.bytes.count
    }
    return parts
  }

  /// The sites that the reports come from: by address, with a name.
  private mutating func note(_ document: RecordedDocument) {
    guard let address = document.address, let scheme = address.range(of: "://") else { return }
    let host = address[scheme.upperBound...].prefix { !"/?#".contains($0) }
    let origin = String(address[..<scheme.upperBound]) + host + "/"
    // The least, whichever came first.
    let name = document.site?.name ?? String(host)
    origins[origin] = min(origins[origin] ?? name, name)
  }

  /// The descriptor; once, after all rows.
  public mutating func descriptor() -> [UInt8] {
    let origins = origins.sorted { $0.key < $1.key }
    let resources = File.allCases.map { file in
      let (digest, count) = files[file]!
      return (file: file, digest: digest.hex(), count: count)
    }
    let json = JSONWriter.bytes { writer in
      writer.object { object in
        object.member("profile", "tabular-data-package")
        object.member("name", DataPackage.name)
        object.member("title", "Figures of Chinese government annual reports (年报)")
        object.member("description", DataPackage.description)
        object.key("sources")
        object.array(origins) { array, origin in
          array.object {
            $0.member("title", origin.value)
            $0.member("path", origin.key)
          }
        }
        object.key("resources")
        object.array(resources) { array, resource in
          array.object { DataPackage.write(resource.file, resource.digest, resource.count, to: &$0) }
        }
      }
    }
    return IndentedJSON.bytes(of: json)
  }

  /// The package's name, by which it is known as one of ours.
  private static let name = "nianbao"

  private static let description = """
    Made by nianbao: every number of the reports as a claim, with its unit, its period, what it is about, and the exact place \
    it comes from. Offsets count Unicode code points of the texts. Values are exact decimals, or fractions, as texts, with \
    numbers for computing beside them. An empty field has no value.
    """

  /// Whether a descriptor is that of a package of ours.
  public static func isOwn(_ descriptor: [UInt8]) -> Bool {
    struct Descriptor: Decodable { var name: String?, profile: String? }
    let read = try? JSONDecoder().decode(Descriptor.self, from: Data(descriptor))
    return read?.name == name && read?.profile == "tabular-data-package"
  }

  private static func write(_ file: File, _ digest: String, _ count: Int, to object: inout JSONWriter) {
    switch file {
    case .documents: PackageTables.documents.write(to: &object, file, digest, count)
    case .texts: PackageTables.texts.write(to: &object, file, digest, count)
    case .sentences: PackageTables.sentences.write(to: &object, file, digest, count)
    case .claims: PackagedClaims.table.write(to: &object, file, digest, count)
    case .exclusions: PackageTables.exclusions.write(to: &object, file, digest, count)
    }
  }
}
