import { describe, expect, test } from "vitest";
import { commentQuery, readCommentFilter } from "../../../lib/comments/comment-filter";

const read = (query: string) => {
  const given = new URLSearchParams(query);
  return readCommentFilter((key) => given.get(key) ?? undefined);
};

describe("the address of a list of comments", () => {
  test("asks for what is open unless it says otherwise, and for nothing that there is not", () => {
    expect(read("")).toEqual({ status: "open", area: null, owner: null, entry: null });
    for (const status of ["constructor", "NEW", "published"]) expect(read(`status=${status}`).status).toBe("open");
    expect(read("status=not-published&owner=nobody&area=x&entry=y")).toEqual({
      status: "not-published",
      owner: "nobody",
      area: "x",
      entry: "y",
    });
  });

  test.each(["", "status=all", "status=new&area=near&owner=me&entry=1"])("says %j again as it was said", (query) => {
    expect(commentQuery(read(query)).toString()).toBe(query);
  });
});
