import { expect, test } from "vitest";
import { speculationPath } from "../../../lib/server/speculation";
import { ask } from "../../e2e/support/wire";
import { openDoor, pretendLoaded } from "../../support/door";

test("no browser fetches ahead what says who looks for what, what is on a list, or what makes it forget", async () => {
  pretendLoaded(1);
  const door = await openDoor(() => undefined);
  const answer = await ask(door.base, speculationPath);
  door.close();
  const [rule] = JSON.parse(answer.text).prefetch;
  const [links, never] = rule.where.and;
  expect(links).toEqual({ href_matches: "/*" });
  // The patterns of a browser (URL Pattern), as far as these rules use them.
  const patterns = (never.not.href_matches as string[]).map(
    (one) =>
      new RegExp(
        `^${one
          .replaceAll("\\?", "\u0000")
          .replace(/[.+^$]/g, "\\$&")
          .replaceAll("*", ".*")
          .replaceAll("\u0000", "\\?")}$`,
      ),
  );
  const isFetched = (address: string) => !patterns.some((pattern) => pattern.test(address));
  const refused = [
    ...["/find", "/leave", "/where", "/where?place=Yarm", "/my-list", "/my-list?ids=0123456789ab", "/my-list/sheet"],
    ...["/api/search?q=x", "/admin/sign-in", "/oxfordshire/services?near=OX4+1", "/oxfordshire/services?age=7&q=sleep"],
  ];
  expect(refused.filter(isFetched)).toEqual([]);
  expect(["/oxfordshire", "/oxfordshire/services/dental", "/privacy"].filter(isFetched)).toHaveLength(3);
});
