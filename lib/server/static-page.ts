import { neutralSite } from "../catalogue/neutral-site";
import { escapeHtml } from "./escape-html";

/**
 * What may stand below the sentence: a form (HTML) that sends something again, and a reference by which a fault is
 * found in the log.
 */
type Below = { again?: string | null; reference?: string | null };

/** Lets a form say where it comes from; without it no form is taken. */
const sameOrigin = '<meta name="referrer" content="same-origin">\n';

/**
 * Returns a page that needs nothing: no Catalogue, no framework, no style sheet. For refusals, overload and faults. It
 * always says whom to ring, and has a way out that asks nothing of this site.
 */
export const staticPage = (title: string, sentence: string, { again, reference }: Below = {}) => `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${again ? sameOrigin : ""}<title>${escapeHtml(title)} – Health Local Offer</title>
</head>
<body>
<header><p><a href="${neutralSite}" rel="noreferrer nofollow">Leave this site quickly</a></p></header>
<main>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(sentence)}</p>
${again ?? ""}
<p><a href="/">Go to the start of this site</a></p>
<h2>If you need help now</h2>
<ul>
<li>If a life is at risk, ring <a href="tel:999">999</a>.</li>
<li>If you need medical help fast and it is not an emergency, ring <a href="tel:111">111</a>.</li>
</ul>
${reference ? `<p>Reference: ${escapeHtml(reference)}</p>` : ""}
</main>
</body>
</html>
`;
