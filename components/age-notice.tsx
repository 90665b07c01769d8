const inWords = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short", timeZone: "Europe/London" });

/** A notice of how old the information is, for a time when the editors' changes cannot reach the site. */
export function AgeNotice({ confirmedAt }: { confirmedAt: Date }) {
  return (
    <p role="status" className="page-width border-b border-rule bg-tint py-3 text-small">
      We cannot reach our records just now. What you read here is as it was on {inWords.format(confirmedAt)}. Ring
      before you rely on it.
    </p>
  );
}
