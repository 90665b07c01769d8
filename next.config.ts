import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  // The front door compresses.
  compress: false,
  reactStrictMode: true,
  // Lint and types have commands of their own (npm run lint, npm run types), which npm test runs.
  typescript: { ignoreBuildErrors: true },
  images: { unoptimized: true },
  // What is fetched early (the typeface) stands in the page, which is kept with it, and not in a header of its drawing:
  // no header fits into one character. React calls 0 a mistake wherever the site is worked on.
  reactMaxHeadersLength: 1,
  // Open Referral's validator asks for paths with and without a slash at the end.
  skipTrailingSlashRedirect: true,
  // Each page is loaded when it is first asked for: a site that was killed answers that much sooner.
  experimental: { preloadEntriesOnStart: false },
  serverExternalPackages: ["@prisma/client", "@prisma/adapter-pg", "pg"],
  // Puts what a site needs of the packages into a folder, for a release, without what changes pictures.
  output: "standalone",
  outputFileTracingExcludes: { "next-server": ["**/node_modules/sharp/**", "**/node_modules/@img/**"] },
};

export default config;
