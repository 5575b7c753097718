import PostgresClient

/// All connections of a worker are cut at once, at random moments.
package struct ConnectionsCut: Disaster {
  package let name = "connections cut"
  private let limit: Int

  package init(limit: Int) { self.limit = limit }

  package func strike(_ scene: Scene, _ random: inout SeededRandom) async throws -> Strikes {
    try await scene.withProxy { proxy, order in
      let worker = try scene.start(order)
      _ = await worker.event("run")
      var times = 0
      while times < limit, !worker.isOver {
        try await Task.sleep(for: random.milliseconds(0..<200))
        times += proxy.cutAll()
      }
      await worker.ended()
      return Strikes(times)
    }
  }
}

/// The connection is cut exactly when a COMMIT passes: before the server has it, or after it has answered.
package struct CommitsCut: Disaster {
  package var name: String {
    fault == .lost ? "connection cut before COMMIT arrives" : "connection cut before COMMIT is answered"
  }
  private let fault: FaultyProxy.CommitFault
  private let limit: Int

  package init(_ fault: FaultyProxy.CommitFault, limit: Int) {
    self.fault = fault
    self.limit = limit
  }

  package func strike(_ scene: Scene, _ random: inout SeededRandom) async throws -> Strikes {
    try await scene.withProxy { proxy, order in
      let worker = try scene.start(order)
      var times = 0
      while times < limit, !worker.isOver {
        proxy.expect(fault, commitsBefore: Int.random(in: 0..<4, using: &random))
        while proxy.isExpecting, !worker.isOver { try await Task.sleep(for: .milliseconds(2)) }
        if !proxy.isExpecting { times += 1 }
      }
      await worker.ended()
      return Strikes(times)
    }
  }
}

/// The network swallows everything for a while: longer than the server lets a transaction idle, so that it ends the
/// sessions; then what was held back arrives after all, in both directions.
package struct ConnectionsFrozen: Disaster {
  package let name = "connections frozen, and thawed too late"
  private let limit: Int

  package init(limit: Int) { self.limit = limit }

  package func strike(_ scene: Scene, _ random: inout SeededRandom) async throws -> Strikes {
    try await scene.withProxy { proxy, order in
      var order = order
      order.idleInTransactionMilliseconds = 150
      let worker = try scene.start(order)
      _ = await worker.event("chunk")
      var times = 0
      while times < limit, !worker.isOver {
        try await Task.sleep(for: random.milliseconds(0..<150))
        proxy.freeze()
        try await Task.sleep(for: random.milliseconds(100..<500))
        proxy.thaw()
        times += 1
      }
      await worker.ended()
      return Strikes(times)
    }
  }
}

/// The network swallows everything on the connections that there are, for ever, and tells neither side.
package struct ConnectionsSilent: Disaster {
  package let name = "connections silent for ever"

  package init() {}

  package func strike(_ scene: Scene, _ random: inout SeededRandom) async throws -> Strikes {
    try await scene.withProxy { proxy, order in
      var order = order
      order.idleInTransactionMilliseconds = 500
      order.statementTimeoutMilliseconds = 1500
      order.silenceMilliseconds = 300
      let worker = try scene.start(order)
      _ = await worker.event("chunk")
      try await Task.sleep(for: random.milliseconds(0..<150))
      let times = proxy.silenceAll()
      await worker.ended()
      return Strikes(times)
    }
  }
}

extension Scene {
  /// A proxy before the server, and an order for workers that go through it.
  func withProxy(
    isolation: isolated (any Actor)? = #isolation,
    _ body: (FaultyProxy, WorkerOrder) async throws -> Strikes
  ) async throws -> Strikes {
    let cluster = cluster
    let proxy = try FaultyProxy(to: { cluster.primary.folder + "/.s.PGSQL.5432" })
    defer { proxy.close() }
    var order = order
    order.conninfo = conninfo(through: proxy)
    order.rows = 4
    return try await body(proxy, order)
  }
}
