/**
 * Returns a council area's everyday name from Ordnance Survey's. "Oxford District (B)" is "Oxford", and "City of Derby
 * (B)" is "Derby". "Sir Fynwy - Monmouthshire" is "Monmouthshire": the English name, as the site is in English.
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
