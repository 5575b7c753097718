import Yams

/// Turns the nodes of a job file into a definition; every error names file and line.
struct JobFileReader {
  let path: String

  func job(_ node: Node) throws(CommandFailure) -> JobDefinition {
    let keys = try mapping(node, of: "the job", known: ["job", "description", "workers", "deadline", "steps"])
    let name = try string(required("job", in: keys, of: "the job", at: node))
    let steps = try required("steps", in: keys, of: "the job", at: node)
    guard let list = steps.sequence, !list.isEmpty else { throw wrong(steps, "steps: a list of at least one step") }
    var definition = JobDefinition(name: name, steps: [])
    for item in list { definition.steps.append(try step(item)) }
    if let description = keys["description"] { definition.description = try string(description) }
    if let workers = keys["workers"] { definition.workers = try integer(workers, "workers", 1...64) }
    if let deadline = keys["deadline"] { definition.deadline = try duration(deadline, "deadline") }
    return definition
  }

  private func step(_ node: Node) throws(CommandFailure) -> JobDefinition.Step {
    let keys = try mapping(node, of: "a step", known: ["lane", "chunk"])
    let lane = try required("lane", in: keys, of: "a step", at: node)
    guard let known = Lane(rawValue: try string(lane)) else {
      throw wrong(lane, "lane: one of \(Lane.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return JobDefinition.Step(lane: known, chunk: try keys["chunk"].map(chunk) ?? ChunkLimits())
  }

  private func chunk(_ node: Node) throws(CommandFailure) -> ChunkLimits {
    let keys = try mapping(node, of: "chunk", known: ["rows", "time", "bytes"])
    var limits = ChunkLimits()
    if let rows = keys["rows"] { limits.rows = try integer(rows, "rows", 1...10_000) }
    if let time = keys["time"] { limits.time = try duration(time, "time") }
    if let bytes = keys["bytes"] { limits.bytes = try size(bytes, "bytes") }
    return limits
  }

  // MARK: Values

  private func mapping(_ node: Node, of what: String, known: [String]) throws(CommandFailure) -> [String: Node] {
    guard let mapping = node.mapping else { throw wrong(node, "\(what): keys and values") }
    var found: [String: Node] = [:]
    for (key, value) in mapping {
      let name = key.scalar?.string ?? ""
      guard known.contains(name) else {
        throw wrong(key, "“\(name)” is unknown; \(what) has \(known.joined(separator: ", "))")
      }
      guard found.updateValue(value, forKey: name) == nil else { throw wrong(key, "“\(name)” stands twice") }
    }
    return found
  }

  private func required(
    _ name: String, in keys: [String: Node], of what: String, at node: Node
  ) throws(CommandFailure) -> Node {
    guard let value = keys[name] else { throw wrong(node, "\(what) lacks “\(name)”") }
    return value
  }

  private func string(_ node: Node) throws(CommandFailure) -> String {
    guard let text = node.scalar?.string, !text.isEmpty else { throw wrong(node, "text is expected here") }
    return text
  }

  private func integer(
    _ node: Node, _ name: String, _ bounds: ClosedRange<Int>
  ) throws(CommandFailure) -> Int {
    guard let value = Int(try string(node)), bounds.contains(value) else {
      throw wrong(node, "\(name): a whole number from \(bounds.lowerBound) to \(bounds.upperBound)")
    }
    return value
  }

  private func duration(_ node: Node, _ name: String) throws(CommandFailure) -> Duration {
    guard let value = Quantity.duration(try string(node)) else {
      throw wrong(node, "\(name): a time above zero such as 250ms, 30s, 45m or 5h")
    }
    return value
  }

  private func size(_ node: Node, _ name: String) throws(CommandFailure) -> Int {
    guard let value = Quantity.bytes(try string(node)) else {
      throw wrong(node, "\(name): a size above zero such as 512KB, 16MB or 1GB")
    }
    return value
  }

  private func wrong(_ node: Node, _ message: String) -> CommandFailure {
    CommandFailure(.configuration, "\(path):\(node.mark?.line ?? 1): \(message)")
  }
}
