-- The database itself holds how an edition may become public, whatever the site's code does. What Prisma's schema cannot say.

-- Whether whoever asks has the rights of the owner of this table.
CREATE FUNCTION "asks_as_owner"(of oid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT pg_catalog.pg_has_role(current_user, relowner, 'USAGE') FROM pg_catalog.pg_class WHERE oid = of
$$;

-- Somebody publishes what somebody else handed in; one person alone only in an emergency, with a reason, or where the area needs no
-- second one. Without a publisher there are first editions alone: while the log names no entry yet.
CREATE FUNCTION "require_publisher"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  before jsonb;
BEGIN
  IF NEW."publishedById" IS NULL THEN
    IF "asks_as_owner"(TG_RELID) OR NOT EXISTS (SELECT FROM "Event" WHERE "entryId" IS NOT NULL) THEN
      RETURN NEW;
    END IF;
    RAISE EXCEPTION 'Somebody has to publish an edition.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF TG_OP = 'INSERT' THEN
    -- What is still correct is published anew with other dates, and no other words.
    SELECT "content" INTO before FROM "Edition"
      WHERE "entryId" = NEW."entryId" AND "number" = NEW."basedOn" AND "publishedAt" IS NOT NULL;
    IF before IS NULL OR before - 'assured_date' - 'review_due' <> NEW."content" - 'assured_date' - 'review_due' THEN
      RAISE EXCEPTION 'An edition is handed in before it is published.' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF OLD."state" NOT IN ('draft', 'submitted') THEN
    RAISE EXCEPTION 'An old edition does not become public again.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW."emergency" THEN
    IF length(btrim(coalesce(NEW."reason", ''))) < 20 THEN
      RAISE EXCEPTION 'An emergency needs a reason.' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
  ELSIF (OLD."state" <> 'submitted' OR OLD."submittedById" IS NULL OR NEW."submittedById" IS DISTINCT FROM OLD."submittedById"
      OR NEW."submittedById" = NEW."publishedById")
    AND (SELECT a."twoPeople" FROM "Entry" e JOIN "Area" a ON a."slug" = e."areaSlug" WHERE e."id" = NEW."entryId") THEN
    RAISE EXCEPTION 'Whoever submits an edition does not publish it.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Edition_inserted_public" BEFORE INSERT ON "Edition"
  FOR EACH ROW WHEN (NEW."state" = 'published') EXECUTE FUNCTION "require_publisher"();
CREATE TRIGGER "Edition_made_public" BEFORE UPDATE ON "Edition"
  FOR EACH ROW WHEN (NEW."state" = 'published' AND OLD."state" <> 'published') EXECUTE FUNCTION "require_publisher"();

-- Nothing becomes public that the log does not have, under the name of whoever published it or of the schedule.
CREATE FUNCTION "require_event"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM "Event" WHERE "entryId" = NEW."entryId" AND "actor" IN (NEW."publishedById", 'schedule')
      AND "action" = ANY (CASE WHEN NEW."emergency" THEN ARRAY['emergency publish'] ELSE ARRAY['publish', 'confirm'] END)
      AND "detail" -> 'number' = to_jsonb(NEW."number")
  ) THEN
    RAISE EXCEPTION 'The log has to have it that an edition is published.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "Edition_inserted_in_log" AFTER INSERT ON "Edition" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW."state" = 'published' AND NEW."publishedById" IS NOT NULL) EXECUTE FUNCTION "require_event"();
CREATE CONSTRAINT TRIGGER "Edition_published_in_log" AFTER UPDATE ON "Edition" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW."state" = 'published' AND OLD."state" <> 'published' AND NEW."publishedById" IS NOT NULL)
  EXECUTE FUNCTION "require_event"();

-- What was public once became so in the open: nobody writes history afterwards.
CREATE FUNCTION "keep_history"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT "asks_as_owner"(TG_RELID) THEN
    RAISE EXCEPTION 'An edition that never was public has no date on which it was.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Edition_inserted_old" BEFORE INSERT ON "Edition"
  FOR EACH ROW WHEN (NEW."publishedAt" IS NOT NULL AND NEW."state" <> 'published') EXECUTE FUNCTION "keep_history"();
CREATE TRIGGER "Edition_made_old" BEFORE UPDATE ON "Edition"
  FOR EACH ROW WHEN (NEW."publishedAt" IS NOT NULL AND OLD."publishedAt" IS NULL AND NEW."state" <> 'published')
  EXECUTE FUNCTION "keep_history"();

-- Whether an area needs two people is its owner's to say, and an entry stays in its area: otherwise either would be a way round.
CREATE FUNCTION "keep_two_people"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT "asks_as_owner"(TG_RELID) THEN
    RAISE EXCEPTION 'Only the owner of the database turns the second person off.' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Area_inserted_two_people" BEFORE INSERT ON "Area"
  FOR EACH ROW WHEN (NOT NEW."twoPeople") EXECUTE FUNCTION "keep_two_people"();
CREATE TRIGGER "Area_two_people" BEFORE UPDATE ON "Area"
  FOR EACH ROW WHEN (NEW."twoPeople" IS DISTINCT FROM OLD."twoPeople") EXECUTE FUNCTION "keep_two_people"();

CREATE FUNCTION "keep_area"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT "asks_as_owner"(TG_RELID) THEN
    RAISE EXCEPTION 'An entry stays in its area.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Entry_keeps_area" BEFORE UPDATE ON "Entry"
  FOR EACH ROW WHEN (NEW."areaSlug" IS DISTINCT FROM OLD."areaSlug") EXECUTE FUNCTION "keep_area"();

-- These functions look for tables here alone, so that no temporary table can stand in for one.
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['require_publisher', 'require_event', 'keep_history', 'keep_two_people', 'keep_area'] LOOP
    EXECUTE format('ALTER FUNCTION %I() SET search_path = %I, pg_temp', name, current_schema());
  END LOOP;
END $$;
