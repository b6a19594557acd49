import Foundation

/// What counts as an address that a document is found at.
enum DocumentAddresses {
  /// Whether it is the address of a page on the web, not of a whole site, which some portals state on each page.
  static func isPage(_ uri: String) -> Bool {
    guard let scheme = uri.range(of: "://") else { return false }
    guard let slash = uri[scheme.upperBound...].firstIndex(of: "/") else { return false }
    // A folder's own page is another one every year.
    guard !uri.hasSuffix("/"), uri.index(after: slash) != uri.endIndex else { return false }
    let name = uri[(uri.lastIndex(of: "/") ?? slash)...].dropFirst().lowercased()
    return !name.hasPrefix("index.") && !name.hasPrefix("default.")
  }
}
