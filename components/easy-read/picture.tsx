import type { EasyReadPicture } from "@/lib/catalogue/easy-read-pictures";
import { drawings } from "./drawings";

/** One of our drawings, 96 px wide. It stands beside words that say the same, and screen readers pass it by. */
export function Picture({ name }: { name: EasyReadPicture }) {
  const { line, wash, dots } = drawings[name];
  return (
    <svg
      aria-hidden="true"
      className="size-[6rem] flex-none fill-none stroke-current stroke-3 [stroke-linecap:round] [stroke-linejoin:round] print:size-[4rem]"
      focusable="false"
      viewBox="0 0 96 96"
    >
      <path className="fill-wash stroke-none forced-colors:fill-none" d={wash} />
      <path d={line} />
      {dots && <path className="fill-current stroke-none" d={dots} />}
    </svg>
  );
}
