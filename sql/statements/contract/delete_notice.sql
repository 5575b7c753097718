-- Deletes a notice from a user's own inbox: $1 acting user, $2 notice. False where it was deleted before.
SELECT api.delete_notice($1, $2)
