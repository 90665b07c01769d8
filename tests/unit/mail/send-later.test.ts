import { expect, test, vi } from "vitest";
import { sendLater } from "../../../lib/mail/send-later";

test("whether there is a letter to write is found out after its asker was answered", async () => {
  const write = vi.fn(async () => null);
  sendLater(write);
  await new Promise((resolve) => setImmediate(resolve));
  expect(write).not.toHaveBeenCalled();
  await vi.waitFor(() => expect(write).toHaveBeenCalledOnce(), 10_000);
});
