import Foundation
import PackagePlugin

/// Compiles every file of `sql/` into the target as Swift string literals, so that one binary deploys.
///
/// SwiftPM's own `.embedInCode` writes each byte as an array element: 300 KB of SQL then take minutes to compile,
/// as string literals they take seconds.
@main
struct EmbedSQL: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let root = context.package.directoryURL.appending(path: "sql")
    let below =
      FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? []
    // The folders too: they change when a file comes or goes, of which the build system would not know.
    let inputs = ([root] + below).filter { $0.pathExtension == "sql" || $0.hasDirectoryPath }.sorted {
      $0.path < $1.path
    }
    let output = context.pluginWorkDirectoryURL.appending(path: "SQL.swift")
    return [
      .buildCommand(
        displayName: "Embedding sql/",
        executable: try context.tool(named: "embed-sql").url,
        arguments: [root.path, output.path],
        inputFiles: inputs,
        outputFiles: [output])
    ]
  }
}
