-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "EntryKind" AS ENUM ('service', 'guide', 'organization', 'location');

-- CreateEnum
CREATE TYPE "EditionState" AS ENUM ('draft', 'submitted', 'published', 'superseded', 'withdrawn');

-- CreateEnum
CREATE TYPE "LinkRelation" AS ENUM ('organization', 'commissioner', 'parent_organization', 'successor', 'location', 'transition', 'related', 'part_organization', 'complaints_organization');

-- CreateTable
CREATE TABLE "Area" (
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "Area_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "Entry" (
    "id" UUID NOT NULL,
    "areaSlug" TEXT NOT NULL,
    "kind" "EntryKind" NOT NULL,
    "slug" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Edition" (
    "id" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "EditionState" NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "content" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "publishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Edition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Link" (
    "fromId" UUID NOT NULL,
    "toId" UUID NOT NULL,
    "relation" "LinkRelation" NOT NULL,

    CONSTRAINT "Link_pkey" PRIMARY KEY ("fromId","toId","relation")
);

-- CreateTable
CREATE TABLE "Event" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "entryId" UUID,
    "reason" TEXT,
    "detail" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "Event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CatalogueVersion" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "CatalogueVersion_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Entry_areaSlug_kind_slug_key" ON "Entry"("areaSlug", "kind", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "Edition_entryId_number_key" ON "Edition"("entryId", "number");

-- CreateIndex
CREATE INDEX "Link_toId_idx" ON "Link"("toId");

-- AddForeignKey
ALTER TABLE "Entry" ADD CONSTRAINT "Entry_areaSlug_fkey" FOREIGN KEY ("areaSlug") REFERENCES "Area"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Edition" ADD CONSTRAINT "Edition_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Link" ADD CONSTRAINT "Link_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Link" ADD CONSTRAINT "Link_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema cannot say.

-- One edition being worked on and one published edition an entry, whatever the code does.
CREATE UNIQUE INDEX "Edition_one_draft" ON "Edition"("entryId") WHERE "state" IN ('draft', 'submitted');
CREATE UNIQUE INDEX "Edition_one_published" ON "Edition"("entryId") WHERE "state" = 'published';

-- An edition that was once published never changes its words, and never goes back to being a draft.
CREATE FUNCTION "keep_published_edition"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."publishedAt" IS NOT NULL AND (
    TG_OP = 'DELETE'
    OR NEW."content" IS DISTINCT FROM OLD."content"
    OR NEW."entryId" <> OLD."entryId"
    OR NEW."number" <> OLD."number"
    OR NEW."publishedAt" IS DISTINCT FROM OLD."publishedAt"
    OR NEW."state" IN ('draft', 'submitted')
  ) THEN
    RAISE EXCEPTION 'A published edition cannot be changed.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER "Edition_keep_published" BEFORE UPDATE OR DELETE ON "Edition"
  FOR EACH ROW EXECUTE FUNCTION "keep_published_edition"();
ALTER TABLE "Edition" ADD CONSTRAINT "Edition_published_has_date"
  CHECK ("state" NOT IN ('published', 'superseded') OR "publishedAt" IS NOT NULL);

-- Nor is everything emptied away at once.
CREATE FUNCTION "refuse_emptying"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'This table is never emptied.' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER "Edition_never_emptied" BEFORE TRUNCATE ON "Edition"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_emptying"();

-- What happened stays written.
CREATE FUNCTION "refuse_change_of_event"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Events are only ever added.' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER "Event_only_added" BEFORE UPDATE OR DELETE ON "Event"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_event"();
CREATE TRIGGER "Event_never_emptied" BEFORE TRUNCATE ON "Event"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_emptying"();

INSERT INTO "CatalogueVersion" ("id", "version") VALUES (1, 0);
ALTER TABLE "CatalogueVersion" ADD CONSTRAINT "CatalogueVersion_one_row" CHECK ("id" = 1);

-- What is published, for people who live in SQL, under Open Referral's (HSDS 3.0) column names. One row an item.
-- The items of a list in a document; none when there is no list.
CREATE FUNCTION "items"(list jsonb) RETURNS SETOF jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT jsonb_array_elements(CASE jsonb_typeof(list) WHEN 'array' THEN list ELSE '[]'::jsonb END)
$$;

CREATE VIEW "published_editions" AS
  SELECT e."id" AS entry_id, e."areaSlug" AS area, e."kind", e."slug", d."number", d."publishedAt" AS published_at,
    d."content"
  FROM "Entry" e JOIN "Edition" d ON d."entryId" = e."id" AND d."state" = 'published';

CREATE VIEW "published_services" AS
  SELECT entry_id AS id, area, "kind"::text AS kind, slug,
    content->>'name' AS name, content->>'summary' AS summary, content->>'description' AS description,
    (content->>'organization_id')::uuid AS organization_id, (content->>'commissioner_id')::uuid AS commissioner_id,
    content->>'url' AS url, coalesce(content->>'status', 'active') AS status, content->>'alert' AS alert,
    (content->'ages'->>'minimum_age_months')::numeric / 12 AS minimum_age,
    (content->'ages'->>'maximum_age_months')::numeric / 12 AS maximum_age,
    content->>'eligibility_description' AS eligibility_description, content->>'fees_description' AS fees_description,
    content->'categories' AS categories, content->'needs' AS needs,
    (content->>'assured_date')::date AS assured_date, (content->>'review_due')::date AS review_due,
    published_at AS last_modified
  FROM "published_editions" WHERE "kind" IN ('service', 'guide');

CREATE VIEW "published_organizations" AS
  SELECT entry_id AS id, area, slug, content->>'name' AS name, content->>'summary' AS description,
    content->>'url' AS website, content->>'organization_type' AS organization_type,
    (content->>'parent_organization_id')::uuid AS parent_organization_id, content->>'ended' AS ended,
    (content->>'successor_id')::uuid AS successor_id, published_at AS last_modified
  FROM "published_editions" WHERE "kind" = 'organization';

CREATE VIEW "published_locations" AS
  SELECT entry_id AS id, area, slug, content->>'name' AS name, content->>'location_type' AS location_type,
    content->'address'->>'address_1' AS address_1, content->'address'->>'address_2' AS address_2,
    content->'address'->>'city' AS city, content->'address'->>'postal_code' AS postal_code,
    (content->>'easting')::int AS easting, (content->>'northing')::int AS northing, content->>'district' AS district,
    content->>'external_identifier' AS external_identifier,
    content->>'external_identifier_type' AS external_identifier_type, published_at AS last_modified
  FROM "published_editions" WHERE "kind" = 'location';

CREATE VIEW "published_service_at_locations" AS
  SELECT (s->>'id')::uuid AS id, entry_id AS service_id, (s->>'location_id')::uuid AS location_id,
    s->>'description' AS description
  FROM "published_editions", "items"(content->'service_at_locations') s WHERE "kind" = 'service';

CREATE VIEW "published_contacts" AS
  SELECT (c->>'id')::uuid AS id, entry_id, "kind"::text AS entry_kind, c->>'name' AS name, c->>'title' AS title,
    c->>'department' AS department, c->>'email' AS email, c->>'audience' AS audience
  FROM "published_editions", "items"(content->'contacts') c;

CREATE VIEW "published_phones" AS
  SELECT (p->>'id')::uuid AS id, (c->>'id')::uuid AS contact_id, entry_id, p->>'number' AS number,
    p->>'extension' AS extension, p->>'description' AS description
  FROM "published_editions", "items"(content->'contacts') c, "items"(c->'phones') p;

CREATE VIEW "published_referral_routes" AS
  SELECT (r->>'id')::uuid AS id, entry_id, w #>> '{}' AS who, r->'how' AS how, r->>'description' AS description,
    r->>'what_happens_next' AS what_happens_next
  FROM "published_editions", "items"(content->'referral'->'routes') r,
    "items"(r->'who') w
  WHERE "kind" IN ('service', 'guide');

CREATE VIEW "published_service_areas" AS
  SELECT (a->>'id')::uuid AS id, entry_id AS service_id, a->>'code' AS code, a->>'name' AS name
  FROM "published_editions", "items"(content->'service_areas') a WHERE "kind" IN ('service', 'guide');
