-- Users of the district's system. gone: no longer a user.
CREATE TEMPORARY TABLE feed_user (
  file integer NOT NULL,
  line bigint NOT NULL,
  user_name text,
  gone boolean NOT NULL,
  full_name text,
  phone text,
  email text
) ON COMMIT DROP
