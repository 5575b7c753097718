-- Whether the session has every right.
SELECT rolsuper FROM pg_roles WHERE rolname = current_user
