-- The number by which its writer finds a comment again, and the day by which the council said that it answers.
ALTER TABLE "Comment" ADD COLUMN "number" TEXT;
ALTER TABLE "Comment" ADD COLUMN "answerBy" DATE;
CREATE UNIQUE INDEX "Comment_number_key" ON "Comment"("number");

-- How many people said in a month (its first day) that a page is right. Nothing of who said so.
CREATE TABLE "RightCount" (
    "entryId" UUID NOT NULL,
    "month" DATE NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "RightCount_pkey" PRIMARY KEY ("entryId", "month"),
    CONSTRAINT "RightCount_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
