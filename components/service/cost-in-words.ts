import type { ServiceContent } from "@/lib/catalogue/service-content";

/** "Free" when every cost that is stated is nothing, "Some costs" when not, null when none is stated in numbers. */
export function costInWords({ cost_options }: ServiceContent): string | null {
  if (cost_options.length === 0) return null;
  return cost_options.every(({ amount }) => amount === 0) ? "Free" : "Some costs";
}
