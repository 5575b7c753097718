-- Whether the schema of this database belongs to the owning role: records-transfer roles apply has been here.
SELECT EXISTS (
  SELECT FROM pg_namespace n JOIN pg_roles r ON r.oid = n.nspowner
  WHERE n.nspname = 'ops' AND r.rolname = 'records_transfer_owner')
