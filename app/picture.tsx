import { readFileSync } from "node:fs";
import { ImageResponse } from "next/og";
import type { Area } from "@/lib/catalogue/area";
import { pictureSize } from "./link-preview";

/** What a picture for links says: whose site it is, what sort of page, its name, and a sentence about it. */
type Picture = { area: Area | null; sort: string; name: string; sentence: string };

/** The face of the site. What draws letters here reads WOFF and not WOFF2 (`fonts/OFL.txt`). */
const fonts = ([400, 700] as const).map((weight) => ({
  name: "Atkinson",
  weight,
  data: readFileSync(`app/fonts/atkinson-hyperlegible-next-${weight}.woff`),
}));

/** The tokens of app/globals.css, by day. */
const colors = {
  text: "#16282a",
  quiet: "#3d4f52",
  page: "#fffdf8",
};

/** The colours of the site, which an area's own stand in for. */
const siteColors = { tint: "#e2efe8", brand: "#0a5754", deep: "#073d3b" };
type GroundColors = typeof siteColors;

/**
 * Returns a text with the letters that the face has, accents off others and the rest left out. For a letter that is in
 * no face the library would ask another website.
 */
export const drawable = (text: string): string =>
  text.replace(/[^\u0020-\u007e\u00a1-\u00ac\u00ae-\u00ff–—‘’“”…]/gu, (letter) => {
    const [plain = ""] = letter.normalize("NFKD");
    return /[\u0020-\u007e]/.test(plain) ? plain : "";
  });

/** So many letters of a sentence fit below a name of any length. */
const longest = 130;

/** Returns a text that ends after a whole word where it is too long. */
const short = (text: string, letters: number): string =>
  text.length <= letters ? text : `${text.slice(0, letters).replace(/\s+\S*$/, "")} …`;

/**
 * Returns the picture that a link to a page is shown with, as PNG: the one kind of picture that every preview takes. It
 * holds nothing but what is published.
 */
export function drawPicture({ area, sort, name, sentence }: Picture): Response {
  const { width, height } = pictureSize;
  const ground = area?.colours?.light ?? siteColors;
  const site = area ? `${area.name} Health Local Offer` : "Health Local Offer";
  return new ImageResponse(
    <div
      style={{
        display: "flex",
        flexDirection: "column",
        width,
        height,
        background: colors.page,
        color: colors.text,
        fontFamily: "Atkinson",
      }}
    >
      <div style={{ display: "flex", alignItems: "center", height: 104, padding: "0 64px", background: ground.deep }}>
        <Mark />
        <div style={{ marginLeft: 24, fontSize: 36, fontWeight: 700, color: "#ffffff" }}>{drawable(site)}</div>
      </div>
      <div style={{ display: "flex", flexDirection: "column", padding: "44px 64px", height: 400, overflow: "hidden" }}>
        <div style={{ fontSize: 32, color: colors.quiet }}>{drawable(sort)}</div>
        <div style={{ marginTop: 8, fontSize: name.length > 50 ? 56 : 72, fontWeight: 700, lineHeight: 1.12 }}>
          {short(drawable(name), 90)}
        </div>
        <div style={{ marginTop: 20, fontSize: 34, lineHeight: 1.35, color: colors.quiet }}>
          {short(drawable(sentence), longest)}
        </div>
      </div>
      <Ground colors={ground} width={width} />
    </div>,
    { ...pictureSize, fonts, headers: { "Cache-Control": "no-cache" } },
  );
}

/** The mark of the site: two people, one small, under one roof (public/icon.svg). */
const Mark = () => (
  <svg width={60} height={60} viewBox="4 4 24 24" aria-hidden="true">
    <path d="M5 15 16 6l11 9" fill="none" stroke="#ffd24a" strokeWidth="2.6" strokeLinecap="round" />
    <circle cx="12.5" cy="15.5" r="2.6" fill="#f7f5ee" />
    <path d="M7.5 26.5c0-4.5 1.7-7 5-7s5 2.5 5 7z" fill="#f7f5ee" />
    <circle cx="21" cy="18.8" r="2" fill="#f7f5ee" />
    <path d="M18.5 26.5c0-3.2.9-5 2.5-5s3 1.8 3 5z" fill="#f7f5ee" />
  </svg>
);

/** The hills that end each page. */
const Ground = ({ colors, width }: { colors: GroundColors; width: number }) => (
  <svg width={width} height={126} viewBox="0 24 1440 126" preserveAspectRatio="none" aria-hidden="true">
    <path d="M0 92C200 30 380 40 600 84s420 30 840-36v102H0z" fill={colors.tint} />
    <path d="M0 128c260-60 460-50 720-14s520 10 720-46v82H0z" fill={colors.brand} fillOpacity="0.35" />
    <path d="M0 150c300-46 560-44 800-20s420 6 640-22v42z" fill={colors.deep} />
  </svg>
);
