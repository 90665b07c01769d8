import { FairQueue } from "./fair-queue";

/**
 * Milliseconds for which somebody waits who reads, and somebody who has sent something that would be lost. A site that
 * has just started on a busy machine draws each page slowly the first time: a page that comes late is better than none.
 */
const reading = 20_000;
const sending = 30_000;

/** As many as a school behind one address asks for in one moment. Whoever asks for more at once is no school. */
const waiting = 100;

/**
 * Returns the queues of one front door, one for each kind of work, so that no kind waits for another. In each, networks
 * take turns (`FairQueue`). What is drawn is handed to the thread that draws only when it is its turn, so hardly
 * anything waits there.
 */
export function openQueues() {
  // Five use fewer connections to the database than there are. One network leaves one of them to the others.
  const desk = { atOnce: 5, perNetwork: 4, waiting, patience: sending };
  const queues = { desk: new FairQueue(desk), signIn: new FairQueue(desk) };
  return {
    ...queues,
    /**
     * Reading the addresses of pages, in which postcodes are looked for: of hundreds that come at once, one in a turn
     * of the event loop.
     */
    addresses: new FairQueue({ atOnce: 1, perNetwork: 1, waiting, patience: reading }),
    /**
     * Public pages, and what else Next answers. It draws with one processor, so two at once would be done no sooner.
     * The desk comes first, for a tenth of a second at most: it waits for the database, which may be slow.
     */
    pages: new FairQueue({
      atOnce: 1,
      perNetwork: 1,
      waiting,
      patience: reading,
      yieldsTo: Object.values(queues),
      yieldFor: 100,
    }),
    /** Comments of the public, which wait for the database too. */
    comments: new FairQueue({ atOnce: 4, perNetwork: 2, waiting, patience: sending }),
    /**
     * What programs ask for: they do not wait for pages, nor pages for them. Some questions lie ready in the thread
     * that answers, so it is never idle between two, and neither thread wakes the other for each: two thirds more
     * answers than with two of a network. A search takes some milliseconds, so nobody waits long behind these.
     */
    api: new FairQueue({ atOnce: 8, perNetwork: 4, waiting, patience: reading }),
    /** Requests with a body, from before it is read until they are answered: as many bodies are held in memory. */
    bodies: new FairQueue({ atOnce: 200, perNetwork: 16, waiting, patience: sending }),
  };
}
