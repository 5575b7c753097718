-- Refuses a user name that no active user has: $1 user name.
SELECT u.user_name FROM transfer.acting_user($1) AS u
