extension RequestCase {
  /// Every kind of request that the simulator makes.
  static let catalogue: [RequestCase] =
    ordinary + harmless + mistaken + unidentified + disagreeing + overlapping + severalDistricts + nowhere

  static let ordinary: [RequestCase] = [
    RequestCase("moved", 380, .waiting),
    RequestCase("moved_within_former_district", 20, .waiting, career: { $0.changeSchoolsThenMove() }),
    RequestCase("ended_on_start_day", 15, .waiting, career: { $0.endOnStartDay() }),
    RequestCase("former_services_only", 8, .waiting, career: { $0.moveFromServicesOnly() }),
    RequestCase("returned", 12, .waiting, career: { $0.returnToRequestingDistrict() }),
    RequestCase("twin", 12, .waiting, identity: { $0.addTwin() }),
  ]

  /// Differences that exact matching folds, or that do not contradict.
  static let harmless: [RequestCase] = [
    RequestCase("request_in_other_case", 12, .waiting, identity: { $0.claimInOtherCase() }),
    RequestCase("request_with_spaces", 10, .waiting, identity: { $0.claimWithSpaces() }),
    RequestCase("request_decomposed", 12, .waiting, identity: { $0.claimDecomposed() }),
    RequestCase("request_sharp_s", 5, .waiting, identity: { $0.claimSharpSInCapitals() }),
    RequestCase(
      "request_without_ssn", 12, .waiting,
      identity: {
        $0.giveSSN(); $0.claimed.ssn = nil
      }),
    RequestCase(
      "request_without_middle_name", 12, .waiting,
      identity: {
        $0.giveMiddleName(); $0.claimed.name.middle = nil
      }),
    RequestCase(
      "state_without_ssn", 8, .waiting,
      identity: {
        $0.giveSSN(); $0.index.ssn = nil
      }),
    RequestCase(
      "other_suffix", 8, .waiting,
      identity: {
        $0.index.name.suffix = "Jr"; $0.claimed.name.suffix = nil
      }),
    RequestCase("former_in_other_case", 10, .waiting, identity: { $0.recordInOtherCase() }),
    RequestCase("former_decomposed", 10, .waiting, identity: { $0.recordDecomposed() }),
    RequestCase("former_without_ssn_and_middle_name", 10, .waiting, identity: { $0.recordWithoutOptionals() }),
  ]

  /// The request differs from the state's person index.
  static let mistaken: [RequestCase] = [
    RequestCase("typo_last_name", 14, .error(.identityMismatch, [.lastName]), identity: { $0.misspellLastName() }),
    RequestCase("typo_first_name", 14, .error(.identityMismatch, [.firstName]), identity: { $0.misspellFirstName() }),
    RequestCase("typo_gender", 8, .error(.identityMismatch, [.gender]), identity: { $0.claimOtherGender() }),
    RequestCase("typo_birthdate", 14, .error(.identityMismatch, [.birthdate]), identity: { $0.claimOtherBirthdate() }),
    RequestCase("contradicting_ssn", 10, .error(.identityMismatch, [.ssn]), identity: { $0.claimOtherSSN() }),
    RequestCase(
      "contradicting_middle_name", 10, .error(.identityMismatch, [.middleName]), identity: { $0.claimOtherMiddleName() }
    ),
    RequestCase(
      "several_typos", 8, .error(.identityMismatch, [.lastName, .firstName, .birthdate]),
      identity: {
        $0.misspellLastName(); $0.misspellFirstName(); $0.claimOtherBirthdate()
      }),
    RequestCase(
      "gender_unknown_to_all", 4, .error(.identityMismatch, [.gender]), identity: { $0.everywhere { $0.gender = nil } }),
    RequestCase(
      "birthdate_missing", 4, .error(.identityMismatch, [.birthdate]), identity: { $0.claimed.birthdate = nil }),
    RequestCase(
      "twins_state_id", 6, .error(.identityMismatch, [.firstName, .ssn]), identity: { $0.claimTwinsStateID() }),
  ]

  /// Nobody in the state's person index carries the state ID, or several do.
  static let unidentified: [RequestCase] = [
    RequestCase("request_without_state_id", 10, .error(.noStateID), identity: { $0.claimWithoutStateID() }),
    RequestCase("no_state_id_assigned", 8, .error(.noStateID), identity: { $0.haveNoStateID() }),
    RequestCase("unknown_state_id", 10, .error(.noStateID), identity: { $0.claimUnknownStateID() }),
    RequestCase("shared_state_id", 8, .error(.ambiguousStateID), identity: { $0.shareStateID() }),
    RequestCase("twins_share_state_id", 6, .error(.ambiguousStateID), identity: { $0.shareStateIDWithTwin() }),
  ]

