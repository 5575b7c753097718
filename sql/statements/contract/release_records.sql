-- Answers a transfer with a release: $1 acting user, $2 transfer GUID, $3 comments or NULL.
SELECT api.release_records($1, $2, $3)
