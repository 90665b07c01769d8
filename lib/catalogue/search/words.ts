import { stemmer } from "stemmer";
import { withoutUnseen } from "../../geo/unseen";

/** Words that carry no meaning in a query. "not", "out", "turns" stay: they decide what is meant. */
export const stopWords: readonly string[] =
  `a about all am an and any are as at be because been being but by can could did do does doing done else ever for from get
  gets getting give go goes going got had has have having he her hers him his how i if in into is it its just keep keeps
  let like lot make makes may me might more most much my near need needs never new now of off often on one only or other
  our own please really said say says saying see she should so some somebody someone something soon still such take than that the
  their them then there these they thing things this those through to too told telling up us very want wants was way we well were
  what when where which while who whom whose why finding finds will with without won would you your im ive hes shes theyre dont doesnt
  cant isnt wont hi hello tell know think find looking look son daughter boy girl child children kid kids
  little old year years yr yrs month months mth service services help helps support mum mums mam mams mummy dads dad daddy gran nan nana
  grandma grandad granny here anymore grandson granddaughter grandchild wife husband feel feels felt feeling everyone everybody nobody every each both after before again ever also bit
  put puts happen happens happening lad lass bairn wor ya ye cos thats whats lets weve
  youve youre whos wheres hows theres heres were theyve isnt arent wasnt aint owt summat dunt divvent divnt dinnae dinnit cannit
  cannae canna winnit wi reet canny howay tells innit us`.split(/\s+/);
const isStop = new Set(stopWords);

/** Single letters parted by full stops: "C.A.M.H.S.", "E.H.C.P". Together they are one word. */
const dotted = /(?<![\p{L}\p{N}])(?:\p{L}\.)+\p{L}\.?(?![\p{L}\p{N}])/gu;

/** A word of Latin and Cyrillic letters, and the Latin letters that its Cyrillic ones look like. */
const mixed = /\p{L}*(?:[a-z]\p{Script=Cyrillic}|\p{Script=Cyrillic}[a-z])\p{L}*/gu;
const lookAlikes: Record<string, string> = Object.fromEntries(
  [..."аеорсухіѕјкмтнв"].map((letter, at) => [letter, [..."aeopcyxisjkmthb"][at] as string]),
);

/** Words that only make others stronger: "he really just can't read". */
const fillers =
  /\b(?:really|actually|literally|honestly|totally|absolutely|completely|properly|extremely|incredibly|terribly|even|bloody|pure|proper) (?=\p{L})/gu;
/**
 * Ways to say can't, won't and hates before what somebody does: "struggling to walk", "refuses to eat", "can't stand
 * noise".
 */
const cannot =
  /\b(?:(?:is |are |was )?(?:struggl(?:es?|ing|ed)|unable|not able|isnt able|arent able|incapable) (?:to|with|of) |(?:finds?|finding|found) it (?:very |so |too )?(?:hard|difficult|tricky|impossible) to |(?:has|have|having|had)? ?(?:trouble|difficulty|problems) (?:with )?(?=\p{L}+ing\b))/gu;
const refuses =
  /\b(?:refus(?:es?|ing|ed) to|(?:doesnt|dont|didnt) want to|not wanting to|never wants to|not willing to) (?!(?:be|live|die|exist|wake|go on|carry on|do this)\b)/g;
const hates =
  /\b(?:(?:cant|couldnt|cannae) (?:stand|bear|abide|tolerate)|doesnt like|dont like|dislikes?|detests?|loathes?) (?=(?:the|his|her|my|being|having|any|loud|\p{L}+s|\p{L}+ing)\b)/gu;

/** What every one of these ways has in it, so that most texts are not looked through for each. */
const manners =
  /struggl|able to|capable|it (?:\w+ )?(?:hard|difficult|tricky|impossible)|trouble|difficulty|problems|refus|wants? to|wanting|willing|cant|couldnt|cannae|like|detest|loathe/;
/** Nothing in it needs more than small letters. */
const isAscii = /^[\t\n\r\x20-\x7e]*$/;
const isLetter = /^\p{L}$/u;

/** Small letters without accents and invisible characters, and Latin ones for those that look like them. */
const inLatin = (text: string): string =>
  withoutUnseen(text)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(mixed, (word) => word.replace(/\p{Script=Cyrillic}/gu, (letter) => lookAlikes[letter] ?? letter));

/**
 * Returns text in one plain form, lower-case, without accents, apostrophes or invisible characters. Full stops and
 * brackets inside a word are gone ("C.A.M.H.S." is "camhs", "C(E)TR" is "cetr"). There is one way to say not ("do not"
 * is "dont"), and one to say can't, won't and hates.
 */
