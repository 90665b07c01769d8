import { type Answered, ask } from "../e2e/support/wire";

export type Fields = Record<string, string> | [string, string][];

/** What goes with a form: whose it is, where it comes from (null: the browser does not say), a file that was chosen. */
export type Sent = { cookie?: string; origin?: string | null; headers?: Record<string, string>; file?: string };

/** A form as a browser writes it; with a file, in parts. */
async function written(fields: Fields, file: string | undefined) {
  const plain = new URLSearchParams(fields);
  if (file === undefined) return { type: "application/x-www-form-urlencoded", body: Buffer.from(plain.toString()) };
  const form = new FormData();
  for (const [name, value] of plain) form.set(name, value);
  form.set("file", new File([file], "file.csv", { type: "text/csv" }));
  const whole = new Response(form);
  return { type: String(whole.headers.get("content-type")), body: Buffer.from(await whole.arrayBuffer()) };
}

/** Sends a form to the desk of the site at `base` as one of its pages does. */
export async function postTo(
  base: string,
  address: string,
  fields: Fields,
  { cookie, origin = base, headers = {}, file }: Sent = {},
): Promise<Answered> {
  const { type, body } = await written(fields, file);
  return ask(base, address, {
    method: "POST",
    body,
    headers: {
      ...(cookie ? { Cookie: cookie } : {}),
      ...(origin === null ? {} : { Origin: origin }),
      "Content-Type": type,
      ...headers,
    },
  });
}
