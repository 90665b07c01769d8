import type { Metadata, Viewport } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { linkPreview } from "@/app/link-preview";
import { findArea } from "@/lib/catalogue/catalogue";
import { lookOf } from "@/lib/live/area-look";
import { liveCatalogue } from "@/lib/live/live";
import { PublicHead } from "../public-head";
import { pictureOfArea } from "./pictures";

type Props = { params: Promise<{ area: string }> };

/** The picture of the area, for links to pages that have none of their own. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const area = findArea(liveCatalogue(), (await params).area);
  return area ? { openGraph: linkPreview(pictureOfArea(area)) } : {};
}

/** The colour that a browser draws round a page of the area: that of its head. */
export async function generateViewport({ params }: Props): Promise<Viewport> {
  const colours = findArea(liveCatalogue(), (await params).area)?.colours;
  if (!colours) return {};
  return {
    themeColor: [
      { media: "(prefers-color-scheme: light)", color: colours.light.deep },
      { media: "(prefers-color-scheme: dark)", color: colours.dark.deep },
    ],
  };
}

/** The layout of the pages of an area. An area that is not served here is not found. */
export default async function AreaLayout({ children, params }: Props & { children: ReactNode }) {
  const area = findArea(liveCatalogue(), (await params).area);
  if (!area) notFound();
  const { colours, logo } = lookOf(area);
  return (
    <>
      {colours && <link rel="stylesheet" href={colours.address} precedence="area" />}
      <PublicHead area={area} logo={logo?.address} />
      {children}
    </>
  );
}
