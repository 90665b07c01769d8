import type { Metadata } from "next";

/** Pixels of a picture for links, as previews take it everywhere. */
export const pictureSize = { width: 1200, height: 630 };

/**
 * Returns what previews of links are told of a page (ogp.me), with the picture at this path. Title and description are
 * those of the page, and the address is its one address: it holds nothing of what was typed.
 */
export const linkPreview = (picture: string): NonNullable<Metadata["openGraph"]> => ({
  type: "website",
  siteName: "Health Local Offer",
  locale: "en_GB",
  url: "./",
  images: [{ url: picture, width: pictureSize.width, height: pictureSize.height, type: "image/png" }],
});
