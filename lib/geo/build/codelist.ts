/** Files of an unzipped archive, by name. */
export type Files = Readonly<Record<string, Uint8Array>>;

/** What a GSS code is called, and which list of the workbook it stands in ("DIS", "UTA", "CTY"…). */
export type CodeName = { code: string; name: string; list: string };

const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

const unescaped = (xml: string): string =>
  xml.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (decimal || hex) return String.fromCodePoint(Number.parseInt(decimal ?? hex, decimal ? 10 : 16));
    return ENTITIES[name] ?? whole;
  });

const attribute = (tag: string, name: string): string => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? "";

const elements = (xml: string, name: string): string[] =>
  Array.from(xml.matchAll(new RegExp(`<${name}[ />](?:[^>]*/>|.*?</${name}>)`, "gs")), ([whole]) => whole);

const content = (xml: string, name: string): string =>
  Array.from(xml.matchAll(new RegExp(`<${name}(?: [^>]*)?>([^<]*)</${name}>`, "g")), ([, inner]) => inner).join("");

/**
 * Reads the names of codes from Ordnance Survey's Codelist.xlsx (unzipped). Each sheet but the first two is one list,
 * with the name in column A and the code in column B. It reads that workbook only, not workbooks in general.
 */
export function readCodelist(files: Files): CodeName[] {
  const shared = elements(text(files["xl/sharedStrings.xml"]), "si").map((si) => unescaped(content(si, "t")));
  const relations = elements(text(files["xl/_rels/workbook.xml.rels"]), "Relationship");
  const targets = new Map(relations.map((tag) => [attribute(tag, "Id"), attribute(tag, "Target")]));
  return elements(text(files["xl/workbook.xml"]), "sheet").flatMap((sheet) => {
    const list = attribute(sheet, "name");
    const rows = elements(text(files[`xl/${targets.get(attribute(sheet, "r:id"))}`]), "row");
    return rows.flatMap((row) => {
      const [name = "", code = ""] = elements(row, "c").map((cell) => shared[Number(content(cell, "v"))] ?? "");
      return /^[EWS]\d{8}$/.test(code) ? [{ code, name, list }] : [];
    });
  });
}
