-- The transfers of all districts that are exported, each from the side of the district that sees it: the view is read once, not once for
-- each district.
CREATE TEMPORARY TABLE exported_transfer (
  LIKE api.district_transfers,
  PRIMARY KEY (district_number, side, transfer_guid)
) ON COMMIT DROP
