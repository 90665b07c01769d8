"use client";
// No browser gets this as a script: it is drawn once so (decision 29).

/*
 * Our own icons: a 24 px grid, a 2 px line, the colour of the words beside them. An icon never stands alone: it is
 * hidden from screen readers, and the word says what it means.
 */
const drawings = {
  "arrow-right": "M4 12h15M13 6l6 6-6 6",
  baby: "M12 3a5 5 0 1 0 0 10a5 5 0 1 0 0-10M12 3c1 1 2 1 3-1M10 8h.01M14 8h.01M6 21c0-4 2.5-6 6-6s6 2 6 6z",
  ball: "M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M5.5 6c4 3 4 9 0 12M18.5 6c-4 3-4 9 0 12",
  bottle: "M10 3h4v5l2 3v9a1 1 0 0 1-1 1H9a1 1 0 0 1-1-1v-9l2-3zM8 14h8",
  calendar: "M4 6h16v14H4zM4 10h16M8 3v4M16 3v4",
  care: "M12 12.5C9 10.3 7.5 9 7.5 7A2.3 2.3 0 0 1 12 6a2.3 2.3 0 0 1 4.5 1c0 2-1.5 3.3-4.5 5.5zM3 15h4l4 2h4a1.5 1.5 0 0 1 0 3h-4M17 17.5l4-2M3 20h4l3 1h4",
  check: "M4 13l5 5L20 6",
  clinic: "M4 21V8l8-5 8 5v13zM12 9v6M9 12h6M10 21v-3h4v3",
  clock: "M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M12 7v5l3.5 2",
  cross: "M6 6l12 12M18 6L6 18",
  drop: "M12 3c4 5 6 8 6 11a6 6 0 0 1-12 0c0-3 2-6 6-11zM9 15a3 3 0 0 0 3 3",
  eye: "M2 12c3-5 6.5-7 10-7s7 2 10 7c-3 5-6.5 7-10 7s-7-2-10-7zM12 9a3 3 0 1 0 0 6a3 3 0 1 0 0-6",
  family:
    "M8 4a2.5 2.5 0 1 0 0 5a2.5 2.5 0 1 0 0-5M17 9a2 2 0 1 0 0 4a2 2 0 1 0 0-4M3 21v-4a5 5 0 0 1 9.5-2M12 21v-1c0-3 2-5 5-5s5 2 5 5v1",
  globe: "M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M3 12h18M12 3c-5 5-5 13 0 18M12 3c5 5 5 13 0 18",
  hands:
    "M7 12V6a1.5 1.5 0 0 1 3 0v5V4.5a1.5 1.5 0 0 1 3 0V11V6a1.5 1.5 0 0 1 3 0v6V9a1.5 1.5 0 0 1 3 0v6a6 6 0 0 1-6 6c-3 0-5-1.5-6-3.5L4 13a1.5 1.5 0 0 1 3-1z",
  heart: "M12 20C6 15.5 3 12.5 3 8.7A4.7 4.7 0 0 1 12 7a4.7 4.7 0 0 1 9 1.7c0 3.8-3 6.8-9 11.3z",
  home: "M3 11l9-8 9 8M6 9v12h12V9M10 21v-6h4v6",
  hospital: "M5 21V4h14v17M3 21h18M12 7v6M9 10h6M10 21v-4h4v4",
  info: "M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M12 11v6M12 7h.01",
  letter: "M3 5h18v14H3zM3 6l9 7 9-7",
  mind: "M9 21v-3H7a2 2 0 0 1-2-2v-2l-2-1 2-3a7.5 7.5 0 1 1 12 6v5M9.5 9.5a2 2 0 0 1 3-2a2 2 0 0 1 2 3.3c-1 1-2 1.2-2 2.7",
  move: "M13 3a2 2 0 1 0 0 4a2 2 0 1 0 0-4M6 11l4-2 3 1 2 3 3 1M12 11l-1 5 4 2v4M10.5 16L7 21",
  nurse: "M6 4h12v16a1 1 0 0 1-1 1H7a1 1 0 0 1-1-1zM9 4V2.5h6V4M12 9v7M8.5 12.5h7",
  paper: "M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6",
  parking: "M4 4h16v16H4zM10 17V8h3a2.5 2.5 0 0 1 0 5.5h-3",
  person: "M12 3a4 4 0 1 0 0 8a4 4 0 1 0 0-8M4 21c0-4.5 3-7 8-7s8 2.5 8 7",
  phone: "M6 3h3l2 5-2.5 1.5a11 11 0 0 0 6 6L16 13l5 2v3a3 3 0 0 1-3 3C10.5 20.5 3.5 13.5 3 6a3 3 0 0 1 3-3z",
  pin: "M12 21c-5-5.5-7-8.5-7-11.5a7 7 0 0 1 14 0c0 3-2 6-7 11.5zM12 7a2.5 2.5 0 1 0 0 5a2.5 2.5 0 1 0 0-5",
  plus: "M12 5v14M5 12h14",
  pound: "M17 7a4 4 0 0 0-8 1c0 2 1 4 1 6 0 3-1 5-3 6h11M6 13h8",
  print: "M7 8V3h10v5M7 17H4V8h16v9h-3M7 14h10v7H7z",
  // The taxonomy's key is "infinity". Many autistic people dislike the puzzle piece, so the drawing is the loop they
  // chose.
  infinity:
    "M12 12c-2-3-3.5-4.5-5.5-4.5a4.5 4.5 0 0 0 0 9C8.5 16.5 10 15 12 12s3.5-4.5 5.5-4.5a4.5 4.5 0 0 1 0 9C15.5 16.5 14 15 12 12z",
  question: "M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M9.5 9.5a2.5 2.5 0 1 1 3.7 2.2c-.8.5-1.2 1-1.2 2.3M12 17h.01",
  review: "M4 4h16v12H11l-5 4v-4H4zM8 10l3 3 5-5",
  school: "M2 9l10-5 10 5-10 5zM6 11v5c3 3 9 3 12 0v-5M22 9v6",
  screen: "M3 4h18v12H3zM12 16v4M8 20h8",
  search: "M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13M15.5 15.5L21 21",
  speech: "M4 4h16v12h-8l-5 4v-4H4zM8 9h8M8 12h5",
  tooth:
    "M12 6c2-2 4-3 6-2s3 4 2 7-1.5 4-2 7c-.3 2-2 3-3 1l-1.5-4c-.5-1-2.5-1-3 0L9 19c-1 2-2.7 1-3-1-.5-3-1-4-2-7S4 5 6 4s4 0 6 2z",
  warning: "M12 3l10 18H2zM12 10v5M12 18h.01",
} as const;

/** The names of the drawings. */
export type IconName = keyof typeof drawings;

/** Whether there is a drawing of this name: names in `content/` are words that somebody typed. */
const isIconName = (name: string): name is IconName => Object.hasOwn(drawings, name);

const sizes = { small: "size-4", normal: "size-5", large: "size-6" } as const;

/**
 * A drawing beside a word. `small` 20 px, `normal` 25 px, `large` 30 px. It grows with the text. A name that has no
 * drawing gives nothing: the word is enough.
 */
export function Icon({
  name,
  size = "normal",
  className = "",
}: {
  name: string;
  size?: keyof typeof sizes;
  className?: string;
}) {
  if (!isIconName(name)) return null;
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 24 24"
      className={`${sizes[size]} inline-block shrink-0 fill-none stroke-current stroke-2 ${className}`}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={drawings[name]} />
    </svg>
  );
}
