-- CreateTable
CREATE TABLE "Feed" (
    "id" UUID NOT NULL,
    "areaSlug" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "url" TEXT,
    "title" TEXT NOT NULL,
    "followed" BOOLEAN NOT NULL DEFAULT false,
    "wantedById" TEXT,
    "wantedAt" TIMESTAMPTZ(3),
    "progress" JSONB,
    "readAt" TIMESTAMPTZ(3),
    "failedSince" TIMESTAMPTZ(3),
    "outcome" TEXT NOT NULL DEFAULT '',
    "importId" UUID,
    "unknown" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Feed_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FeedRecord" (
    "feedId" UUID NOT NULL,
    "recordId" TEXT NOT NULL,
    "kind" "EntryKind" NOT NULL,
    "entryId" UUID NOT NULL,
    "seen" JSONB NOT NULL,
    "latest" JSONB NOT NULL,
    "latestAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "goneSince" TIMESTAMPTZ(3),
    "waits" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "FeedRecord_pkey" PRIMARY KEY ("feedId","recordId")
);

-- CreateIndex
CREATE UNIQUE INDEX "Feed_areaSlug_source_key" ON "Feed"("areaSlug", "source");

-- CreateIndex
CREATE INDEX "FeedRecord_entryId_idx" ON "FeedRecord"("entryId");

-- CreateIndex
CREATE INDEX "FeedRecord_feedId_waits_idx" ON "FeedRecord"("feedId", "waits");

-- AddForeignKey
ALTER TABLE "Feed" ADD CONSTRAINT "Feed_areaSlug_fkey" FOREIGN KEY ("areaSlug") REFERENCES "Area"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Feed" ADD CONSTRAINT "Feed_wantedById_fkey" FOREIGN KEY ("wantedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FeedRecord" ADD CONSTRAINT "FeedRecord_feedId_fkey" FOREIGN KEY ("feedId") REFERENCES "Feed"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FeedRecord" ADD CONSTRAINT "FeedRecord_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;