export function plainText(text: string): string {
  const latin = isAscii.test(text) ? text.toLowerCase() : inLatin(text);
  const letters = latin
    .replace(/['’‘`]/g, "")
    .replace(dotted, (all) => all.replaceAll(".", ""))
    .replace(/\((\p{L}{1,2})\)/gu, "$1")
    .replace(/(?<![\p{L}\p{N}])a ?(?:&|\+|and|n) ?e(?![\p{L}\p{N}])/gu, "ae")
    .replace(/&/g, (mark, at, all) =>
      isLetter.test(all[at - 1] ?? "") && isLetter.test(all[at + 1] ?? "") ? "" : mark,
    );
  const negated = letters.includes("not")
    ? letters
        .replace(/\b(can|will) ?not\b/g, (_, verb) => (verb === "can" ? "cant" : "wont"))
        .replace(/\b(do|does|did|is|are|was|were|could|would|should|have|has|had) not\b/g, "$1nt")
    : letters;
  const lean = negated.replace(fillers, "");
  return manners.test(lean) ? lean.replace(cannot, "cant ").replace(refuses, "wont ").replace(hates, "hates ") : lean;
}

/** The words of a text in their plain form, in order. */
export const wordsOf = (text: string): string[] => plainText(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * Words whose other forms no rule makes, and words that mean the same to a parent. Reflexives are one: who hurts is
 * said by the rest.
 */
const irregular = new Map(
  Object.entries({
    hes: "shes theyre",
    foot: "feet",
    tooth: "teeth",
    knife: "knives",
    self: "himself herself themselves themself myself yourself ourselves itself hisself theirselves",
    eat: "ate eaten eating",
    sleep: "slept",
    bite: "bit bitten",
    fall: "fell fallen tumble tumbled tumbles tumbling",
    break: "broke broken bust busted snapped",
    scared: "frightened afraid terrified petrified scary frightening fearful feart",
    pants: "trousers kecks keks",
    knickers: "undies underpants underwear boxers",
    speak: "spoke spoken",
    wake: "woke woken waken wakens",
    grow: "grew grown",
    throw: "threw thrown chuck chucks chucked chucking lob lobs lobbing hurl hurls",
    swell: "swollen swelled puffy puffs puffed swelling",
    toilet: "loo lav lavvy lavatory bog",
    fussy: "picky faddy choosy",
    burn: "burnt",
    hear: "heard",
    keep: "kept",
    swim: "swam swum",
    forget: "forgot forgotten",
    shake: "shook shaken shaky",
    teach: "taught",
    ride: "rode ridden",
    drive: "drove driven",
    choose: "chose chosen",
    hide: "hid hidden",
    steal: "stole stolen nick nicks nicked nicking pinching",
    bleed: "bled",
    draw: "drew drawn",
    write: "wrote written",
    fight: "fought scrap scrapping",
    hold: "held",
    catch: "caught",
    lose: "lost losing",
    buy: "bought",
    pay: "paid",
    stand: "stood",
    sit: "sat sits",
    run: "ran",
    leave: "left",
    mum: "mam mom mummy mammy",
    cant: "cannit cannae canna",
    dont: "doesnt didnt dunt divvent divnt dinnae dinnit",
    isnt: "aint arent wasnt",
    nothing: "nowt nuthin nuffin nought",
    tummy: "belly stomach tum tums bellies tummies stomachs",
    pain: "ache aches aching achy painful pains sore hurting",
    telly: "tv television",
    bottom: "bum bumhole backside",
    poo: "pooh poos poop pooing poops pooed pooping plop",
    wee: "pee pees peeing peed weeing wees piddle widdle tinkle",
    vomit: "puke pukes puking puked barf",
    cry: "sob sobs sobbing sobbed weep weeps weeping bawl bawls bawling",
    scream: "shriek shrieks shrieking screech screeches screeching yell yells yelling",
    hit: "smack smacks smacking slap slaps slapping thump thumps thumping wallop clout",
    bully: "bullies bullied bullying",
    wont: "winnit refuse refuses refused refusing refusal",
    hate: "dislike dislikes loathe detest",
    medicine: "meds med medication medications medicines",
    ill: "poorly unwell poorlier",
    itch: "itchy itches itching itched scratchy",
    wobble: "wobbly wobbles wobbling unsteady",
    bump: "bang bangs banged banging bumped bumps",
    tiny: "titchy",
    row: "rows arguing argue argues argument arguments",
    tired: "knackered exhausted shattered",
    fat: "chubby tubby podgy",
    skinny: "scrawny bony",
    dribble: "drool drools drooling slobber slobbers slobbering dribbly",
    mobile: "smartphone",
    bike: "bicycle tricycle trike cycling",
    snot: "snotty",
    bus: "buses",
    lens: "lenses",
    community: "communities",
    emerge: "emerges emerged emerging",
    canoe: "canoes canoeing canoeist",
    positive: "positively",
    universal: "universally",
  }).flatMap(([word, forms]) => forms.split(" ").map((form) => [form, word] as const)),
);

/**
 * American and older spellings in one form: "pediatric" and "paediatric", "behavior" and "behaviour", "immunize" and
 * "immunise".
 */
const oneSpelling = (word: string) =>
  word
    .replace(/ae|oe/g, "e")
    .replace(/our(?=$|s$|ed$|ing$|al|able)/, "or")
    .replace(/iz(?=e|ing|ation)/, "is")
    .replace(/(?<=\p{L}[tb])er(s?)$/u, "re$1")
    .replace(/(?<=[aeiou])ll(?=ing$|ed$|or)/, "l");

const usual = (word: string) => {
  const known = irregular.get(word) ?? word;
  return known.length > 5 ? oneSpelling(known) : known;
};

/** Letters that end in an s which makes no plural: OCDS is no more than one OCD. */
const abbreviations = ["ocds", "pals", "ncds", "dols"];

/** Words whose Porter stem is that of another word: "positive" is no "position", "community" no "communication". */
const ownStems = (
  "positive universal universe community commune communism accountant international internal " +
  "internally exclusive exclusively emerge commodity hospitality hospitable handful insolent insolence " +
  "coming continent negligible negligence hearings fitness panting canoe lens mindful earrings earring"
).split(" ");

const whole = new Set([...abbreviations, ...ownStems]);

/** Stems that were found before: to find one takes long, and most words are written again and again. */
const stems = new Map<string, string>();
const mostStems = 50_000;

/**
 * The form in which a word is indexed and looked for: its Porter stem, in one spelling. Short words, numbers and
 * words that would be taken for others stay whole.
 */
export const stemOf = (word: string) => {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const one = usual(word);
  const stem = one.length <= 3 || whole.has(one) ? one : stemmer(one);
  if (stems.size >= mostStems) stems.clear();
  stems.set(word, stem);
  return stem;
};

const determiners = new Set("a an the his her hers their our my your its some any".split(" "));

/** Whether a word only points at another: "the", "his". */
export const isDeterminer = (word: string) => determiners.has(word);

const auxiliaries = new Set(
  "is are was were am be been being has have had keep keeps kept just always again started starts start still".split(
    " ",
  ),
);

/** Whether a word only says when or how often something is done: "is hitting", "keeps hitting". */
export const isAuxiliary = (word: string) => auxiliaries.has(word);

const kin = new Set("mum mums mam mams dad dads nan nana gran grandma granny grandad wife husband".split(" "));

/** Whether a word is a grown-up of the family: it looks for nothing alone, and decides what a phrase means. */
export const isKin = (word: string) => kin.has(word);

const prepositions = new Set("to about for from".split(" "));

/** Whether a word leads on to what something is done to or about. */
export const isPreposition = (word: string) => prepositions.has(word);

const sayings = new Set(
  "says said say saying reckons reckon thinks think thought told tells mentioned suggested suggests noticed found recommended recommends advised insists claims".split(
    " ",
  ),
);

/** Whether a word follows somebody who said something: what he said was asked for, and not he. */
export const isSaying = (word: string) => sayings.has(word);

/** Whether a word is a number: "7", "3rd", "0800". */
export const isNumber = (word: string) => /^\d+(?:st|nd|rd|th)?$/.test(word);

/** Whether a word says nothing about what is looked for. */
export const isStopWord = (word: string) => isStop.has(word);

/** The stems of the words that tell something; of all of them when none does. */
export function tellingStems(text: string): string[] {
  const words = wordsOf(text);
  const telling = words.filter((word) => !isStopWord(word));
  return (telling.length > 0 ? telling : words).map(stemOf);
}

/**
 * Returns the keys under which a phrase is found again. They are all of its words and, when two or more are left
 * without its stop words, those alone. "Wants to die" is not found by "die": the meaning of a phrase is not in one word
 * of it.
 */
export function phraseKeys(text: string): string[] {
  const all = wordsOf(text).map(stemOf).join(" ");
  const telling = tellingStems(text);
  return telling.length >= 2 && telling.join(" ") !== all ? [all, telling.join(" ")] : [all];
}

/** Remembers how many words a phrase key has, by its first stem, where none so far has more. */
export function noteLength(longest: Map<string, number>, key: string): void {
  const stems = key.split(" ");
  const first = stems[0] as string;
  if (stems.length > (longest.get(first) ?? 0)) longest.set(first, stems.length);
}
