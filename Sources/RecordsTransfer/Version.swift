/// The version of this program, as `--version` prints it and as the run ledger and the migrations note it.
public enum Version {
  public static let current = "0.1.0"
}
