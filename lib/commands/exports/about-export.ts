/** What stands in README.md of every export. */
export const aboutExport = `# Everything this Local Offer has published

| Where | What |
|---|---|
| \`export.json\` | format, when it was made, how many entries |
| \`entries/{area}/{services, guides, organizations, locations}/{slug}.json\` | one file an entry, complete: \`npm run import\` reads these |
| \`shared-entries.json\` | which areas show an entry that another writes, with their notes for their families; \`npm run import\` reads it, too |
| \`open-data/{area}/*\` | the files that the site offers for download, made of the entries: for spreadsheets, maps and other systems |
| \`events.jsonl\` | what happened to the published entries: when, who, what; one JSON object a line |
| \`areas.json\` | the councils, as the installation knows them |

## An entry

\`id\` (never changes), \`area\`, \`kind\`, \`slug\` (its web address), \`number\` (which edition this is), \`published_at\`
(UTC), and \`content\`: what the page says. In it every field that Open Referral has goes by its name; ages are in months,
\`easting\` and \`northing\` are metres on the British National Grid, and \`sources\` and \`facts\` say where each fact is from.
Two things never go into an export: drafts, and anything about the people who edit but the names in events.

## Open data

\`data-dictionary.csv\` says what each column means. \`hsds.zip\` has the tables of HSDS 3.0, on which Open Referral UK builds.
Guides, contacts for professionals only, and where a confidential place is, are in none of these: they are in \`entries/\`.
`;
