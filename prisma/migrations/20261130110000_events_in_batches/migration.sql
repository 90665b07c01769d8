-- The head of the chain is written once for each statement, and not for each event: within one transaction each writing of
-- the same row is slower than the one before, so 30,000 events took minutes. The head is locked as before, so events come
-- one after the other. Within a statement each event is chained to the one before it; the first to the head, which is
-- there whatever became of the last events.
CREATE OR REPLACE FUNCTION "chain_event"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    head "EventHead";
    before RECORD;
BEGIN
    SELECT * INTO STRICT head FROM "EventHead" WHERE "id" = 1 FOR UPDATE;
    SELECT e."id", e."hash" INTO before FROM "Event" e WHERE e."id" > head."last" ORDER BY e."id" DESC LIMIT 1;
    IF NOT FOUND THEN
        SELECT head."last" AS "id", head."hash" INTO before;
    END IF;
    NEW."id" := before."id" + 1;
    NEW."hash" := "event_hash"(before."hash", NEW);
    RETURN NEW;
END $$;

CREATE FUNCTION "move_event_head"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE "EventHead" h SET "last" = e."id", "hash" = e."hash"
        FROM (SELECT n."id", n."hash" FROM "after" n ORDER BY n."id" DESC LIMIT 1) e WHERE h."id" = 1;
    RETURN NULL;
END $$;

DO $$
BEGIN
    EXECUTE format('ALTER FUNCTION "chain_event"() SECURITY DEFINER SET search_path = %I, pg_temp', current_schema());
    EXECUTE format('ALTER FUNCTION "move_event_head"() SECURITY DEFINER SET search_path = %I, pg_temp', current_schema());
END $$;

CREATE TRIGGER "Event_head_moved" AFTER INSERT ON "Event" REFERENCING NEW TABLE AS "after"
    FOR EACH STATEMENT EXECUTE FUNCTION "move_event_head"();
