import type { ReactNode } from "react";

/**
 * The top of a first page: its heading under the area's sky, with the drawing of the area on the ground. What follows
 * it (the search card) stands on that ground. The drawing is decoration.
 */
export function Horizon({ skyline, children }: { skyline: string; children: ReactNode }) {
  return (
    <div className="relative overflow-hidden bg-sky lg:min-h-[21rem] forced-colors:pb-5">
      <div className="page-width relative z-1 space-y-2 pt-3 lg:pt-6">{children}</div>
      {/* biome-ignore lint/performance/noImgElement: a drawing of a few kB, which needs no smaller copies. */}
      <img
        src={skyline}
        alt=""
        width={3000}
        height={280}
        className="no-print -mt-3 h-38 w-full max-w-none object-cover object-[60%_100%] lg:absolute lg:bottom-0 lg:mt-0 lg:h-[17.5rem] lg:object-[50%_100%] forced-colors:hidden"
      />
    </div>
  );
}
