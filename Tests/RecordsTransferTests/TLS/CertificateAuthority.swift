import Foundation
import RecordsTransfer

/// A certificate and its private key, as files.
struct Certificate: Sendable {
  let certificate: String
  let key: String
}

/// A certificate authority of the tests, made with the program openssl, as docs/CONNECTIONS.md shows it.
struct CertificateAuthority: Sendable {
  private let folder: String
  private let own: Certificate

  /// Its certificate: what whoever trusts it is given.
  var certificate: String { own.certificate }

  /// - Parameters:
  ///   - name: also that of its files.
  ///   - folder: holds them; it must exist.
  init(_ name: String, in folder: String) throws {
    self.folder = folder
    own = Certificate(certificate: "\(folder)/\(name).crt", key: "\(folder)/\(name).key")
    try openssl(
      ["req", "-x509", "-days", "30", "-subj", "/O=State Education Agency/CN=\(name)", "-out", own.certificate]
        + newKey(own.key))
  }

  /// Signs a certificate.
  ///
  /// - Parameters:
  ///   - name: that of its files.
  ///   - subject: as openssl takes it: `/C=US/O=Alder Unified/CN=alder`.
  ///   - host: the host name that it is for; nil for a client's.
  ///   - days: how long it is valid from now on; negative: it has expired.
  func sign(_ name: String, subject: String, host: String? = nil, days: Int = 30) throws -> Certificate {
    let signed = Certificate(certificate: "\(folder)/\(name).crt", key: "\(folder)/\(name).key")
    let request = "\(folder)/\(name).csr"
    let extensions = "\(folder)/\(name).ext"
    try openssl(["req", "-new", "-subj", subject, "-out", request] + newKey(signed.key))
    try (["basicConstraints=critical,CA:FALSE"] + (host.map { ["subjectAltName=DNS:\($0)"] } ?? []) + [""])
      .joined(separator: "\n").write(toFile: extensions, atomically: false, encoding: .utf8)
    try openssl([
      "x509", "-req", "-in", request, "-CA", own.certificate, "-CAkey", own.key, "-CAcreateserial", "-days", "\(days)",
      "-extfile", extensions, "-out", signed.certificate,
    ])
    return signed
  }

  private func newKey(_ file: String) -> [String] {
    ["-utf8", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout", file]
  }

  private func openssl(_ arguments: [String]) throws {
    let ended = try Subprocess.run("/usr/bin/openssl", arguments, in: folder)
    guard ended.status == 0 else { throw CommandFailure(.programMissing, "openssl: \(ended.output)") }
  }
}
