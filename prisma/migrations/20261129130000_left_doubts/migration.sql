-- CreateTable
CREATE TABLE "LeftDoubt" (
    "entryId" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "message" TEXT NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LeftDoubt_pkey" PRIMARY KEY ("entryId","field","message")
);

-- AddForeignKey
ALTER TABLE "LeftDoubt" ADD CONSTRAINT "LeftDoubt_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;
