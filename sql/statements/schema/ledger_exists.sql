-- Whether anything was ever applied to this database, and the name of the database.
SELECT to_regclass('ops.migration') IS NOT NULL AND to_regclass('ops.programmable') IS NOT NULL, current_database()::text
