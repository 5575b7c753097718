-- Back to the login's own role.
RESET ROLE
