-- Whether a seal with this digest is in the ledger: $1 digest in hexadecimal.
SELECT EXISTS (SELECT FROM audit.seal s WHERE s.digest = decode($1, 'hex'))
