const json = "application/json";

/** A way to ask to be let in that nobody honest takes: the body as it is sent, and its type when it is no form. */
export type HostileSignIn = { what: string; body: string | Buffer; type?: string };

const form = (fields: Record<string, string> | [string, string][]) => new URLSearchParams(fields).toString();
const as = (email: string, password = "violet tractor ninety swans") => form({ email, password });

/** Bodies for the first step. `known` is the email address of somebody who has an account. */
export const hostileSignIns = (known: string): HostileSignIn[] => [
  ...[
    ["an empty form", ""],
    ["no password", form({ email: known })],
    ["no address", form({ password: "x" })],
    ["an empty password", as(known, "")],
    ["a NUL in the address", as(`${known}\u0000`)],
    ["a NUL before the address", as(`\u0000${known}`)],
    ["a NUL in the password", as(known, "\u0000")],
    ["a line break in the address", as(`${known}\r\nBcc: evil@evil.example`)],
    ["two addresses in one", as(`${known},evil@evil.example`)],
    ["an address with a name", as(`Ann <${known}>`)],
    ["a quoted address", as(`"${known}"`)],
    ["a comment in the address", as(known.replace("@", "(x)@"))],
    ["a plus in the address", as(known.replace("@", "+x@"))],
    ["letters that look like others", as(known.replace("e", "\u0435"))],
    ["a letter that becomes another in lower case", as(known.replace("k", "\u212a"))],
    ["full-width letters", as(known.replaceAll("c", "\uff43"))],
    ["a full-width at sign", as(known.replace("@", "\uff20"))],
    ["direction marks", as(`\u202e${known}\u202c`)],
    ["an unseen space", as(known.replace("@", "\u200b@"))],
    ["a long address", as(`${"a".repeat(250)}@council.example`)],
    ["a huge address", as("a".repeat(200_000))],
    ["a huge domain", as(`a@${"a.".repeat(50_000)}example`)],
    ["a password of 129 characters", as(known, "a".repeat(129))],
    ["a password of 200,000 characters", as(known, "a".repeat(200_000))],
    ["a password of pictures", as(known, "\u{1f98a}".repeat(5_000))],
    ["a password of marks on one letter", as(known, `a${"\u0301".repeat(20_000)}`)],
    ["SQL", as("' OR '1'='1", "' OR '1'='1")],
    ["SQL that ends the question", as(`${known}'; DROP TABLE "User"; --`)],
    ["a pattern for all", as("%@council.example")],
    ["LDAP", as("*)(uid=*))(|(uid=*")],
    ["a template", as(`{{7*7}}\${7*7}<%= 7*7 %>`)],
    ["a script", as("<script>alert(1)</script>@council.example")],
    ["an operator of a database", `email[$ne]=x&password[$ne]=x`],
    ["an operator for the password", `email=${encodeURIComponent(known)}&password[$gt]=`],
    ["a list", `email[]=${encodeURIComponent(known)}&email[]=x&password[]=x`],
    [
      "fields of the prototype",
      `__proto__[email]=x&constructor[prototype][x]=y&email=${encodeURIComponent(known)}&password=x`,
    ],
    [
      "two of each field",
      form([
        ["email", known],
        ["email", "x@y.example"],
        ["password", "x"],
        ["password", "y"],
      ]),
    ],
    ["ten thousand fields", Array.from({ length: 10_000 }, (_, n) => `f${n}=1`).join("&")],
    [
      "fields that are not asked for",
      `${as(known, "x")}&callbackURL=https://evil.example&rememberMe=true&role=administrator`,
    ],
    ["a broken escape", "email=%E0%A4%A&password=%"],
    ["half a character", "email=%C3&password=%ED%A0%80"],
    ["nothing but marks", "&=&==&;&%00=%00"],
  ].map(([what, body]) => ({ what: String(what), body: String(body) })),
  { what: "JSON", body: JSON.stringify({ email: known, password: "x" }), type: json },
  {
    what: "JSON with an operator",
    body: JSON.stringify({ email: { contains: "" }, password: { not: "" } }),
    type: json,
  },
  { what: "JSON that says it is a form", body: JSON.stringify({ email: { startsWith: "" } }) },
  { what: "XML", body: `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>`, type: "application/xml" },
  {
    what: "a file",
    body: `--x\r\nContent-Disposition: form-data; name="email"; filename="x"\r\n\r\nx\r\n--x--`,
    type: "multipart/form-data; boundary=x",
  },
  { what: "noise", body: Buffer.from(Array.from({ length: 4096 }, (_, n) => (n * 167) % 256)) },
  { what: "a password of a megabyte", body: as(known, "a".repeat(1_000_000)) },
];

/** What nobody honest types as their second factor. `right` is the code that would be right. */
export const hostileCodes = (right: string): string[] => [
  ...["", " ", "000000", "-1", "1e5", "NaN", "true", "null", "undefined", "[]", "{}"],
  ...[
    `${right}0`,
    right.slice(1),
    `${right}\u0000`,
    `\u0000${right}`,
    [...right].map((one) => String.fromCodePoint(0xff10 + Number(one))).join(""),
  ],
  ...[[...right].map((one) => String.fromCodePoint(0x660 + Number(one))).join(""), `0x${Number(right).toString(16)}`],
  ...["' OR '1'='1", "%", "_____", "a".repeat(65), "1".repeat(200_000), "aaaaa-aaaaa", "\u202e123456", `\${1+1}`],
];
