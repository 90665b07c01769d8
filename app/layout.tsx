import type { Metadata, Viewport } from "next";
import localFont from "next/font/local";
import type { ReactNode } from "react";
import { siteOrigin } from "@/lib/process/site-origin";
import "./globals.css";

/** Every page is drawn from the Catalogue of this moment; the front door keeps what it may (lib/server). */
export const dynamic = "force-dynamic";

/**
 * Atkinson Hyperlegible Next, made by the Braille Institute so that letters which look alike do not (`fonts/OFL.txt`).
 * Where it is not there at once, the first page is read in a face that was fitted to it (globals.css), and no line
 * moves under the eyes of who reads it.
 */
const face = localFont({
  src: [
    { path: "./fonts/atkinson-hyperlegible-next-400.woff2", weight: "400" },
    { path: "./fonts/atkinson-hyperlegible-next-700.woff2", weight: "700" },
  ],
  variable: "--face",
  display: "optional",
  adjustFontFallback: false,
});

export const metadata: Metadata = {
  metadataBase: new URL(siteOrigin()),
  title: { default: "Health Local Offer", template: "%s" },
  description:
    "Health services for children and young people, 0 to 25, with special educational needs or a disability.",
  icons: {
    icon: [
      // For browsers and programs that cannot draw the other.
      { url: "/favicon.ico", sizes: "32x32" },
      { url: "/icon.svg", type: "image/svg+xml" },
    ],
    apple: "/apple-touch-icon.png",
  },
  referrer: "same-origin",
  // Numbers are linked where they are telephone numbers; phones must not guess at the others.
  formatDetection: { telephone: false, address: false, email: false },
};

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#073d3b" },
    { media: "(prefers-color-scheme: dark)", color: "#0a2d2a" },
  ],
  colorScheme: "light dark",
};

/** The document that every page stands in. */
export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en-GB" id="top" className={face.variable}>
      <body>{children}</body>
    </html>
  );
}
