import { setTimeout as sleep, setImmediate as turnOfLoop } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { FairQueue, NotBegun, type QueueLimits } from "../../../lib/server/fair-queue";

/** A queue of which nobody minds what still waits when a test is over. */
function open(limits: Partial<QueueLimits> = {}): FairQueue {
  const queue = new FairQueue({ atOnce: 1, perNetwork: 1, waiting: 100, patience: 60_000, ...limits });
  const run = queue.run.bind(queue);
  queue.run = (...asked) => {
    const done = run(...asked);
    done.catch(() => undefined);
    return done;
  };
  return queue;
}

/** Work that goes on until it is let go, and what has begun and ended, by name and in order. */
function bench() {
  const [begun, ended]: string[][] = [[], []];
  const gates = new Map<string, () => void>();
  const work = (name: string) => async () => {
    begun?.push(name);
    await new Promise<void>((resolve) => gates.set(name, resolve));
    ended?.push(name);
    return name;
  };
  /** Lets work end, and waits until whoever comes next has begun. */
  const end = async (name: string) => {
    gates.get(name)?.();
    await turnOfLoop();
    await turnOfLoop();
  };
  return { begun: begun ?? [], ended, work, end };
}

describe("a queue", () => {
  test("works on so much at once and no more, and what fails holds up nobody", async () => {
    const queue = open({ atOnce: 3, perNetwork: 3 });
    let [running, most] = [0, 0];
    const work = (at: number) => async () => {
      most = Math.max(most, ++running);
      await sleep(1);
      running--;
      if (at % 2) throw new Error(`${at} failed`);
      return at;
    };
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, (_, at) => queue.run("a", work(at))));
    expect(most).toBe(3);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(10);
    expect(await queue.run("a", async () => "still here")).toBe("still here");
  });

  test("takes what one network asks for in the order in which it came", async () => {
    const begun: number[] = [];
    const queue = open();
    const ask = (at: number) => queue.run("a", async () => void begun.push(at));
    await Promise.all(Array.from({ length: 20 }, (_, at) => ask(at)));
    expect(begun).toEqual(Array.from({ length: 20 }, (_, at) => at));
  });

  test("lets another network in after one piece of work, however much one asks for", async () => {
    const { begun, work, end } = bench();
    const queue = open();
    for (let at = 0; at < 100; at++) void queue.run("greedy", work(`greedy ${at}`));
    for (const name of ["b 0", "b 1", "c 0"]) void queue.run(name.slice(0, 1), work(name));
    for (let at = 0; at < 5; at++) await end(begun.at(-1) ?? "");
    expect(begun).toEqual(["greedy 0", "b 0", "c 0", "greedy 1", "b 1", "greedy 2"]);
  });

  test("keeps a place free that one network may not have", async () => {
    const { begun, work } = bench();
    const queue = open({ atOnce: 3, perNetwork: 2 });
    for (const at of [0, 1, 2, 3]) void queue.run("greedy", work(`greedy ${at}`));
    void queue.run("b", work("b"));
    await turnOfLoop();
    expect(begun).toEqual(["greedy 0", "greedy 1", "b"]);
  });

  test("lets the event loop turn between one that ends and one that waited", async () => {
    const queue = open();
    const events: string[] = [];
    const first = queue.run("a", async () => {
      setImmediate(() => events.push("what came in meanwhile"));
      events.push("first");
    });
    await Promise.all([first, queue.run("a", async () => void events.push("second"))]);
    expect(events).toEqual(["first", "what came in meanwhile", "second"]);
  });

  test("passes a place on that is given up before the work ends, once", async () => {
    const { begun, work, end } = bench();
    const queue = open();
    void queue.run("a", async (leave) => {
      leave();
      leave();
      await work("a")();
    });
    void queue.run("b", work("b"));
    void queue.run("c", work("c"));
    await turnOfLoop();
    expect(begun).toEqual(["a", "b"]);
    await end("a");
    expect(begun).toEqual(["a", "b"]);
  });
});

