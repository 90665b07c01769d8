import type { Issue } from "@/lib/catalogue/issue";
import { Icon } from "./icon";

/**
 * The issues of a page, each message leading to its field. `idOf` returns a field's id on the page. It is null when the
 * page has none (the field came from a mistyped address). Nothing without issues.
 */
export function ErrorSummary({
  issues,
  idOf = (field) => field,
}: {
  issues: readonly Issue[];
  idOf?: (field: string) => string | null;
}) {
  if (issues.length === 0) return null;
  return (
    <div role="alert" aria-labelledby="problem" className="measure mb-6 border-4 border-error p-4">
      <h2 id="problem" className="flex items-center gap-2 text-h3">
        <Icon name="warning" className="text-error" />
        There is a problem
      </h2>
      <ul className="mt-2">
        {issues.map(({ field, message }) => (
          <li key={field + message}>
            {idOf(field) === null ? (
              <span className="tap font-semibold">{message}</span>
            ) : (
              <a href={`#${idOf(field)}`} className="tap font-semibold text-error visited:text-error">
                {message}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
