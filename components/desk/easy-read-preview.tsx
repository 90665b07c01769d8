import { EasyReadLine, isEasyReadOld } from "@/lib/catalogue/easy-read";
import { type EasyReadPicture, easyReadPictures } from "@/lib/catalogue/easy-read-pictures";
import { listOf, objectOf } from "@/lib/catalogue/json-values";
import { EasyReadLines } from "../easy-read/easy-read-lines";
import { Picture } from "../easy-read/picture";
import { Fold } from "../fold";

/** How the saved lines of Easy Read look, whether the main page has changed since, and all pictures by name. */
export function EasyReadPreview({ content }: { content: unknown }) {
  const lines = listOf(objectOf(content).easy_read).flatMap((line) => EasyReadLine.safeParse(line).data ?? []);
  const pictures = Object.entries(easyReadPictures) as [EasyReadPicture, string][];
  return (
    <section aria-labelledby="how-it-looks" className="mt-8 space-y-4 border-t border-rule pt-5">
      <h2 className="text-h3" id="how-it-looks">
        How it looks
      </h2>
      {isEasyReadOld(content) && (
        <p className="border-l-4 border-focus pl-3">
          The main page has changed since this was written. Read these lines, put right what is wrong, and save.
        </p>
      )}
      {lines.length > 0 ? <EasyReadLines lines={lines} /> : <p>There are no lines yet.</p>}
      <Fold label="Show all pictures" staysFolded>
        <ul className="grid grid-cols-[repeat(auto-fill,minmax(8rem,1fr))] gap-3">
          {pictures.map(([name, words]) => (
            <li key={name}>
              <Picture name={name} />
              {words}
            </li>
          ))}
        </ul>
      </Fold>
    </section>
  );
}
