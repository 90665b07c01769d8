import type { Area } from "@/lib/catalogue/area";
import type { Catalogue, Offer } from "@/lib/catalogue/catalogue";

/** What every part of a service's or guide's page is given. */
export type OfferProps = { entry: Offer; area: Area; catalogue: Catalogue };
