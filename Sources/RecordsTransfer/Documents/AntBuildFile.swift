import Foundation

/// The build file by which Ant has FOP render documents.
///
/// Format: Apache FOP, "Ant task"; Apache Ant manual, "Using Apache Ant".
struct AntBuildFile {
  let jars: [URL]
  let configuration: URL
  /// The `.fo` files. FOP takes them in this order.
  let documents: [URL]
  /// The folder that gets a `.pdf` for each that can be rendered.
  let output: URL

  var text: [UInt8] {
    var buffer = MarkupBuffer()
    buffer.append("<project default=\"render\">\n<target name=\"define\">\n")
    buffer.append("<taskdef name=\"fop\" classname=\"org.apache.fop.tools.anttasks.Fop\">\n<classpath>\n")
    for jar in jars {
      buffer.append("<pathelement location=\"")
      path(jar, to: &buffer)
      buffer.append("\"/>\n")
    }
    buffer.append("</classpath>\n</taskdef>\n</target>\n<target name=\"render\" depends=\"define\">\n")
    buffer.append("<fop format=\"application/pdf\" messagelevel=\"error\" force=\"true\" userconfig=\"")
    path(configuration, to: &buffer)
    buffer.append("\" outdir=\"")
    path(output, to: &buffer)
    // One bad document is told, and does not keep the others from being rendered.
    buffer.append("\" throwexceptions=\"false\">\n")
    for document in documents {
      buffer.append("<fileset file=\"")
      path(document, to: &buffer)
      buffer.append("\"/>\n")
    }
    buffer.append("</fop>\n</target>\n</project>\n")
    return buffer.take()
  }

  /// In a build file a dollar sign begins a property.
  private func path(_ file: URL, to buffer: inout MarkupBuffer) {
    buffer.append(text: file.path.replacing("$", with: "$$"))
  }
}
