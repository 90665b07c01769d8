/**
 * The desk's own script (`public/desk.js`) and what it shows: words that it kept in this browser, and that the session
 * is about to end. Without JavaScript none of it is seen. The script runs before the forms are there, so that it misses
 * nothing that is typed into them. `endsAt`: when the session ends, whatever is done. `writer` is the id of who is
 * signed in. `nonce` names the script.
 */
export function DeskScript({ endsAt, writer, nonce }: { endsAt: Date; writer: string; nonce: string | undefined }) {
  return (
    <aside aria-label="What you typed" className="page-width sticky top-0 z-10 print:hidden">
      <div id="desk-copy" role="status" hidden className="my-3 border-4 border-focus bg-page p-4">
        <p className="font-semibold">
          We kept what you typed at <Time />. It was not saved.
        </p>
        <p className="mt-3 flex flex-wrap gap-4">
          <button type="button" value="put back" className="button">
            Put it back
          </button>
          <button type="button" value="throw away" className="button-quiet">
            Throw it away
          </button>
        </p>
      </div>
      <div
        id="desk-end"
        role="alert"
        hidden
        data-ends={endsAt.getTime()}
        data-writer={writer}
        className="my-3 border-4 border-error bg-page p-4"
      >
        <div data-when="soon" hidden>
          <p className="font-semibold">
            You will be signed out at <Time />, because nothing has happened for a while.
          </p>
          <button type="button" className="button mt-3">
            Stay signed in
          </button>
        </div>
        <p data-when="last" hidden className="font-semibold">
          You will be signed out at <Time />, twelve hours after you signed in. Save now, then sign in again.
        </p>
        <p data-when="over" hidden className="font-semibold">
          You are signed out. Your words are still here: press Save, sign in, and they are saved.
        </p>
      </div>
      <script src="/desk.js" nonce={nonce} />
    </aside>
  );
}

/**
 * Where the script writes a time. It may do so before React takes the page over, and without the last word React would
 * then draw the whole page anew and throw away what was typed by that moment.
 */
const Time = () => (
  <span data-time="" suppressHydrationWarning>
    now
  </span>
);
