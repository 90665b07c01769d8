import type { ServiceContent } from "@/lib/catalogue/service-content";
import { PleaseCheck } from "./please-check";
import { Words } from "./words";

const pounds = (amount: number) =>
  amount === 0 ? "free" : `£${Number.isInteger(amount) ? amount : amount.toFixed(2)}`;

/** What it costs, in the source's words. */
export function Costs({ content }: { content: ServiceContent }) {
  return (
    <>
      {content.fees_description && (
        <p>
          <Words text={content.fees_description} />
        </p>
      )}
      {content.cost_options.length > 0 && (
        <ul className="list-disc space-y-2 pl-6">
          {content.cost_options.map(({ id, option, amount, amount_description, needs_review }) => (
            <li key={id}>
              {option}: {amount_description ?? (amount === null ? "amount not stated" : pounds(amount))}
              {amount_description && amount ? ` (${pounds(amount)})` : ""}
              {needs_review && <PleaseCheck />}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
