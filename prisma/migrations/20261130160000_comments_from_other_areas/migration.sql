-- The area on whose page a comment was written, where another area writes that page and answers.
ALTER TABLE "Comment" ADD COLUMN "sentFrom" TEXT;

ALTER TABLE "Comment" ADD CONSTRAINT "Comment_sentFrom_fkey" FOREIGN KEY ("sentFrom") REFERENCES "Area"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE INDEX "Comment_sentFrom_receivedAt_idx" ON "Comment"("sentFrom", "receivedAt");
