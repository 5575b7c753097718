-- A data import, for a user who may read it: $1 acting user, $2 transfer GUID, $3 column.
SELECT api.read_import($1, $2, $3)
