-- Whom the link of an invitation was shown to: they may be the person who took it up.
ALTER TABLE "Invitation" ADD COLUMN "shownToId" TEXT;
ALTER TABLE "Membership" ADD COLUMN "shownToId" TEXT;

-- What may come from a program waits apart, for a person to look at.
ALTER TABLE "Comment" ADD COLUMN "doubtful" BOOLEAN NOT NULL DEFAULT false;

-- Failures of strangers: a number for each hour, until the log has it.
CREATE TABLE "FailureCount" (
  "kind" TEXT NOT NULL,
  "hour" TIMESTAMPTZ(3) NOT NULL,
  "count" INTEGER NOT NULL,
  CONSTRAINT "FailureCount_pkey" PRIMARY KEY ("kind", "hour")
);
