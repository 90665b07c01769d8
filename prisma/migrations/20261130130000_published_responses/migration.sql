-- What the public reads of a comment: an editor's summary of it, the answer, and how far the council has come.
ALTER TABLE "Response" ADD COLUMN "summary" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Response" ADD COLUMN "state" TEXT;
ALTER TABLE "Response" ADD CONSTRAINT "Response_state_known" CHECK ("state" IN ('put-right', 'working', 'could-not'));

-- No page showed a response until now, and none has a summary: a publisher looks at each again.
UPDATE "Response" SET "publishedAt" = NULL;

-- A published response is public content: the version of its area counts up with each change of one. In place of an entry
-- stands the id of the comment, which is no entry, so that no entry is read again.
CREATE FUNCTION "count_response"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    "area" TEXT;
    "answered" UUID;
BEGIN
    IF TG_OP <> 'INSERT' AND OLD."publishedAt" IS NOT NULL THEN
        "answered" := OLD."commentId";
    END IF;
    IF TG_OP <> 'DELETE' AND NEW."publishedAt" IS NOT NULL THEN
        "answered" := NEW."commentId";
    END IF;
    -- One whose comment is gone was counted with it.
    SELECT c."areaSlug" INTO "area" FROM "Comment" c WHERE c."id" = "answered";
    IF "area" IS NOT NULL THEN
        PERFORM "count_area"("area", ARRAY["answered"]);
    END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION "count_answered"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM "Response" r WHERE r."commentId" = OLD."id" AND r."publishedAt" IS NOT NULL) THEN
        PERFORM "count_area"(OLD."areaSlug", ARRAY[OLD."id"]);
    END IF;
    RETURN OLD;
END $$;

DO $$ BEGIN
    EXECUTE format('ALTER FUNCTION "count_response"() SECURITY DEFINER SET search_path = %I, pg_temp', current_schema());
    EXECUTE format('ALTER FUNCTION "count_answered"() SECURITY DEFINER SET search_path = %I, pg_temp', current_schema());
END $$;

CREATE TRIGGER "Response_counted" AFTER INSERT OR UPDATE OR DELETE ON "Response"
    FOR EACH ROW EXECUTE FUNCTION "count_response"();
CREATE TRIGGER "Comment_counted" BEFORE DELETE ON "Comment"
    FOR EACH ROW EXECUTE FUNCTION "count_answered"();
