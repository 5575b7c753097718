-- Answers a transfer with an ignore: $1 acting user, $2 transfer GUID, $3 reason.
SELECT api.ignore_request($1, $2, $3)
