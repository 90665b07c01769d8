import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { parse } from "yaml";
import { z } from "zod";
import { runCommand } from "../process/run-command";

const Rooms = z.record(
  z.string(),
  z.object({ is: z.string(), imports: z.array(z.string()), packages: z.array(z.string()) }),
);

/** The rooms that are drawn, by name: what each is, and what it may import. */
type Drawn = Map<string, { is: string; imports: string[] }>;
type Place = { x: number; y: number };

const box = { width: 206, height: 74, gapX: 18, gapY: 64, margin: 24 };
const lineLength = 27;

/** Returns the rooms of `app`, `components` and `lib`; settings of tools are left out. */
const drawnRooms = (): Drawn =>
  new Map(
    Object.entries(Rooms.parse(parse(readFileSync(".github/rooms.yaml", "utf8"))))
      .filter(([name]) => /^(app|components|lib)\b/.test(name))
      .map(([name, { is, imports }]) => [name, { is, imports: imports.filter((other) => isBelow(name, other)) }]),
  );

/**
 * Returns whether an arrow is drawn from one room to another: `app` and its parts, and the command that starts all,
 * look both ways.
 */
const isBelow = (name: string, other: string) =>
  !(name === "app" && other.startsWith("app/")) && !(name === "lib/commands" && other.startsWith("app/"));

/** Returns the floor of each room: 0 imports nothing, each other stands one above the highest that it imports. */
function floorsOf(rooms: Drawn): Map<string, number> {
  const floors = new Map<string, number>();
  const floorOf = (name: string): number => {
    const known = floors.get(name);
    if (known !== undefined) return known;
    const below = (rooms.get(name)?.imports ?? []).map(floorOf);
    floors.set(name, below.length === 0 ? 0 : 1 + Math.max(...below));
    return floors.get(name) ?? 0;
  };
  for (const name of rooms.keys()) floorOf(name);
  return floors;
}

/**
 * The imports of a room that no other import of it leads to as well, but for the one room that most use: the arrows to
 * draw.
 */
function directImports(rooms: Drawn, name: string): string[] {
  const reach = (from: string): Set<string> =>
    new Set((rooms.get(from)?.imports ?? []).flatMap((other) => [other, ...reach(other)]));
  const imports = rooms.get(name)?.imports ?? [];
  return imports.filter(
    (one) => one !== "lib/process" && !imports.some((other) => other !== one && reach(other).has(one)),
  );
}

/** Returns a sentence in lines that fit into a box. */
function linesOf(text: string): string[] {
  const lines = [""];
  for (const word of text.split(" ")) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (longer.length > lineLength) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/**
 * Returns the picture of the rooms as SVG, light or dark as its reader likes. It is made of the table of what may
 * import what, which a test holds to be true of the code.
 */
export function drawArchitecture(): string {
  const rooms = drawnRooms();
  const floors = floorsOf(rooms);
  const top = Math.max(...floors.values());
  const rows = Array.from({ length: top + 1 }, (_, floor) =>
    [...rooms.keys()].filter((name) => floors.get(name) === floor),
  );
  const widest = Math.max(...rows.map((row) => row.length));
  const width = 2 * box.margin + widest * (box.width + box.gapX) - box.gapX;
  const height = 2 * box.margin + (top + 1) * (box.height + box.gapY) - box.gapY;
  const places = new Map<string, Place>();
  for (const [floor, row] of rows.entries()) {
    const start = (width - row.length * (box.width + box.gapX) + box.gapX) / 2;
    const y = box.margin + (top - floor) * (box.height + box.gapY);
    for (const [at, name] of row.entries()) places.set(name, { x: start + at * (box.width + box.gapX), y });
  }
  const arrows = [...rooms.keys()].flatMap((name) =>
    directImports(rooms, name).map((other) => {
      const [from, to] = [places.get(name), places.get(other)] as [Place, Place];
      const [x1, y1, x2, y2] = [from.x + box.width / 2, from.y + box.height, to.x + box.width / 2, to.y];
      const bend = (y2 - y1) / 2;
      return `<path class="arrow" d="M${x1} ${y1} C${x1} ${y1 + bend} ${x2} ${y2 - bend} ${x2} ${y2}" marker-end="url(#tip)"/>`;
    }),
  );
  const boxes = [...rooms].map(([name, { is }]) => {
    const { x, y } = places.get(name) as Place;
    const words = linesOf(is).map((line, at) => `<text x="${x + 12}" y="${y + 42 + at * 16}">${escaped(line)}</text>`);
    return [
      `<rect x="${x}" y="${y}" width="${box.width}" height="${box.height}" rx="6"/>`,
      `<text class="name" x="${x + 12}" y="${y + 23}">${escaped(name)}</text>`,
      ...words,
    ].join("\n");
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title">
<title id="title">The rooms of the code. An arrow leads from a room to one that it imports; left out are those that another arrow leads to, and lib/process, which most rooms use.</title>
<style>
:root { color-scheme: light dark; }
svg { background: #fff; }
rect { fill: #f3f6f9; stroke: #44566c; stroke-width: 1.5; }
text { font: 13px system-ui, sans-serif; fill: #2a3644; }
.name { font-weight: 700; font-size: 15px; fill: #0b1a2b; }
.arrow { fill: none; stroke: #6b7c8f; stroke-width: 1.5; }
#tip path { fill: #6b7c8f; }
@media (prefers-color-scheme: dark) {
svg { background: #10161d; }
rect { fill: #1b2530; stroke: #8fa3b8; }
text { fill: #cdd8e3; }
.name { fill: #fff; }
.arrow { stroke: #8fa3b8; }
#tip path { fill: #8fa3b8; }
}
</style>
<defs><marker id="tip" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 10 5 0 10z"/></marker></defs>
${arrows.join("\n")}
${boxes.join("\n")}
</svg>
`;
}

/** Where the picture stands. */
export const architectureFile = ".github/architecture.svg";

/** `npm run architecture`: draws the rooms anew, after the table has changed. */
if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  await runCommand(async () => {
    writeFileSync(architectureFile, drawArchitecture());
    console.log(`Drawn: ${architectureFile}`);
  });
