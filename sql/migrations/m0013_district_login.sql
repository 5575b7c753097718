-- Which database login is which district's: what a session may see and do follows from the login that it authenticated as.

CREATE TABLE state.district_login (
  login       name PRIMARY KEY,
  district_id integer NOT NULL REFERENCES state.district,
  assigned_at timestamptz NOT NULL DEFAULT now(),
  assigned_by text NOT NULL DEFAULT session_user
);
CREATE INDEX district_login_district ON state.district_login (district_id);
COMMENT ON TABLE state.district_login IS
  'The database logins of districts: records-transfer roles add-login writes it. A login that is not here, and is no member of the owning role either, can do nothing in schema api.';
COMMENT ON COLUMN state.district_login.login IS 'Name of the login role, as session_user gives it.';
COMMENT ON COLUMN state.district_login.district_id IS 'The district that it belongs to; a district can have several.';
COMMENT ON COLUMN state.district_login.assigned_at IS 'When it was assigned.';
COMMENT ON COLUMN state.district_login.assigned_by IS 'Database user who assigned it.';
