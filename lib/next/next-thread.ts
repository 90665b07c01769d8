import { settings } from "../process/settings";
import { leaveNext } from "./next-here";
import { startNext } from "./start-next";

// The framework's own source maps are large, and a start that reads them is half a second longer. Pages are loaded
// later, with theirs.
process.setSourceMapsEnabled(false);

/*
 * The thread of `startPageThread`. It opens Next and no more: what serves the Catalogue and draws is in what Next has
 * built (instrumentation.ts), which is read much sooner than each file by itself.
 */
leaveNext(startNext({ development: false, host: settings.HOST, port: 0 }));
