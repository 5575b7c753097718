-- The number of the last refusal; 0 where there is none.
SELECT coalesce(max(number), 0) FROM pg_temp.feed_refusal
