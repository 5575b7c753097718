import PostgresClient
import RecordsTransfer

extension TransferDetail {
  var report: Report {
    Report(
      key: "transfer", subject: transfer.listing,
      sections: [
        .init(key: "queue", listing: queueListing), .init(key: "failures", listing: failureListing),
        .init(key: "overlaps", listing: overlapListing), .init(key: "notices", listing: noticeListing), payloadSection,
      ])
  }

  private var queueListing: Listing {
    Listing(
      ["lane", "standing", "attempts", "enqueued_at", "ready_at", "quarantined_at"],
      rows: queue.map {
        [
          .text($0.lane), .text($0.standing), .init($0.attempts), .init($0.enqueuedAt), .init($0.readyAt),
          .init($0.quarantinedAt),
        ]
      })
  }

  private var failureListing: Listing {
    Listing(
      ["lane", "attempt", "failed_at", "sqlstate", "message", "object", "next_attempt_at", "run"],
      rows: failures.map {
        [
          .text($0.lane), .init($0.attempt), .init($0.failedAt), .init($0.sqlState), .text($0.message),
          .init($0.objectName), .init($0.nextAttemptAt), .init($0.executionID),
        ]
      })
  }

  private var overlapListing: Listing {
    Listing(
      ["kind", "enrollment", "school", "school_year", "start_date", "end_date", "marked_at", "resolved_at"],
      rows: overlaps.map {
        [
          .text($0.kind), .init($0.enrollmentID), .text($0.schoolName), .text($0.schoolYear), .init($0.startDate),
          .init($0.endDate), .init($0.markedAt), .init($0.resolvedAt),
        ]
      })
  }

  private var noticeListing: Listing {
    Listing(
      ["notice", "event", "district", "posted_at", "due_date", "superseded_at", "recipients", "deleted"],
      rows: notices.map {
        [
          .init($0.noticeID), .text($0.event), .init($0.districtNumber), .init($0.postedAt), .init($0.dueDate),
          .init($0.supersededAt), .init($0.recipients), .init($0.deleted),
        ]
      })
  }

  /// In a table the columns that are empty stand behind those that are not, in few words.
  private var payloadSection: Report.Section {
    let held = payload.filter { if case .held = $0.content { true } else { false } }
    return .init(
      key: "payload", listing: PayloadEntry.listing(payload), short: PayloadEntry.shortListing(held),
      note: PayloadEntry.emptyNote(payload))
  }
}

extension PayloadEntry {
  fileprivate static func listing(_ entries: [PayloadEntry]) -> Listing {
    Listing(
      ["column", "bytes", "records", "sha256", "empty_because"],
      rows: entries.map { entry in
        let name = Listing.Cell.text(entry.column.rawValue)
        return switch entry.content {
        case .held(let bytes, let sha256, let records):
          [name, .init(bytes), .init(records), .text(sha256), .null]
        case .empty(let reason): [name, .null, .null, .null, .text("\(reason)")]
        }
      })
  }

  fileprivate static func shortListing(_ entries: [PayloadEntry]) -> Listing {
    Listing(
      ["column", "bytes", "records", "sha256"],
      rows: entries.compactMap { entry in
        guard case .held(let bytes, let sha256, let records) = entry.content else { return nil }
        return [.text(entry.column.rawValue), .init(bytes), .init(records), .text(String(sha256.prefix(12)) + "…")]
      })
  }

  /// `empty, for the student has none in the former district: scheduleXML, scheduleFOP`.
  fileprivate static func emptyNote(_ entries: [PayloadEntry]) -> String {
    var reasons: [(reason: String, columns: [String])] = []
    for entry in entries {
      guard case .empty(let reason) = entry.content else { continue }
      if let index = reasons.firstIndex(where: { $0.reason == "\(reason)" }) {
        reasons[index].columns.append(entry.column.rawValue)
      } else {
        reasons.append(("\(reason)", [entry.column.rawValue]))
      }
    }
    return reasons.map { "empty, for \($0.reason): \($0.columns.joined(separator: ", "))" }.joined(separator: "\n")
  }
}

extension TransferSummary {
  fileprivate var listing: Listing {
    Listing(
      [
        "id", "guid", "status", "error_code", "mismatched_fields", "requested_at", "answered_at", "settled_at",
        "requesting_district", "requesting_person", "requesting_enrollment", "releasing_district", "releasing_person",
        "releasing_enrollment",
      ],
      rows: [
        [
          .init(transferID), .text(transferGUID), .text(status), .init(errorCode), .init(mismatchedFields),
          .init(requestedAt), .init(answeredAt), .init(settledAt), .text(requestDistrictNumber), .init(requestPersonID),
          .init(requestEnrollmentID), .init(releaseDistrictNumber), .init(releasePersonID), .init(releaseEnrollmentID),
        ]
      ])
  }
}
