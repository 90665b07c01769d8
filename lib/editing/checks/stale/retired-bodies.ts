/** A kind of public body that is gone. */
export type RetiredBody = {
  name: string;
  /** How it is written; never as part of the name of what took over. */
  pattern: RegExp;
  /** Who does its work now. */
  successor: string;
  /** How the successor is written, so that a text which says who took over is left alone. */
  successorPattern: RegExp;
};

/**
 * Public bodies that were abolished, each with its successor and the pattern by which a text names it. Written down
 * from general knowledge of the laws that ended each, of 2012 and 2022 and the orders made under them.
 */
export const retiredBodies: readonly RetiredBody[] = [
  {
    name: "Clinical commissioning groups (CCGs)",
    pattern: /\b(?:CCGs?|clinical commissioning groups?)\b/i,
    successor: "the integrated care board (ICB)",
    successorPattern: /\b(?:ICBs?|integrated care boards?)\b/i,
  },
  {
    name: "Primary care trusts (PCTs)",
    pattern: /\b(?:PCTs?|[Pp]rimary [Cc]are [Tt]rusts?)\b/,
    successor: "the integrated care board (ICB)",
    successorPattern: /\b(?:ICBs?|integrated care boards?|CCGs?)\b/i,
  },
  {
    name: "Strategic health authorities",
    pattern: /\bstrategic health authorit(?:y|ies)\b/i,
    successor: "NHS England",
    successorPattern: /\bNHS England\b/,
  },
  {
    name: "Health Education England",
    pattern: /\b(?:Health Education England|HEE)\b/,
    successor: "NHS England",
    successorPattern: /\bNHS England\b/,
  },
  {
    name: "NHS Digital",
    pattern: /\bNHS Digital\b/,
    successor: "NHS England",
    successorPattern: /\bNHS England\b/,
  },
  {
    name: "NHS Improvement",
    pattern: /\bNHS Improvement\b/,
    successor: "NHS England",
    successorPattern: /\bNHS England\b/,
  },
  {
    name: "Public Health England",
    pattern: /\b(?:Public Health England|PHE)\b/,
    successor: "the UK Health Security Agency or the Office for Health Improvement and Disparities",
    successorPattern: /\b(?:UKHSA|UK Health Security Agency|OHID|Office for Health Improvement)\b/,
  },
  {
    name: "The Department of Health",
    pattern: /\bDepartment (?:of|for) Health\b(?! and Social Care| \(?(?:in )?Northern Ireland)/,
    successor: "the Department of Health and Social Care (DHSC)",
    successorPattern: /\b(?:DHSC|Department of Health and Social Care)\b/,
  },
];

/** Words that say a body is gone, or what it was. */
const gone =
  /\b(?:ended|gone|abolished|replaced|took over|taken over|takes over|became|merged|joined|former(?:ly)?|used to|old|was called|(?:is|are) now|now called|no longer|took the place|predecessors?|(?:new|old|earlier) names?|part of NHS England|since (?:\w+ )?20\d\d|until 20\d\d|before 20\d\d)\b/i;

/** Returns whether some sentence of this text says that the body is gone, or who does its work now. */
export const saysItIsGone = (
  sentences: readonly string[],
  body: Pick<RetiredBody, "pattern" | "successorPattern">,
): boolean => sentences.some((one) => gone.test(one) && (body.pattern.test(one) || body.successorPattern.test(one)));
