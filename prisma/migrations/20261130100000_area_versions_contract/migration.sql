-- What the public may see of an area counts up by itself, with each change of it: a row here for each. So a process reads
-- only what has changed since it looked. The random token says whether this database is the one that it read from: a
-- standby that was promoted may have other changes under the same numbers.
CREATE TABLE "AreaVersion" (
    "areaSlug" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "token" UUID NOT NULL DEFAULT gen_random_uuid(),
    "entryId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AreaVersion_pkey" PRIMARY KEY ("areaSlug", "number"),
    CONSTRAINT "AreaVersion_areaSlug_fkey" FOREIGN KEY ("areaSlug") REFERENCES "Area"("slug") ON DELETE CASCADE ON UPDATE CASCADE
);

-- One row for each of these entries of an area; one without an entry where there are so many that all is read anew.
CREATE FUNCTION "count_area"("area" TEXT, "entries" UUID[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    "last" INTEGER;
BEGIN
    -- One change of an area after the other, so that nobody sees a number before those that come before it.
    PERFORM 1 FROM "Area" WHERE "slug" = "area" FOR NO KEY UPDATE;
    SELECT COALESCE(MAX(v."number"), 0) INTO "last" FROM "AreaVersion" v WHERE v."areaSlug" = "area";
    IF cardinality("entries") > 100 THEN
        INSERT INTO "AreaVersion" ("areaSlug", "number") VALUES ("area", "last" + 1);
    ELSE
        INSERT INTO "AreaVersion" ("areaSlug", "number", "entryId")
            SELECT "area", "last" + e."place", e."id" FROM unnest("entries") WITH ORDINALITY AS e("id", "place");
    END IF;
    DELETE FROM "AreaVersion" v WHERE v."areaSlug" = "area" AND v."number" <= "last" - 1000;
END $$;

CREATE FUNCTION "count_editions"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    "changed" UUID[];
    "one" RECORD;
BEGIN
    IF TG_OP = 'INSERT' THEN
        SELECT array_agg(n."entryId") INTO "changed" FROM "after" n WHERE n."state" = 'published';
    ELSIF TG_OP = 'DELETE' THEN
        SELECT array_agg(o."entryId") INTO "changed" FROM "before" o WHERE o."state" = 'published';
    ELSE
        SELECT array_agg(n."entryId") INTO "changed" FROM "before" o JOIN "after" n USING ("id")
            WHERE 'published' IN (o."state", n."state")
            AND (o."state", o."content", o."publishedAt") IS DISTINCT FROM (n."state", n."content", n."publishedAt");
    END IF;
    FOR "one" IN SELECT e."areaSlug", array_agg(DISTINCT e."id") AS "ids" FROM "Entry" e WHERE e."id" = ANY("changed")
        GROUP BY e."areaSlug" ORDER BY e."areaSlug" LOOP
        PERFORM "count_area"("one"."areaSlug", "one"."ids");
    END LOOP;
    RETURN NULL;
END $$;

-- Of an entry itself the public knows its address, and what stands in its place after it was taken down.
CREATE FUNCTION "count_entries"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    "one" RECORD;
BEGIN
    FOR "one" IN SELECT n."areaSlug", array_agg(n."id") AS "ids" FROM "before" o JOIN "after" n USING ("id")
        WHERE (o."areaSlug", o."slug", o."withdrawnAt", o."withdrawnMessage", o."insteadId")
            IS DISTINCT FROM (n."areaSlug", n."slug", n."withdrawnAt", n."withdrawnMessage", n."insteadId")
        GROUP BY n."areaSlug" ORDER BY n."areaSlug" LOOP
        PERFORM "count_area"("one"."areaSlug", "one"."ids");
    END LOOP;
    RETURN NULL;
END $$;

-- They write for the site's role, which may only read what they write.
DO $$
BEGIN
    EXECUTE format('ALTER FUNCTION "count_editions"() SECURITY DEFINER SET search_path = %I, pg_temp', current_schema());
    EXECUTE format('ALTER FUNCTION "count_entries"() SECURITY DEFINER SET search_path = %I, pg_temp', current_schema());
END $$;

CREATE TRIGGER "Edition_counted_insert" AFTER INSERT ON "Edition" REFERENCING NEW TABLE AS "after"
    FOR EACH STATEMENT EXECUTE FUNCTION "count_editions"();
CREATE TRIGGER "Edition_counted_update" AFTER UPDATE ON "Edition" REFERENCING OLD TABLE AS "before" NEW TABLE AS "after"
    FOR EACH STATEMENT EXECUTE FUNCTION "count_editions"();
CREATE TRIGGER "Edition_counted_delete" AFTER DELETE ON "Edition" REFERENCING OLD TABLE AS "before"
    FOR EACH STATEMENT EXECUTE FUNCTION "count_editions"();
CREATE TRIGGER "Entry_counted" AFTER UPDATE ON "Entry" REFERENCING OLD TABLE AS "before" NEW TABLE AS "after"
    FOR EACH STATEMENT EXECUTE FUNCTION "count_entries"();

INSERT INTO "AreaVersion" ("areaSlug", "number") SELECT "slug", 1 FROM "Area";

DROP TABLE "CatalogueVersion";
