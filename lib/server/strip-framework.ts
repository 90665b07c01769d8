/** Scripts that a public page keeps: data for search engines, and our own files. */
const isKept = (tag: string) =>
  /type="application\/ld\+json"/.test(tag) || /\ssrc="\/(?!\/|_next\/)[^"]*\.js"/.test(tag);

const isEarly = (link: string) => /\bas="script"|rel="modulepreload"/.test(link);

/** Where something begins that may have to go. */
const beginnings = /<script\b|<link\b|<!--/g;
/** What React writes between texts, and round what it may draw again. */
const ofReact = /<!--(?:\$|\/\$|\$\?|\$!|\/?html|\/?head|\/?body| )*-->/y;

/**
 * Finds the next of a text's marks, and looks through no part of the text twice: a page of marks without an end costs
 * no more.
 */
function marksOf(text: string) {
  const found = new Map<string, number>();
  /** The place behind the next such mark, or -1. Each place that is asked about is behind the one before. */
  return (mark: string, from: number): number => {
    const before = found.get(mark);
    if (before !== undefined && (before < 0 || before >= from)) return before < 0 ? -1 : before + mark.length;
    const at = text.indexOf(mark, from);
    found.set(mark, at);
    return at < 0 ? -1 : at + mark.length;
  };
}

/**
 * Returns a finished public page without the framework: its scripts, the data they would read, and the links that fetch
 * them early are taken out. Nothing of ours needs them: every page and task works with plain HTML.
 */
export function stripFramework(html: string): string {
  const behind = marksOf(html);
  /** Returns where a comment of React's ends, or -1 at another; and that it goes. */
  const commentAt = (index: number): [end: number, stays: boolean] => {
    ofReact.lastIndex = index;
    return [ofReact.test(html) ? ofReact.lastIndex : -1, false];
  };
  /** Returns where a script or a link ends, or -1 when it does not; and whether it stays. */
  const tagAt = (beginning: string, index: number): [end: number, stays: boolean] => {
    const end = behind(">", index);
    if (end < 0) return [-1, true];
    const tag = html.slice(index, end);
    return beginning === "<link" ? [end, !isEarly(tag)] : [behind("</script>", end), isKept(tag)];
  };
  let page = "";
  let done = 0;
  for (const { 0: beginning, index } of html.matchAll(beginnings)) {
    if (index < done) continue;
    const [end, stays] = beginning === "<!--" ? commentAt(index) : tagAt(beginning, index);
    if (end < 0) continue;
    page += html.slice(done, stays ? end : index);
    done = end;
  }
  return page + html.slice(done);
}
