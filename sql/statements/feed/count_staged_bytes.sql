-- How large staging tables are. $1: which.
SELECT coalesce(sum(pg_relation_size(to_regclass('pg_temp.' || quote_ident(t)))), 0)::bigint FROM unnest($1::text[]) AS t
