/// A log of effects that the database keeps itself, by triggers, in the transactions that have the effects: what was
/// rolled back leaves no line, and what was done twice leaves two, also where a unique index hides it from the tables.
enum EffectLog {
  static let installation = """
    CREATE SCHEMA chaos;
    CREATE TABLE chaos.effect (
      effect_id   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      transfer_id bigint NOT NULL,
      what        text NOT NULL,
      transaction xid8 NOT NULL DEFAULT pg_current_xact_id()
    );
    CREATE FUNCTION chaos.note() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
      row_is jsonb := to_jsonb(CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END);
      what   text := TG_ARGV[0];
    BEGIN
      IF what = 'recipient' THEN
        INSERT INTO chaos.effect (transfer_id, what)
          SELECT n.transfer_id, 'recipient ' || n.event || ' ' || NEW.user_id
          FROM inbox.notice n WHERE n.notice_id = NEW.notice_id;
      ELSE
        INSERT INTO chaos.effect (transfer_id, what) VALUES ((row_is ->> 'transfer_id')::bigint,
          concat_ws(' ', what, CASE WHEN what = 'status' THEN to_jsonb(OLD) ->> 'status' END, row_is ->> TG_ARGV[1]));
      END IF;
      RETURN NULL;
    END $$;
    CREATE TRIGGER chaos AFTER UPDATE ON transfer.records_transfer FOR EACH ROW
      WHEN (OLD.status <> NEW.status) EXECUTE FUNCTION chaos.note('status', 'status');
    CREATE TRIGGER chaos AFTER INSERT ON transfer.records_transfer_payload FOR EACH ROW
      EXECUTE FUNCTION chaos.note('payload');
    CREATE TRIGGER chaos AFTER INSERT ON transfer.overlap FOR EACH ROW EXECUTE FUNCTION chaos.note('overlap', 'kind');
    CREATE TRIGGER chaos AFTER INSERT ON inbox.notice FOR EACH ROW EXECUTE FUNCTION chaos.note('notice', 'event');
    CREATE TRIGGER superseded AFTER UPDATE ON inbox.notice FOR EACH ROW
      WHEN (OLD.superseded_at IS DISTINCT FROM NEW.superseded_at) EXECUTE FUNCTION chaos.note('superseded', 'event');
    CREATE TRIGGER chaos AFTER INSERT ON inbox.recipient FOR EACH ROW EXECUTE FUNCTION chaos.note('recipient');
    CREATE TRIGGER chaos AFTER INSERT ON transfer.queue FOR EACH ROW EXECUTE FUNCTION chaos.note('queued', 'lane');
    CREATE TRIGGER dequeued AFTER DELETE ON transfer.queue FOR EACH ROW EXECUTE FUNCTION chaos.note('dequeued', 'lane');
    """

  /// Every effect so far, with how often it was had.
  static let counts = """
    SELECT transfer_id, what, count(*) FROM chaos.effect WHERE what NOT IN ('queued overlaps', 'dequeued overlaps')
    GROUP BY transfer_id, what
    """
}
