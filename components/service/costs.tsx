import type { CostOption } from "@/lib/catalogue/content-blocks";
import type { ServiceContent } from "@/lib/catalogue/service-content";
import { NotCertain } from "./not-certain";
import { doubterOf } from "./review";
import { Words } from "./words";

const pounds = (amount: number) =>
  amount === 0 ? "free" : `£${Number.isInteger(amount) ? amount : amount.toFixed(2)}`;

const costInFull = ({ option, amount, amount_description }: CostOption) => {
  if (amount_description) return `${option}: ${amount_description}${amount ? ` (${pounds(amount)})` : ""}`;
  return amount === null ? `${option}. We do not know how much.` : `${option}: ${pounds(amount)}`;
};

/** The costs of a service, in the source's words. */
export function Costs({ content }: { content: ServiceContent }) {
  const doubt = doubterOf(content);
  return (
    <>
      {content.fees_description && (
        <p>
          <Words text={content.fees_description} />
        </p>
      )}
      {content.cost_options.length > 0 && (
        <ul className="list-disc space-y-2 pl-6">
          {content.cost_options.map((cost) => (
            <li key={cost.id}>
              {costInFull(cost)}
              <NotCertain doubt={doubt(cost, "this price")} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
