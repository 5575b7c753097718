-- The transfer objects that this state does not use.
SELECT object FROM state.transfer_object WHERE NOT enabled ORDER BY object