describe("work is not begun", () => {
  const whyNot = async (work: Promise<unknown>) =>
    work.catch((error) => (error instanceof NotBegun ? error.why : error));

  test("that nobody waits for any more, and whoever comes after it moves up", async () => {
    const { begun, work, end } = bench();
    const queue = open({ waiting: 2 });
    const gone = new AbortController();
    void queue.run("a", work("first"));
    const left = queue.run("a", work("left"), gone.signal);
    void queue.run("a", work("after"));
    expect(await whyNot(queue.run("a", work("too many")))).toBe("many");
    gone.abort();
    expect(await whyNot(left)).toBe("gone");
    void queue.run("a", work("in the free place"));
    expect(await whyNot(queue.run("a", work("of one who went before"), gone.signal))).toBe("gone");
    for (const name of ["first", "after"]) await end(name);
    expect(begun).toEqual(["first", "after", "in the free place"]);
  });

  test("when its network has too much waiting; other networks wait on", async () => {
    const { work } = bench();
    const queue = open({ waiting: 3 });
    const asked = Array.from({ length: 10 }, (_, at) => whyNot(queue.run("a", work(`a ${at}`))));
    void queue.run("b", work("b"));
    expect(await Promise.all(asked.slice(4))).toEqual(Array(6).fill("many"));
  });

  test("when it waited too long", async () => {
    const { begun, work, end } = bench();
    const queue = open({ patience: 20 });
    void queue.run("a", work("a"));
    expect(await whyNot(queue.run("b", work("b")))).toBe("late");
    await end("a");
    expect(begun).toEqual(["a"]);
    expect(await queue.run("b", async () => "later")).toBe("later");
  });
});

describe("once it is somebody's turn", () => {
  test("nothing takes it from them: not that they waited long, and not that they go", async () => {
    const { begun, work, end } = bench();
    const queue = open({ patience: 30 });
    const gone = new AbortController();
    void queue.run("a", work("a"));
    const waited = queue.run("b", work("b"), gone.signal);
    await end("a");
    await sleep(100);
    gone.abort();
    const next = queue.run("c", work("c"));
    await end("b");
    expect(await waited).toBe("b");
    expect(begun).toEqual(["a", "b", "c"]);
    await end("c");
    expect(await next).toBe("c");
  });

  test("of many that share the places, each has its own: what one network leaves goes to the next", async () => {
    const { begun, work, end } = bench();
    const queue = open({ atOnce: 2, perNetwork: 2 });
    for (const name of ["a 0", "a 1", "a 2", "a 3", "b 0", "b 1", "c 0"]) void queue.run(name.slice(0, 1), work(name));
    for (const name of ["a 0", "a 1", "b 0", "c 0"]) await end(name);
    expect(begun).toEqual(["a 0", "a 1", "b 0", "c 0", "a 2", "b 1"]);
  });
});

test("a queue remembers no network of which it has nothing", async () => {
  const queue = open({ waiting: 1, patience: 10 });
  await Promise.all(
    Array.from({ length: 50 }, (_, at) => queue.run(`network ${at}`, async () => at).catch(() => null)),
  );
  const first = queue.run("first", () => sleep(100));
  await Promise.all(Array.from({ length: 50 }, (_, at) => queue.run(`late ${at}`, async () => at).catch(() => null)));
  await first;
  // What ends last is forgotten in the next turn of the event loop.
  await sleep(5);
  expect(queue.networks).toBe(0);
});

test("when nobody waits any more, work begins in the moment in which it is asked for", async () => {
  const queue = open({ waiting: 5, patience: 1_000 });
  await Promise.all(Array.from({ length: 4 }, () => queue.run("a", () => turnOfLoop())));
  await turnOfLoop();
  let began = false;
  void queue.run("a", async () => {
    began = true;
  });
  expect(began).toBe(true);
});

describe("a queue that yields to another", () => {
  test("keeps the order in which they came when it may begin again", async () => {
    const { begun, work } = bench();
    const desk = open();
    const pages = open({ yieldsTo: [desk], yieldFor: 300 });
    await pages.run("a", async () => undefined);
    void desk.run("a", work("desk"));
    await sleep(150);
    // It is looked at again 300 milliseconds from now, and may begin in 150.
    void pages.run("b", work("first"));
    await sleep(220);
    void pages.run("c", work("second"));
    await turnOfLoop();
    expect(begun).toEqual(["desk", "first"]);
  });

  test("begins when that one rests, and goes on after a while when it does not", async () => {
    const { begun, work, end } = bench();
    const desk = open();
    const pages = open({ yieldsTo: [desk], yieldFor: 200 });
    await pages.run("a", async () => undefined);
    void desk.run("a", work("desk 1"));
    void pages.run("b", work("page 1"));
    await turnOfLoop();
    expect(begun).toEqual(["desk 1"]);
    await end("desk 1");
    expect(begun).toEqual(["desk 1", "page 1"]);
    await end("page 1");
    void desk.run("a", work("desk 2"));
    void pages.run("b", work("page 2"));
    await sleep(500);
    expect(begun).toEqual(["desk 1", "page 1", "desk 2", "page 2"]);
  });

  test("begins at once when it has not worked for a while: who waits longest comes first", async () => {
    const { begun, work } = bench();
    const desk = open();
    const pages = open({ yieldsTo: [desk], yieldFor: 200 });
    void desk.run("a", work("desk"));
    void pages.run("b", work("page"));
    expect(begun).toEqual(["desk", "page"]);
  });
});
