-- The notices of all districts that are exported: the view is read once, not once for each district.
CREATE TEMPORARY TABLE exported_notice (
  district_number text NOT NULL,
  LIKE api.inbox,
  PRIMARY KEY (district_number, user_name, transfer_guid, event)
) ON COMMIT DROP
