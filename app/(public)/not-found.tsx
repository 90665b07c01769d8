import type { Metadata } from "next";
import { Missing } from "@/components/missing";
import { liveCatalogue } from "@/lib/live/live";
import { PublicHead } from "./public-head";

export const metadata: Metadata = {
  title: "We cannot find this page – Health Local Offer",
  alternates: { canonical: null },
};

/** For a page of the public side that is not there. */
export default function PublicNotFound() {
  return (
    <>
      <PublicHead />
      <Missing areas={liveCatalogue().areas} />
    </>
  );
}
