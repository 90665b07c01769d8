/** What tests use of react-dom, which has no types of its own. */
declare module "react-dom/server" {
  import type { ReactNode } from "react";

  export function renderToStaticMarkup(element: ReactNode): string;
}
