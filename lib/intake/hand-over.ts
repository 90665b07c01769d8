import { britishDay } from "../catalogue/british-day";
import { database } from "../db/client";
import { saveUnmetNeeds } from "../db/operations/unmet-needs";
import { saveUnmet } from "../db/operations/unmet-searches";
import { handOverNeeds } from "./unmet-needs";
import { handOverUnmet } from "./unmet-searches";

/** Milliseconds between two times at which what families searched for and did not find is written down. */
const every = 60_000;

/**
 * Writes down what this thread counted of searches that found nothing, each minute until `stop`. Each thread counts its
 * own.
 */
export function startHandingOver(): { stop: () => void } {
  const save = () => {
    void handOverUnmet((phrases) => saveUnmet(database(), phrases)).catch(() => undefined);
    const day = britishDay(new Date());
    void handOverNeeds((needs) => saveUnmetNeeds(database(), needs), day).catch(() => undefined);
  };
  const handing = setInterval(save, every).unref();
  return { stop: () => clearInterval(handing) };
}
