import type { EasyReadLine } from "@/lib/catalogue/easy-read";
import { Markdown } from "../markdown";
import { Picture } from "./picture";

/** The lines of Easy Read: one idea each, in large words, with its picture. Numbers are larger still, and links. */
export const EasyReadLines = ({ lines }: { lines: readonly EasyReadLine[] }) => (
  <ul className="easy-read max-w-[50rem] text-[1.375rem] leading-normal md:text-[1.5rem] print:text-[1.3rem] print:leading-snug [&_a[href^='tel:']]:py-1 [&_a[href^='tel:']]:text-[1.2em] [&_a[href^='tel:']]:font-semibold">
    {lines.map(({ id, picture, text }) => (
      <li className="flex flex-wrap items-center gap-x-5 gap-y-2 border-t border-rule py-3 print:py-1" key={id}>
        <Picture name={picture} />
        <div className="min-w-0 flex-1 basis-40">
          <Markdown text={text} />
        </div>
      </li>
    ))}
  </ul>
);
