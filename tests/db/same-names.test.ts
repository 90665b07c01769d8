import { expect, test } from "vitest";
import { readCommentFilter } from "../../lib/comments/comment-filter";
import { commentChoices, searchComments } from "../../lib/db/comments/comments";
import { findComment } from "../../lib/db/comments/desk-comment";
import { findDeskEntry } from "../../lib/db/entries/desk-entries";
import { searchDeskRows } from "../../lib/db/entries/worklist";
import { searchOwners, setOwner } from "../../lib/db/people/owners";
import { makeComment } from "../support/comments";
import { makeEntry } from "../support/entries";
import { freshDatabase } from "../support/fresh-database";
import { makeEditor } from "../support/people";

const { db } = await freshDatabase();
const sam = (address: string, area = "near") =>
  makeEditor(db, { [area]: "editor" }, { name: "Sam Otter", email: `${address}@council.example` });

test("two owners of one name are told apart by their email addresses, wherever they are named", async () => {
  const [one, two] = [await sam("sam.one"), await sam("sam.two")];
  const { id } = await makeEntry(db);
  await setOwner(db, one, id, two.id);
  const comment = await makeComment(db, { ownerId: two.id, entryId: id });
  const told = "Sam Otter (sam.two@council.example)";

  const offered = (await searchOwners(db, one, "near")).map(({ name }) => name);
  expect(offered.sort()).toEqual(["Sam Otter (sam.one@council.example)", told]);
  expect((await searchDeskRows(db, one)).find((row) => row.id === id)?.owner?.name).toBe(told);
  expect((await findDeskEntry(db, one, id))?.owner?.name).toBe(told);
  const { rows } = await searchComments(
    db,
    one,
    readCommentFilter(() => undefined),
  );
  expect(rows.map(({ owner }) => owner?.name)).toEqual([told]);
  expect((await commentChoices(db, one)).owners.map(({ name }) => name)).toEqual([told]);
  expect((await findComment(db, one, comment))?.owner?.name).toBe(told);
});

test("no address is shown of somebody whose name only a person of another area has", async () => {
  await sam("sam.far", "far");
  const alone = await makeEditor(db, { there: "editor" }, { name: "Sam Otter", email: "sam.there@council.example" });
  expect(await searchOwners(db, alone, "there")).toEqual([{ id: alone.id, name: "Sam Otter" }]);
});
