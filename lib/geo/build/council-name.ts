/**
 * A council area's name as people say it, from Ordnance Survey's: "Oxford District (B)" is "Oxford", "Sir Fynwy -
 * Monmouthshire" is "Monmouthshire" (the English name, as the site is in English), "City of Derby (B)" is "Derby".
 */
export function councilName(name: string): string {
  if (name.endsWith("City of London")) return "City of London";
  return name
    .replace(/ \(B\)$/, "")
    .replace(/ (District|London Boro|County)$/, "")
    .replace(/^.* - /, "")
    .replace(/^(The )?City of /, "")
    .replace(/^County of /, "")
    .replace(/^the /, "")
    .replace(/^St\. /, "St ");
}
