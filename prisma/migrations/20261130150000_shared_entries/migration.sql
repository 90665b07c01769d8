-- An entry that an area shows among its own although another area writes it, with notes for its own families.
CREATE TABLE "SharedEntry" (
    "areaSlug" TEXT NOT NULL,
    "entryId" UUID NOT NULL,
    "notes" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "sharedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "savedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "stoppedAt" TIMESTAMPTZ(3),
    "refusedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SharedEntry_pkey" PRIMARY KEY ("areaSlug","entryId"),
    CONSTRAINT "SharedEntry_areaSlug_fkey" FOREIGN KEY ("areaSlug") REFERENCES "Area"("slug") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "SharedEntry_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE INDEX "SharedEntry_entryId_idx" ON "SharedEntry"("entryId");

-- What an area shows of others is public content of it: its version counts up with each change. The entry is one of
-- another area, so no entry is read again.
CREATE FUNCTION "count_shared"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        PERFORM "count_area"(OLD."areaSlug", ARRAY[OLD."entryId"]);
    ELSE
        PERFORM "count_area"(NEW."areaSlug", ARRAY[NEW."entryId"]);
    END IF;
    RETURN NULL;
END $$;

DO $$ BEGIN
    EXECUTE format('ALTER FUNCTION "count_shared"() SECURITY DEFINER SET search_path = %I, pg_temp', current_schema());
END $$;

CREATE TRIGGER "SharedEntry_counted" AFTER INSERT OR UPDATE OR DELETE ON "SharedEntry"
    FOR EACH ROW EXECUTE FUNCTION "count_shared"();
