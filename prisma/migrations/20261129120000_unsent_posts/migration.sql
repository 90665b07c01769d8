-- CreateTable
CREATE TABLE "UnsentPost" (
    "id" UUID NOT NULL,
    "editorId" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "fields" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "UnsentPost_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "UnsentPost_editorId_createdAt_idx" ON "UnsentPost"("editorId", "createdAt");

-- AddForeignKey
ALTER TABLE "UnsentPost" ADD CONSTRAINT "UnsentPost_editorId_fkey" FOREIGN KEY ("editorId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
