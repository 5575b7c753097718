import Yams

/// Turns the nodes of a job file into a definition; every error names file and line.
struct JobFileReader {
  let yaml: YAMLReader

  func job(_ node: Node) throws(CommandFailure) -> JobDefinition {
    let keys = try yaml.mapping(node, of: "the job", known: ["job", "description", "workers", "deadline", "steps"])
    let name = try yaml.string(yaml.required("job", in: keys, of: "the job", at: node))
    let steps = try yaml.required("steps", in: keys, of: "the job", at: node)
    guard let list = steps.sequence, !list.isEmpty else {
      throw yaml.wrong(steps, "steps: a list of at least one step")
    }
    var definition = JobDefinition(name: name, steps: [])
    for item in list { definition.steps.append(try step(item)) }
    if let description = keys["description"] { definition.description = try yaml.string(description) }
    if let workers = keys["workers"] { definition.workers = try integer(workers, "workers", 1...64) }
    if let deadline = keys["deadline"] { definition.deadline = try duration(deadline, "deadline") }
    return definition
  }

  private func step(_ node: Node) throws(CommandFailure) -> JobDefinition.Step {
    let keys = try yaml.mapping(node, of: "a step", known: ["lane", "chunk"])
    let lane = try yaml.required("lane", in: keys, of: "a step", at: node)
    guard let known = Lane(rawValue: try yaml.string(lane)) else {
      throw yaml.wrong(lane, "lane: one of \(Lane.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return JobDefinition.Step(lane: known, chunk: try keys["chunk"].map(chunk) ?? ChunkLimits())
  }

  private func chunk(_ node: Node) throws(CommandFailure) -> ChunkLimits {
    let keys = try yaml.mapping(node, of: "chunk", known: ["rows", "time", "bytes"])
    var limits = ChunkLimits()
    if let rows = keys["rows"] { limits.rows = try integer(rows, "rows", 1...10_000) }
    if let time = keys["time"] { limits.time = try duration(time, "time") }
    if let bytes = keys["bytes"] { limits.bytes = try size(bytes, "bytes") }
    return limits
  }

  // MARK: Values

  private func integer(
    _ node: Node, _ name: String, _ bounds: ClosedRange<Int>
  ) throws(CommandFailure) -> Int {
    guard let value = Int(try yaml.string(node)), bounds.contains(value) else {
      throw yaml.wrong(node, "\(name): a whole number from \(bounds.lowerBound) to \(bounds.upperBound)")
    }
    return value
  }

  private func duration(_ node: Node, _ name: String) throws(CommandFailure) -> Duration {
    guard let value = Quantity.duration(try yaml.string(node)) else {
      throw yaml.wrong(node, "\(name): a time above zero such as 250ms, 30s, 45m or 5h")
    }
    return value
  }

  private func size(_ node: Node, _ name: String) throws(CommandFailure) -> Int {
    guard let value = Quantity.bytes(try yaml.string(node)) else {
      throw yaml.wrong(node, "\(name): a size above zero such as 512KB, 16MB or 1GB")
    }
    return value
  }
}
