import type { Name, Sketch } from "@/lib/geo/sketch";
import type { Pin } from "@/lib/geo/sketch-pins";

/**
 * Draws a map: the area, towns, a ring of miles round where distances are measured from, and a pin for each place. It
 * is decoration: the page says the same in words beside it.
 */
export function SketchMap({ sketch: { width, height, outline, pins, towns, centre } }: { sketch: Sketch }) {
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${width} ${height}`}
      className="block w-full overflow-hidden rounded-md border border-rule bg-paper fill-text text-[15px]"
    >
      <path d={outline} className="fill-tint stroke-border" strokeDasharray="5 4" />
      {centre?.ring && (
        <circle
          cx={centre.x}
          cy={centre.y}
          r={centre.ring.radius}
          fill="none"
          className="stroke-quiet"
          strokeDasharray="2 5"
        />
      )}
      {towns.map((town) => (
        <g key={town.name}>
          <circle cx={town.x} cy={town.y} r="3" />
          <NameText {...town} gap={7} />
        </g>
      ))}
      {centre && (
        <>
          <circle cx={centre.x} cy={centre.y} r="8" className="fill-focus stroke-on-focus" strokeWidth="3" />
          <NameText {...centre} gap={13} isBold />
        </>
      )}
      {pins.map((pin) => (
        <g key={`${pin.x} ${pin.y}`} className="fill-on-brand font-bold" textAnchor="middle">
          <path className="fill-brand stroke-page" strokeWidth="2" d={shapeOf(pin)} />
          {pin.lines.map((line, at) => (
            <text key={line} x={(pin.body.left + pin.body.right) / 2} y={pin.body.top + 18 + at * 18}>
              {line}
            </text>
          ))}
        </g>
      ))}
    </svg>
  );
}

/** A name beside its dot, so many units from it. */
const NameText = ({ x, y, name, isLeft, down, gap, isBold = false }: Name & { gap: number; isBold?: boolean }) => (
  <text
    x={isLeft ? x - gap : x + gap}
    y={y + 5 + down}
    textAnchor={isLeft ? "end" : undefined}
    className={isBold ? "font-bold" : undefined}
  >
    {name}
  </text>
);

/** Half a circle of the smallest body: the round of its corners. */
const ROUND = 13;

/** The line round a pin, from its tip. */
function shapeOf({ x, y, body: { left, top, right, bottom } }: Pin): string {
  const foot = Math.min(Math.max(x, left + ROUND), right - ROUND);
  const corner = (east: number, south: number) => `a13 13 0 0 1 ${east * ROUND} ${south * ROUND}`;
  const tip = `M${x} ${y}L${foot - 8} ${bottom}`;
  const west = `H${left + ROUND}${corner(-1, -1)}V${top + ROUND}${corner(1, -1)}`;
  const east = `H${right - ROUND}${corner(1, 1)}V${bottom - ROUND}${corner(-1, 1)}`;
  return `${tip}${west}${east}H${foot + 8}z`;
}
