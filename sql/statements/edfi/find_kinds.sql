-- What there is to do: kinds of records that wait, and of objects of this load.
SELECT DISTINCT kind FROM pg_temp.edfi_record UNION SELECT DISTINCT kind FROM pg_temp.edfi_staged
