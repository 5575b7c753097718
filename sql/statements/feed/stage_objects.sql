-- What students' records refer to, see feed.source_object. gone: the source says that there is no such object any more.
CREATE TEMPORARY TABLE feed_object (
  file integer NOT NULL,
  line bigint NOT NULL,
  kind text NOT NULL,
  source_id text COLLATE "C" NOT NULL,
  gone boolean NOT NULL,
  body jsonb NOT NULL
) ON COMMIT DROP
