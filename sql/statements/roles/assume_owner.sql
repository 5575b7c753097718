-- What is made from here on belongs to the owning role, not to the login that makes it.
SET ROLE records_transfer_owner
