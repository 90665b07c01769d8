/** Scripts that a public page keeps: data for search engines, and our own files. */
const isKept = (tag: string) =>
  /type="application\/ld\+json"/.test(tag) || /\ssrc="\/(?!\/|_next\/)[^"]*\.js"/.test(tag);

const anyScript = /<script\b[^>]*>[\s\S]*?<\/script>/g;
const anyLink = /<link\b[^>]*>/g;
const isEarly = (link: string) => /\bas="script"|rel="modulepreload"/.test(link);

/**
 * A finished public page without the framework: its scripts, the data they would read, and the links that fetch them early
 * are taken out. Nothing of ours needs them: every page and task works with plain HTML.
 */
export const withoutFramework = (html: string): string =>
  html
    .replace(anyScript, (script) => (isKept(script.slice(0, script.indexOf(">") + 1)) ? script : ""))
    .replace(anyLink, (link) => (isEarly(link) ? "" : link))
    .replace(/<!--(?:\$|\/\$|\$\?|\$!|\/?html|\/?head|\/?body| )*-->/g, "");
