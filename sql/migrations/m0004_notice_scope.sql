-- Who receives notices of what, kept ready: a chunk of the lanes asks for a thousand calendars at once, and going from calendars
-- to rights, groups and users every time costs more than the rest of the chunk. Triggers of state_refresh_notice_scope.sql
-- keep it true in the transaction that changes a right.

CREATE TABLE state.notice_scope (
  scope       integer NOT NULL,
  district_id integer NOT NULL,
  user_id     integer NOT NULL,
  PRIMARY KEY (scope, district_id, user_id)
);
CREATE INDEX notice_scope_user ON state.notice_scope (user_id);
COMMENT ON TABLE state.notice_scope IS 'Active users with the tool right notify_process_inbox, by what their calendar rights cover. Derived from users, groups and rights by triggers; never written by hand. A user has no row for what a wider row of the same user covers.';
COMMENT ON COLUMN state.notice_scope.district_id IS 'The user''s district.';
COMMENT ON COLUMN state.notice_scope.scope IS '0: all calendars of the district. Above 0: the school with this school_id, in all its years. Below 0: the calendar with this calendar_id, negated.';
COMMENT ON COLUMN state.notice_scope.user_id IS 'The user.';

CREATE INDEX notice_undeliverable ON inbox.notice (posted_at) WHERE recipients = 0;
