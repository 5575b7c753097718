-- Deletes a notice from a user's own inbox: $1 acting user, $2 transfer GUID, $3 event of the notice. False where it was deleted before.
SELECT api.delete_notice($1, $2::uuid, $3)
