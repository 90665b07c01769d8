import { createServer, type Server, type ServerResponse } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { afterEach, expect, test, vi } from "vitest";
import { oneAtATime } from "../../../lib/server/one-at-a-time";

let server: Server;
let socket: Socket;
afterEach(() => {
  socket.destroy();
  server.close();
});

/** A server that notes what it is asked, and answers when it is let, or with `answer`; and a connection to it. */
async function open(answer?: (response: ServerResponse) => void) {
  const asked: string[] = [];
  const answers: ServerResponse[] = [];
  const listener = oneAtATime(({ url = "" }, response) => {
    asked.push(url);
    answers.push(response);
    answer?.(response);
  });
  server = createServer(listener).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  socket = connect((server.address() as AddressInfo).port, "127.0.0.1").on("error", () => undefined);
  socket.resume();
  const ask = (from: number, to: number) => {
    for (let at = from; at < to; at++) socket.write(`GET /${at} HTTP/1.1\r\nHost: here\r\n\r\n`);
  };
  return { asked, answers, ask };
}

test("one connection may ask for as much as it likes, as long as it takes its answers", async () => {
  const { asked, answers, ask } = await open();
  for (let round = 0; round < 4; round++) {
    ask(round * 30, round * 30 + 30);
    await vi.waitFor(
      () => {
        answers.at(-1)?.end("yes");
        expect(asked).toHaveLength(round * 30 + 30);
      },
      { timeout: 10_000, interval: 2 },
    );
  }
  expect(asked).toEqual(Array.from({ length: 120 }, (_, at) => `/${at}`));
  expect(socket.closed).toBe(false);
});

test("what waits on a connection that was closed is never begun", async () => {
  const { asked, answers, ask } = await open();
  ask(0, 10);
  await vi.waitFor(() => expect(asked).toEqual(["/0"]));
  const gone = new Promise((resolve) => answers[0]?.once("close", resolve));
  socket.destroy();
  await gone;
  answers[0]?.end("too late");
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(asked).toEqual(["/0"]);
});

test("between two answers of one connection everything else has its turn", async () => {
  let turn = 0;
  const count = () => {
    turn++;
    counting = setImmediate(count);
  };
  let counting = setImmediate(count);
  const turns: number[] = [];
  const { ask } = await open((response) => {
    turns.push(turn);
    response.end("at once");
  });
  ask(0, 20);
  await vi.waitFor(() => expect(turns).toHaveLength(20));
  clearImmediate(counting);
  expect(new Set(turns).size).toBe(20);
});

test("what comes next on a connection that ends in between is not begun", async () => {
  const { asked, ask } = await open((response) => {
    const { socket } = response;
    response.once("finish", () => process.nextTick(() => socket?.destroy()));
    response.end("the last");
  });
  ask(0, 2);
  await new Promise((resolve) => socket.once("close", resolve));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(asked).toEqual(["/0"]);
});
