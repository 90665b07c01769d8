import type { ServiceContent } from "./service-content";
import type { Terms } from "./terms";

/** Returns how care reaches the child, as the vocabulary calls it: "At home". What it does not have is left out. */
export const deliveryNames = (
  { delivery }: Pick<ServiceContent, "delivery">,
  { deliveryModes }: Pick<Terms, "deliveryModes">,
): string[] => delivery.flatMap(({ mode }) => deliveryModes.find(({ slug }) => slug === mode)?.name ?? []);
