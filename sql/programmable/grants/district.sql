-- records_transfer_district: the schema api, and nothing else. Which rows there are in its views, and for whom its functions act, follows
-- from the login, see state.caller_district. The functions behind the views are called by the views only: without a right to their
-- schemas nobody can name them.
GRANT USAGE ON SCHEMA api TO records_transfer_district;
GRANT SELECT ON ALL TABLES IN SCHEMA api TO records_transfer_district;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA api TO records_transfer_district;
GRANT EXECUTE ON FUNCTION
  transfer.visible_transfers(), transfer.visible_items(), transfer.visible_manifest(), transfer.visible_overlaps(), inbox.visible_notices()
  TO records_transfer_district;
