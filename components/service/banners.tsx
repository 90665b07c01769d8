import type { Published } from "@/lib/catalogue/catalogue";
import { Icon } from "../icon";
import { Words } from "./words";

const states = {
  active: null,
  inactive: "This service is not running at the moment.",
  defunct: "This service has ended.",
  "temporarily closed": "This service is closed for now.",
} as const;

/** The most urgent news of a page: that the service is closed, or an editor's alert. */
export function Banners({ entry }: { entry: Published }) {
  const state = entry.kind === "service" ? states[entry.content.status] : null;
  const words = [state, entry.content.alert].filter((text): text is string => Boolean(text));
  if (words.length === 0) return null;
  return (
    <div className="measure mt-5 space-y-2 border-l-8 border-error bg-paper p-5">
      {words.map((text) => (
        <p className="flex gap-3 font-semibold" key={text}>
          <Icon className="mt-1 text-error" name="warning" />
          <span>
            <Words text={text} />
          </span>
        </p>
      ))}
    </div>
  );
}
