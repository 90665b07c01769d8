-- CreateTable
CREATE TABLE "Comment" (
    "id" UUID NOT NULL,
    "areaSlug" TEXT NOT NULL,
    "entryId" UUID,
    "topic" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "email" TEXT,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "status" TEXT NOT NULL DEFAULT 'new',
    "ownerId" TEXT,
    "closedFor" TEXT,
    "closedAt" TIMESTAMPTZ(3),
    "redactedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CommentNote" (
    "id" UUID NOT NULL,
    "commentId" UUID NOT NULL,
    "authorId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "isReply" BOOLEAN NOT NULL DEFAULT false,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CommentNote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Response" (
    "commentId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "action" TEXT NOT NULL DEFAULT '',
    "due" DATE,
    "done" DATE,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "savedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "publishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Response_pkey" PRIMARY KEY ("commentId")
);

-- CreateIndex
CREATE INDEX "Comment_areaSlug_receivedAt_idx" ON "Comment"("areaSlug", "receivedAt");

-- CreateIndex
CREATE INDEX "Comment_entryId_idx" ON "Comment"("entryId");

-- CreateIndex
CREATE INDEX "CommentNote_commentId_idx" ON "CommentNote"("commentId");

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_areaSlug_fkey" FOREIGN KEY ("areaSlug") REFERENCES "Area"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommentNote" ADD CONSTRAINT "CommentNote_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommentNote" ADD CONSTRAINT "CommentNote_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Response" ADD CONSTRAINT "Response_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- What Prisma's schema cannot say.

-- Words, and not enums, so that a new one needs no migration of what is there; but no other words.
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_topic_known"
  CHECK ("topic" IN ('page-wrong', 'missing', 'hard-to-use', 'how-it-was-made', 'other'));
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_status_known"
  CHECK ("status" IN ('new', 'looking', 'answered', 'closed', 'not-published'));

-- What is over has a reason and a day, from which retention counts; what is open has neither.
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_closed_has_reason"
  CHECK (("status" IN ('closed', 'not-published')) = ("closedAt" IS NOT NULL AND "closedFor" IS NOT NULL)
    AND ("closedAt" IS NULL) = ("closedFor" IS NULL));

-- What was done about a comment is found in the log by its id.
CREATE INDEX "Event_comment_idx" ON "Event" (("detail"->>'comment')) WHERE "detail"->>'comment' IS NOT NULL;
