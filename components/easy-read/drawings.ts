import type { EasyReadPicture } from "@/lib/catalogue/easy-read-pictures";

/*
 * Our own drawings: a 96 px grid, a 3 px line, and one wash that stands a little out of register, as if printed.
 */

/** A drawing, as paths of SVG: what is drawn with the line, what is filled with the wash, and what is filled dark. */
export type Drawing = { line: string; wash: string; dots?: string };

const circle = (x: number, y: number, r: number) =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0-${2 * r} 0`;

/** A face: `smile` is 1 for a smile, 0 for a straight mouth, -1 for a sad one. */
const face = (x: number, y: number, r: number, smile = 1) => {
  const [side, drop] = [Math.round(r * 0.38 * 10) / 10, Math.round(r * 0.42 * smile * 10) / 10];
  const mouth = y + Math.round(r * (smile < 0 ? 0.5 : 0.3));
  const dot = r > 20 ? 3 : 1.6;
  const eye = (at: number) => circle(at, y - Math.round(r * 0.13), dot);
  return {
    line: `${circle(x, y, r)}M${x - side} ${mouth}q${side} ${drop} ${2 * side} 0`,
    dots: eye(x - side) + eye(x + side),
  };
};

/** Somebody from the head to the chest, with what else is drawn of them. */
const bust = (more: Partial<Drawing> = {}): Drawing => {
  const head = face(48, 27, 15);
  return {
    wash: `M14 92V70q0-20 20-20h24q20 0 20 20v22z${more.wash ?? ""}`,
    line: `${head.line}M17 90V68q0-20 20-20h22q20 0 20 20v22${more.line ?? ""}`,
    dots: head.dots + (more.dots ?? ""),
  };
};

const [small, middle, tall] = [face(20, 62, 9), face(46, 42, 10), face(74, 21, 11)];
const [left, front, right] = [face(22, 38, 10), face(48, 30, 12), face(74, 38, 10)];
const [parent, ofParent] = [face(28, 25, 13), face(70, 44, 11)];
const [childFace, babyFace, speaker] = [face(48, 38, 15), face(48, 34, 17), face(32, 46, 17)];
const [oneTalks, otherTalks] = [face(22, 58, 12), face(74, 58, 12)];
const [met, alsoMet, thirdMet] = [face(20, 36, 9), face(48, 26, 9), face(76, 36, 9)];
const [gladFace, sadFace, worriedFace] = [face(48, 48, 36), face(48, 48, 36, -1), face(48, 48, 36, 0)];
const [resting, asleep] = [face(36, 34, 10), circle(24, 52, 9)];
const [runner, fallen, seated, walker] = [face(60, 20, 11), face(36, 36, 12, -1), face(42, 18, 10), face(34, 20, 11)];
const [taught, thinker] = [face(24, 40, 12), circle(40, 52, 24)];

/** The drawing of each picture. */
export const drawings: Readonly<Record<EasyReadPicture, Drawing>> = {
  person: bust(),
  child: {
    wash: "M22 92V78q0-18 18-18h14q18 0 18 18v14z",
    line: `${childFace.line}M25 90V76q0-17 17-17h12q17 0 17 17v14M48 23q-2-8 6-9`,
    dots: childFace.dots,
  },
  baby: {
    wash: "M20 92q-4-36 24-36t24 36z",
    line: `${babyFace.line}M24 90q-4-36 24-36t24 36zM28 68l40 14M48 17q0-8 8-6`,
    dots: babyFace.dots,
  },
  family: {
    wash: "M10 92V60q0-16 16-16t16 16v32zM56 92V72q0-14 12-14t12 14v20z",
    line: `${parent.line}${ofParent.line}M14 90V58q0-17 14-17t14 17v32M58 90V72q0-14 12-14t12 14v18M42 62l10 10 6-2M42 72l8 8 8-2`,
    dots: parent.dots + ofParent.dots,
  },
  people: {
    wash: "M28 92V66q0-20 17-20t17 20v26z",
    line: `${front.line}${left.line}${right.line}M32 90V64q0-18 16-18t16 18v26M8 90V68q0-16 14-16 4 0 8 3M88 90V68q0-16-14-16-4 0-8 3`,
    dots: front.dots + left.dots + right.dots,
  },
  ages: {
    wash: "M58 90V52q0-16 14-16t14 16v38z",
    line: `${small.line}${middle.line}${tall.line}M10 88q0-16 10-16t10 16zM36 88V66q0-12 10-12t10 12v22M62 88V50q0-16 12-16t12 16v38M6 90h84`,
    dots: small.dots + middle.dots + tall.dots,
  },
  birthday: {
    wash: "M16 62h68v28H16z",
    line: "M14 88V58h68v30zM8 88h80M14 70c6 6 11 6 17 0 6 6 11 6 17 0 6 6 11 6 17 0 6 6 11 6 17 0M36 58V38M60 58V38",
    dots: "M36 20q7 9 0 13-7-4 0-13M60 20q7 9 0 13-7-4 0-13",
  },
  eighteen: {
    wash: circle(51, 51, 38),
    line: `${circle(48, 48, 38)}M26 38l9-7v34${circle(58, 39, 8)}${circle(58, 57, 10)}`,
  },
  doctor: bust({ line: `M37 49v12q0 10 10 10t10-10V49M47 71v5q0 8 9 8h4${circle(65, 82, 4)}` }),
  nurse: bust({ wash: "M34 16 38 4h24l4 12z", line: "M32 17 36 5h24l4 12zM48 7v8M44 11h8M30 62h14v10H30zM37 62v-4" }),
  dentist: {
    wash: "M14 92V70q0-20 20-20h24q20 0 20 20v22z",
    line: `${circle(48, 27, 16)}M34 28h28v6q-4 8-14 8t-14-8zM32 24l2 4M64 24l-2 4M17 90V68q0-20 20-20h22q20 0 20 20v22M68 86V66l6-6`,
    dots: "M40.4 22a1.6 1.6 0 1 0 3.2 0a1.6 1.6 0 1 0-3.2 0M52.4 22a1.6 1.6 0 1 0 3.2 0a1.6 1.6 0 1 0-3.2 0",
  },
  teacher: {
    wash: "M48 14h44v38H48z",
    line: `${taught.line}M8 90V74q0-18 16-18 10 0 13 8l11-16M40 90V74M44 10h44v38H44M54 38l8-16 8 16M57 33h10M76 24h6M76 34h6`,
    dots: taught.dots,
  },
  worker: bust({ line: "M38 49l10 16 10-16M40 66h16v18H40zM45 73h6M45 78h6" }),
  talk: {
    wash: "M34 10h34v22H52l-8 8v-8H34z",
    line: `${oneTalks.line}${otherTalks.line}M30 6h36v24H52l-8 9v-9H30zM38 15h20M38 22h12M6 90v-4q0-12 16-12t16 12v4M58 90v-4q0-12 16-12t16 12v4`,
    dots: oneTalks.dots + otherTalks.dots,
  },
  speech: {
    wash: "M58 20h32v22H72l-8 8v-8h-6z",
    line: `${speaker.line}M54 16h34v24H70l-9 9v-9h-7zM62 25h18M62 32h10M8 90v-6q0-17 24-17t24 17v6`,
    dots: speaker.dots,
  },
  question: {
    wash: "M12 14h76v52H48L28 84V66H12z",
    line: "M8 8h76v54H48L26 82V62H8zM36 28q0-9 10-9t10 9q0 6-6 9-4 2-4 5",
    dots: "M43.5 50a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0",
  },
  phone: {
    wash: "M40 12h24q8 0 8 8v62q0 8-8 8H40q-8 0-8-8V20q0-8 8-8z",
    line: "M34 6h28q8 0 8 8v68q0 8-8 8H34q-8 0-8-8V14q0-8 8-8zM26 20h44M26 76h44M46 83h4M38 36c-2 2-3 5-1 9 4 9 10 15 19 18 3 1 6 0 7-3l-7-6-4 3c-4-2-6-5-8-9l3-4zM80 30q8 16 0 34",
  },
  message: {
    wash: "M44 24h44v28H66l-10 9v-9H44z",
    line: "M52 6H24q-8 0-8 8v68q0 8 8 8h28q8 0 8-8V66M16 76h44M36 83h4M40 20h48v30H66l-11 10V50H40zM50 31h28M50 40h18",
  },
  letter: { wash: "M14 28h76v52H14z", line: "M8 22h76v52H8zM8 24l38 30 38-30M8 72l26-26M84 72 58 46" },
  email: {
    wash: "M12 16h76v50H12z",
    line: "M8 12h76v52H8zM34 64v12M58 64v12M24 78h44M22 24h48v28H22zM22 26l24 16 24-16",
  },
  computer: {
    wash: "M20 18h60v42H20z",
    line: "M16 14h60v44H16zM6 68h80l-4 14H10zM38 74h16M28 28h26M28 38h36M28 47h18",
  },
  form: {
    wash: "M18 14h52v74H18z",
    line: "M14 8h44l14 14v66H14zM58 8v14h14M24 34h36M24 46h32M24 58h20M90 46 64 76l-8 4 2-9 26-30z",
  },
  list: {
    wash: "M22 14h56v76H22z",
    line: "M18 8h58v80H18zM28 26l5 5 8-10M28 48l5 5 8-10M28 70l5 5 8-10M50 28h16M50 50h16M50 72h16",
  },
  book: {
    wash: "M12 26q20-8 38 2 18-10 38-2v54q-20-8-38 2-18-10-38-2z",
    line: "M8 20q20-8 38 2 18-10 38-2v56q-20-8-38 2-18-10-38-2zM46 22v56M18 34q10-3 18 1M18 48q10-3 18 1M56 35q8-4 18-1M56 49q8-4 18-1",
  },
  plan: {
    wash: "M20 18h60v72H20z",
    line: `M16 14h60v74H16zM36 8h20v12H36z${circle(30, 36, 5)}${circle(30, 55, 5)}${circle(30, 74, 5)}M42 36h24M42 55h24M42 74h16M30 41v9M30 60v9`,
  },
  home: { wash: "M14 50 50 20l36 30v40H14z", line: "M6 48 46 12l40 36M14 42v46h64V42M36 88V64h20v24M60 16h12v22" },
  school: {
    wash: "M12 50h76v40H12z",
    line: "M8 88V48h22V34l16-12 16 12v14h22v40zM4 88h84M46 22V8h14v8H46M38 88V70h16v18M16 58h8v10h-8zM68 58h8v10h-8zM46 42v10",
  },
  hospital: {
    wash: "M14 40h76v50H14z",
    line: "M4 88h86M12 88V36h18V12h34v24h18v52M40 88V70h16v18M42 22v16M54 22v16M42 30h12M20 48h6M20 62h6M68 48h6M68 62h6M40 52h4M52 52h4",
  },
  place: {
    wash: "M10 62 34 54l26 10 28-10v30L60 92 34 82 10 90z",
    line: `M30 54 8 60v28l24-8 28 10 26-8V54l-20 6M32 62v18M60 70v20M47 66Q26 44 26 30a21 21 0 0 1 42 0q0 14-21 36z${circle(47, 29, 8)}`,
  },
  bus: {
    wash: "M12 24h76v50H12z",
    line: `M8 72V26q0-8 8-8h60q8 0 8 8v46zM8 50h76M32 18v32M58 18v32${circle(24, 76, 8)}${circle(68, 76, 8)}M14 60h6M74 60h6`,
  },
  car: {
    wash: "M10 54h78v22H10z",
    line: `M6 72V54q0-6 8-6h6l10-20h32l14 20h6q8 0 8 8v16zM24 48h46M46 28v20${circle(24, 74, 9)}${circle(70, 74, 9)}`,
  },
  clock: { wash: circle(51, 51, 38), line: `${circle(48, 48, 38)}M48 24v24l16 12M48 14v2M48 80v2M14 48h2M80 48h2` },
  night: {
    wash: "M56 40a24 24 0 1 0 30 34A26 26 0 0 1 56 40z",
    line: `${circle(28, 32, 12)}M28 8v6M28 50v6M4 32h6M46 32h6M11 15l4 4M45 15l-4 4M11 49l4-4M54 38a24 24 0 1 0 32 34A26 26 0 0 1 54 38zM84 30v8M80 34h8`,
  },
  calendar: {
    wash: "M14 22h74v68H14z",
    line: "M10 18h74v68H10zM10 36h74M28 10v14M66 10v14M22 48h10M42 48h10M62 48h10M22 62h10M62 74h10M22 74h10M42 74h10M40 62l5 5 10-10",
  },
  wait: {
    wash: "M30 76q18-22 36 0v10H30zM34 32h28L50 48z",
    line: "M22 8h52M22 88h52M28 8v14q0 14 16 26-16 12-16 26v14M68 8v14q0 14-16 26 16 12 16 26v14M36 30h24M34 80q14-16 28 0",
  },
  money: {
    wash: circle(40, 44, 30),
    line: `${circle(37, 40, 31)}M46 30q-2-7-9-7-8 0-8 9 0 4 2 8 2 8-4 15h20M26 40h14M62 59q4 6 4 12 0 17-30 17-24 0-28-14`,
  },
  free: {
    wash: "M14 52 32 28h60v48H32z",
    line: "M8 48 28 24h60v48H28zM22 48h.1M54 38q-2-6-8-6-7 0-7 8 0 4 2 8 1 6-4 12h18M37 48h12M72 33q8 0 8 14t-8 14-8-14 8-14z",
  },
  meeting: {
    wash: "M10 66q0-12 40-12t40 12-40 14-40-14z",
    line: `${met.line}${alsoMet.line}${thirdMet.line}M8 64q0-13 40-13t40 13-40 14S8 77 8 64zM48 78v12M34 90h28M34 64h10M54 66h10`,
    dots: met.dots + alsoMet.dots + thirdMet.dots,
  },
  choose: {
    wash: "M14 16h44l12 10-12 12H14zM84 46H42L30 56l12 12h42z",
    line: "M48 8v4M10 12h46l12 11-12 12H10zM48 35v9M86 44H42L30 56l12 11h44zM48 67v21M34 88h28",
  },
  yes: { wash: circle(51, 51, 38), line: `${circle(48, 48, 38)}M28 50l14 14 26-32` },
  no: { wash: circle(51, 51, 38), line: `${circle(48, 48, 38)}M33 33l30 30M63 33 33 63` },
  change: {
    wash: circle(50, 50, 22),
    line: "M14 48a34 34 0 0 1 60-20M76 10v20H56M82 48a34 34 0 0 1-60 20M20 86V66h20M38 48h20M50 40l8 8-8 8",
  },
  happy: { wash: circle(51, 51, 36), line: gladFace.line, dots: gladFace.dots },
  sad: { wash: circle(51, 51, 36), line: sadFace.line, dots: sadFace.dots },
  worried: {
    wash: circle(51, 51, 36),
    line: `${circle(48, 48, 36)}M32 64q5-7 11 0t11 0 10 0M26 32l12-5M70 32l-12-5`,
    dots: worriedFace.dots,
  },
  mind: {
    wash: circle(44, 50, 22),
    line: `${thinker}M30 74v14h24V76M30 52q0-8 8-7 2-8 9-4 8 0 6 8 4 8-5 9-3 6-9 2-8 1-9-8zM66 28q-4-10 6-11 4-8 11-2 8 0 6 9-1 7-9 5-6 4-14-1zM62 36h1M58 40h1`,
  },
  help: {
    wash: "M48 48Q26 34 26 22t11-12q8 0 11 8 3-8 11-8 11 0 11 12T48 48z",
    line: "M46 46Q24 32 24 20T35 8q8 0 11 8 3-8 11-8 11 0 11 12T46 46zM6 62h14l16 8h16q6 0 6 5t-6 5H38M58 74l22-12q6-2 8 3t-4 8L56 90H34l-14-6H6z",
  },
  rest: {
    wash: "M12 44h20v28h46v16H16z",
    line: `${resting.line}M12 88V46q0-8 8-8h2M12 70h8V56h20q8 0 10 8l2 8h28v16M20 88h60M20 70h34M62 48h24M66 48v-8h16v8M70 32q3-4 0-8M78 32q3-4 0-8`,
    dots: resting.dots,
  },
  move: {
    wash: circle(46, 52, 33),
    line: `${runner.line}M56 32 46 58M54 38l16 8 12-8M53 40 36 44l-6 14M46 58l16 8-2 20M46 58 34 72H14M8 90h80M10 34h12M6 46h10`,
    dots: runner.dots,
  },
  fall: {
    wash: "M8 76q0-12 36-12t36 12-36 12S8 86 8 76z",
    line: `${fallen.line}M36 49l-1 25 27-8 10 18M36 74l32 10M36 54 20 68l-6 14M37 54l18 6M6 90h84M64 18l4 10M78 22l-4 9M86 36l-10 3`,
    dots: fallen.dots,
  },
  hand: {
    wash: "M28 92V60l-10-8q-6-8 4-10l14 8V20q8-8 10 2 2-10 10 0 2-8 10 2v14q8-6 10 2v26q0 20-20 26z",
    line: "M28 88V66L14 50q-2-8 8-6l12 10V18q0-6 5-6t5 6v24-30q0-6 5-6t5 6v30-24q0-6 5-6t5 6v26-16q0-6 5-6t5 6v28q0 22-18 34",
  },
  wheelchair: {
    wash: circle(46, 66, 24),
    line: `${seated.line}${circle(44, 64, 24)}M42 29v28h24l10 24h10M42 40h20M28 36h10v20M44 61h.1`,
    dots: seated.dots,
  },
  equipment: {
    wash: "M54 46h32v42H54z",
    line: `${walker.line}M34 32v28M34 38l22 10M34 60 22 74l-4 14M34 60l12 12 2 16M52 88V46h30v42M52 62h30M52 46h-6M8 90h82`,
    dots: walker.dots,
  },
  eye: { wash: circle(51, 51, 17), line: `M4 48q44-56 88 0-44 56-88 0z${circle(48, 48, 18)}`, dots: circle(48, 48, 8) },
  ear: {
    wash: "M26 44a26 26 0 1 1 50 10q-4 10-12 16-6 20-20 18-12-4-8-18 0-10-10-26z",
    line: "M22 40a26 26 0 1 1 52 2q0 14-12 24-4 4-6 10-4 14-16 12-10-2-10-14M34 42a14 14 0 1 1 28 0q0 8-8 12-8 6-2 14M82 24q8 16 0 34",
  },
  tooth: {
    wash: "M20 30q4-18 30-10 28-8 30 10 2 16-8 34-4 26-10 26-5 0-7-24-6-6-10 0-2 24-8 24-7 0-10-26-9-18-7-34z",
    line: "M16 26q4-20 32-10 28-10 32 10 2 16-8 34-4 28-12 28-6 0-7-24-5-7-10 0-1 24-7 24-8 0-12-28-10-18-8-34zM48 16q8 0 14 5M30 30q1 10 4 16",
  },
  food: {
    wash: circle(51, 53, 26),
    line: `${circle(48, 50, 27)}${circle(48, 50, 16)}M8 10v18q0 6 5 6t5-6V10M13 10v78M84 88V10q-8 8-6 40h6`,
  },
  sleep: {
    wash: "M36 52h48v20H36z",
    line: `${asleep}M8 30v56M8 72h80M88 86V60q0-14-14-14H38v26M18 52h4M26 52h4M52 12h12L52 28h12M74 6h9l-9 12h9`,
  },
  toilet: {
    wash: "M22 48h58q0 22-24 26H36q-12-8-14-26z",
    line: "M22 8h20v38H22zM28 16h8M16 46h62q0 8-10 8H22M24 54q2 18 14 22l-4 12h32l-2-12q12-6 14-22",
  },
  medicine: {
    wash: "M18 34h38v54H18z",
    line: `M20 8h32v14H20zM16 34q0-8 8-12h24q8 4 8 12v54H16zM16 44h40M16 72h40M36 51v14M29 58h14M66 80l14-14q4-4 8 0t0 8L74 88q-4 4-8 0t0-8zM72 74l8 8`,
  },
  injection: {
    wash: "M34 40l22 22-24 22-20-20z",
    line: "M60 8l28 28M74 22 62 34M50 22l24 24M54 26 20 60v16h16l34-34M42 38l8 8M32 48l8 8M20 76 6 90",
  },
  blood: {
    wash: "M51 14q28 34 28 50a28 28 0 0 1-56 0q0-16 28-50z",
    line: "M48 8q28 34 28 52a28 28 0 0 1-56 0Q20 42 48 8zM32 60q0 16 16 16",
  },
  heart: {
    wash: "M51 88Q14 62 14 36q0-20 18-20 14 0 19 14 5-14 19-14 18 0 18 20 0 26-37 52z",
    line: "M48 84Q10 58 10 32q0-20 18-20 15 0 20 14 5-14 20-14 18 0 18 20 0 26-38 52zM22 40h14l6-12 8 24 6-12h16",
  },
  lungs: {
    wash: "M42 40q-26 0-28 44 22 8 28-6zM60 40q26 0 28 44-22 8-28-6z",
    line: "M48 8v26M40 14h16M48 34 36 46M48 34l12 12M38 34q-26 4-30 46 20 10 30-4zM58 34q26 4 30 46-20 10-30-4z",
  },
  check: {
    wash: circle(43, 43, 28),
    line: `${circle(40, 40, 29)}M61 61l8 8 18 17M67 71l6-6M26 36q4-12 16-13`,
  },
  play: {
    wash: "M10 52h34v36H10z",
    line: `M8 50h36v38H8zM44 66h26v22H44zM16 50V26h22v24M22 78l4-16 4 16M23 73h6M57 72v10M27 32v12M21 38h12${circle(74, 36, 14)}M60 36h28M74 22q-8 14 0 28M4 88h84`,
  },
  sport: {
    wash: circle(51, 51, 36),
    line: `${circle(48, 48, 37)}M48 34l14 10-5 17H39l-5-17zM48 34V11M62 44l21-8M57 61l14 18M39 61 25 79M34 44l-21-8`,
  },
  law: {
    wash: "M8 54h30q-2 16-15 16T8 54zM60 54h30q-2 16-15 16T60 54z",
    line: "M48 8v80M30 88h36M14 22h68M22 22 6 52h32zM74 22 58 52h32zM6 52q2 16 16 16t16-16M58 52q2 16 16 16t16-16",
  },
  complain: {
    wash: "M12 14h76v52H48L28 84V66H12z",
    line: "M8 8h76v54H48L26 82V62H8zM46 18v22",
    dots: "M43 50a3 3 0 1 0 6 0a3 3 0 1 0-6 0",
  },
  safe: {
    wash: "M51 12l34 10v28q0 26-34 40-34-14-34-40V22z",
    line: "M48 6l34 12v28q0 28-34 42-34-14-34-42V18zM32 46l12 12 22-26",
  },
  private: {
    wash: "M20 46h60v44H20z",
    line: "M16 42h62v46H16zM30 42V26q0-18 17-18t17 18v16M47 66v10",
    dots: "M41 62a6 6 0 1 0 12 0a6 6 0 1 0-12 0",
  },
  world: {
    wash: circle(46, 56, 32),
    line: `${circle(42, 52, 34)}M8 52h68M42 18q-22 34 0 68M42 18q22 34 0 68M14 34h56M14 70h56M66 6h24v18H80l-6 7v-7h-8z`,
  },
};
