-- Seals what of the disclosure ledger is not sealed yet, and gives the newest seal's digest; NULL where there was never anything.
SELECT encode(audit.make_seal(), 'hex')
