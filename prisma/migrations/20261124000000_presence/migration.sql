-- CreateTable
CREATE TABLE "Opening" (
    "entryId" UUID NOT NULL,
    "userId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Opening_pkey" PRIMARY KEY ("entryId","userId")
);

-- CreateIndex
CREATE INDEX "Opening_userId_idx" ON "Opening"("userId");

-- AddForeignKey
ALTER TABLE "Opening" ADD CONSTRAINT "Opening_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Opening" ADD CONSTRAINT "Opening_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