  /// The former district's own record differs.
  static let disagreeing: [RequestCase] = [
    RequestCase(
      "former_other_last_name", 10, .error(.releaseMismatch, [.lastName]), identity: { $0.recordOtherLastName() }),
    RequestCase(
      "former_other_first_name", 6, .error(.releaseMismatch, [.firstName]), identity: { $0.recordOtherFirstName() }),
    RequestCase("former_other_gender", 4, .error(.releaseMismatch, [.gender]), identity: { $0.recordOtherGender() }),
    RequestCase(
      "former_other_birthdate", 6, .error(.releaseMismatch, [.birthdate]), identity: { $0.recordOtherBirthdate() }),
    RequestCase("former_other_ssn", 4, .error(.releaseMismatch, [.ssn]), identity: { $0.recordOtherSSN() }),
    RequestCase(
      "former_other_middle_name", 4, .error(.releaseMismatch, [.middleName]), identity: { $0.recordOtherMiddleName() }),
    RequestCase(
      "former_other_state_id", 4, .error(.releaseMismatch, [.stateID]), identity: { $0.recordOtherStateID() }),
    RequestCase(
      "former_without_state_id", 4, .error(.releaseMismatch, [.stateID]), identity: { $0.recorded.stateID = nil }),
  ]

  static let overlapping: [RequestCase] = [
    RequestCase("open_overlap", 40, .waiting, career: { $0.moveWithoutLeaving() }),
    RequestCase("open_overlap_since_last_year", 12, .waiting, career: { $0.moveWithLastYearNeverEnded() }),
    RequestCase("dated_overlap", 24, .waiting, career: { $0.leaveAfterStart() }),
    RequestCase("open_and_dated_overlap", 8, .waiting, career: { $0.leaveServicesAfterStart() }),
    RequestCase("two_open_overlaps", 8, .waiting, career: { $0.moveWithoutLeavingTwice() }),
    RequestCase("secondary_request", 12, .waiting, career: { $0.enrollForServicesElsewhere() }),
  ]

  /// Two candidates: the rules, or a tie between them, decide.
  static let severalDistricts: [RequestCase] = [
    RequestCase("several_former_districts", 20, districts: 3, .waiting, career: { $0.moveTwice() }),
    RequestCase("open_before_ended", 8, districts: 3, .waiting, career: { $0.neverLeaveTheEarlierDistrict() }),
    RequestCase("tie_latest_start", 8, districts: 3, .waiting, career: { $0.tieOnEnd() }),
    RequestCase("tie_both_open", 8, districts: 3, .waiting, career: { $0.tieBothOpen() }),
    RequestCase("tie_primary_service", 8, districts: 3, .waiting, career: { $0.tieOnDates() }),
    RequestCase("tie_lowest_id", 8, districts: 3, .waiting, career: { $0.tieOnEverything() }),
    RequestCase("no_show_skipped", 10, districts: 3, .waiting, career: { $0.failToShowUp() }),
    RequestCase("no_show_in_former_district", 6, .waiting, career: { $0.failToShowUpInFormer() }),
    RequestCase("future_enrollment_skipped", 8, districts: 3, .waiting, career: { $0.enrollForLater() }),
    RequestCase("unlinked_record_skipped", 5, districts: 3, .waiting, career: { $0.beUnlinkedInBetween() }),
  ]

  /// No former enrollment in another district.
  static let nowhere: [RequestCase] = [
    RequestCase("newcomer", 12, districts: 1, .error(.noFormerDistrict), career: { _ in }),
    RequestCase("same_district_only", 8, districts: 1, .error(.noFormerDistrict), career: { $0.stay() }),
    RequestCase("no_show_only", 6, .error(.noFormerDistrict), career: { $0.onlyFailToShowUp() }),
    RequestCase("future_enrollment_only", 6, .error(.noFormerDistrict), career: { $0.onlyEnrollForLater() }),
    RequestCase("unlinked_former_district", 6, .error(.noFormerDistrict), career: { $0.beUnlinked() }),
  ]
}
