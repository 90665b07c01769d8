const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'" };
const plain = (html: string) => html.replace(/&(amp|lt|gt|quot|#x27);/g, (_, name: string) => entities[name] ?? "");

const attribute = (tag: string, name: string): string | null => {
  const [, value] = new RegExp(` ${name}="([^"]*)"`).exec(tag) ?? [];
  return value === undefined ? null : plain(value);
};

/**
 * What a browser posts of a form that nobody touched, read from HTML as React writes it: names and values of its inputs
 * in their order, without buttons (HTML Standard, "constructing the entry list").
 */
export function drawnValues(html: string): [string, string][] {
  const controls = html.matchAll(
    /<input\b[^>]*>|<textarea\b[^>]*>([\s\S]*?)<\/textarea>|<select\b[^>]*>([\s\S]*?)<\/select>/g,
  );
  return [...controls].flatMap(([control, text, options]): [string, string][] => {
    const tag = control.slice(0, control.indexOf(">") + 1);
    const name = attribute(tag, "name");
    if (name === null) return [];
    if (text !== undefined) return [[name, plain(text.replace(/^\n/, ""))]];
    if (options !== undefined) {
      const all = [...options.matchAll(/<option\b[^>]*>/g)].map(([option]) => option);
      const chosen = all.find((option) => / selected=""/.test(option)) ?? all[0];
      return chosen ? [[name, attribute(chosen, "value") ?? ""]] : [];
    }
    const isTicked = / checked=""/.test(tag) || !/ type="(checkbox|radio)"/.test(tag);
    return isTicked ? [[name, attribute(tag, "value") ?? ""]] : [];
  });
}
