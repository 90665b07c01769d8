/**
 * A QR code as a picture of squares: `modules` are its rows, true for dark. Always dark on white, as cameras want it.
 * A small one is some 27 mm wide on paper, which a camera reads from a hand's width.
 */
export function QrCode({
  modules,
  label,
  isSmall = false,
}: {
  modules: readonly (readonly boolean[])[];
  label: string;
  isSmall?: boolean;
}) {
  const size = modules.length;
  const path = modules.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ""))).join("");
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`-4 -4 ${size + 8} ${size + 8}`}
      className={isSmall ? "size-26 shrink-0" : "mt-3 size-56 border-2 border-border"}
      shapeRendering="crispEdges"
    >
      <rect x="-4" y="-4" width={size + 8} height={size + 8} fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  );
}
