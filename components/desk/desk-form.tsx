import { type ComponentProps, cache } from "react";

/** For whom the forms of the page that is being drawn are. */
const page = cache((): { writer: string } => ({ writer: "" }));

/** Marks all forms of the page that is being drawn as this person's (`writerMark`). */
export const drawFormsFor = (writer: string): void => {
  page().writer = writer;
};

/**
 * A form of the desk that posts what somebody writes or decides. It says for whom it was drawn, so that it can be kept
 * for them when they are signed out before they send it. Forms with passwords and codes are plain ones: those are never
 * kept.
 */
export function DeskForm({ children, ...form }: ComponentProps<"form">) {
  const { writer } = page();
  return (
    <form method="post" {...form}>
      {writer && <input type="hidden" name="writer" value={writer} />}
      {children}
    </form>
  );
}
