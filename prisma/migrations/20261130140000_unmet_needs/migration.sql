-- How often a need was searched for and not found, by the first half of a postcode, in a quarter of a year (its first day).
-- Small numbers are shown to nobody, and erased when the quarter is over; the others are then published, rounded down.
CREATE TABLE "UnmetNeed" (
    "areaSlug" TEXT NOT NULL,
    "need" TEXT NOT NULL,
    "outcode" TEXT NOT NULL,
    "quarter" DATE NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 0,
    "publishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "UnmetNeed_pkey" PRIMARY KEY ("areaSlug", "need", "outcode", "quarter"),
    -- No full postcode, whatever the code does.
    CONSTRAINT "UnmetNeed_outcode_alone" CHECK ("outcode" ~ '^[A-Z]{1,2}[0-9][A-Z0-9]?$')
);

-- What is published is public content: the version of its area counts up. No entry is read again.
CREATE FUNCTION "count_unmet_needs"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    "one" RECORD;
BEGIN
    FOR "one" IN SELECT DISTINCT a."slug" FROM "after" n JOIN "Area" a ON a."slug" = n."areaSlug"
        WHERE n."publishedAt" IS NOT NULL ORDER BY a."slug" LOOP
        PERFORM "count_area"("one"."slug", ARRAY[gen_random_uuid()]);
    END LOOP;
    RETURN NULL;
END $$;

DO $$ BEGIN
    EXECUTE format('ALTER FUNCTION "count_unmet_needs"() SECURITY DEFINER SET search_path = %I, pg_temp', current_schema());
END $$;

CREATE TRIGGER "UnmetNeed_counted" AFTER UPDATE ON "UnmetNeed" REFERENCING NEW TABLE AS "after"
    FOR EACH STATEMENT EXECUTE FUNCTION "count_unmet_needs"();
