import { easyReadIssues } from "../catalogue/easy-read";
import { folderOfKind } from "../catalogue/entry";
import { keywordIssues } from "../catalogue/search/keyword-issues";
import { workingNoteIssues } from "../catalogue/working-notes";
import { placeCodeIssues } from "../editing/place-codes";
import { termIssues } from "../editing/term-issues";
import { councilOf } from "../geo/districts";
import { districtList } from "../geo/tables";
import { areaUses, readAreaFiles } from "../live/area-files";
import { readFirstEditions, readRegions, readTerms } from "../live/content-files";

/** Checks every file of `content/` and prints what is wrong, a line each. Exit code 1 when anything is. */
const { editions, issues } = readFirstEditions();
const terms = readTerms();
const areaFiles = readAreaFiles();
const paths = new Set(editions.map(({ area, kind, slug }) => `${area}/${folderOfKind[kind]}/${slug}`));
issues.unshift(...areaFiles.issues, ...areaFiles.areas.flatMap((area) => areaUses("content", area, paths)));
for (const edition of editions) {
  const { content } = edition;
  const own = [placeCodeIssues, workingNoteIssues, easyReadIssues, keywordIssues].flatMap((issuesOf) =>
    issuesOf(content),
  );
  const found = [...termIssues(content, terms), ...own];
  for (const issue of found) {
    issues.push({ ...issue, file: `${edition.area}/${edition.kind}/${edition.slug}` });
  }
}
const councils = new Set(districtList().flatMap((district) => [district.name, councilOf(district)]));
for (const region of readRegions()) {
  for (const council of region.councils.filter((name) => !councils.has(name))) {
    issues.push({ file: "regions.yaml", field: region.name, message: `There is no council called “${council}”.` });
  }
}
for (const issue of issues) console.log(`${issue.file}: ${issue.field}: ${issue.message}`);
console.log(`${editions.length} entries read, ${issues.length} issues.`);
process.exitCode = issues.length > 0 ? 1 : 0;
