/** What stands in README.md of every export. */
export const aboutExport = `# Everything this Local Offer has published

| Where | What |
|---|---|
| \`export.json\` | format, when it was made, how many entries |
| \`entries/{area}/{services, guides, organizations, locations}/{slug}.json\` | one file an entry, complete: the only files that \`npm run import\` reads |
| \`open-referral/*.json\` | the same as tables of Open Referral (HSDS 3.0, which Open Referral UK builds on), one file an entity, one object a row |
| \`csv/*.csv\` | services, organizations, locations, contacts and phones for a spreadsheet |
| \`events.jsonl\` | what happened to the published entries: when, who, what; one JSON object a line |
| \`areas.json\` | the councils, as the installation knows them |

## An entry

\`id\` (never changes), \`area\`, \`kind\`, \`slug\` (its web address), \`number\` (which edition this is), \`published_at\`
(UTC), and \`content\`: what the page says. In it every field that Open Referral has goes by its name; ages are in months,
\`easting\` and \`northing\` are metres on the British National Grid, and \`sources\` and \`facts\` say where each fact is from.
Two things never go into an export: drafts, and anything about the people who edit but the names in events.

## Tables

Column names are those of HSDS 3.0. Beside them: \`kind\` (service or guide; HSDS knows no guides, so they stand among
services), \`area\`, \`slug\`, \`summary\`, \`commissioner_id\`, \`organization_type\`, \`ended\`, \`successor_id\`, \`easting\`,
\`northing\`, \`audience\`, \`url\` and \`description\` of contacts, \`contact_id\` of schedules, and \`last_modified\` where HSDS
has none. \`minimum_age\` and \`maximum_age\` are in years. A field that is not stated is left out of JSON and empty in CSV, also
where HSDS wants it (the organization of some services, the county of an address). Referral routes and waiting times are text
here; \`entries/\` has them whole.

## CSV

RFC 4180, UTF-8 with a byte order mark (Excel wants it), lines end in CR LF. Text that a spreadsheet would run as a formula
(it begins with = + - @, a tab or a line end) has an apostrophe in front: \`'+44 1865 …\`. The files in \`entries/\` have it as
it is.
`;
