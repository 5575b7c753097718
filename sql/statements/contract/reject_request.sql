-- Answers a transfer with a reject: $1 acting user, $2 transfer GUID, $3 comments or NULL.
SELECT api.reject_request($1, $2, $3)
