import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { z } from "zod";
import { type FormSchema, formOf, readFields, textReader } from "@/app/form";
import { drawFormsFor } from "@/components/desk/desk-form";
import { readWriter, writerField, writerMark } from "@/lib/auth/form-writer";
import { findSignedIn, type SignedIn } from "@/lib/auth/signed-in";
import type { Client } from "@/lib/auth/steps";
import { database } from "@/lib/db/client";
import { logPeople } from "@/lib/db/operations/events";
import { dropPost } from "@/lib/db/people/unsent-posts";
import type { Editor } from "@/lib/editing/roles";
import { sealWaiting, showConfirm } from "../(signed-in)/confirm/waiting";
import { show } from "./respond";
import { askToSignIn, isSettled, refuseForOther, unsentField } from "./unsent";

/**
 * The signed-in person who asks for a page. Whoever is not signed in, or has not shown the second factor, is sent to do
 * so.
 */
export const requireEditor = cache(async (): Promise<SignedIn> => {
  const signedIn = await findSignedIn(await headers());
  if (!signedIn?.isVerified) redirect("/admin/sign-in");
  drawFormsFor(writerMark(signedIn.editor.id));
  return signedIn;
});

/** Returns where a request of a browser came from, as the front door found it; never what the browser says. */
const networkOf = (request: Request) => request.headers.get("x-client-network") ?? "unknown";

/** Returns the sender of a request as the limits count them. */
export const clientOf = (request: Request): Client => ({ headers: request.headers, network: networkOf(request) });

/**
 * A post of a signed-in person: who, what they sent, and what it is about. `sent` is what the form says by the schema
 * of the post, `textOf` reads a field whose name was made while the site ran. `id` is the one name in the address that
 * differs (`[id]`, `[file]`); empty where there is none.
 */
export type Post<Schema extends FormSchema = FormSchema> = {
  request: Request;
  form: FormData;
  sent: z.output<Schema>;
  textOf: (name: string) => string;
  editor: Editor;
  signedIn: SignedIn;
  id: string;
};

/** PostgreSQL keeps no NUL character, and nobody types one. */
function withoutNul(sent: FormData): FormData {
  const form = new FormData();
  for (const [name, value] of sent) {
    form.append(name, typeof value === "string" ? value.replaceAll("\0", "") : value);
  }
  return form;
}

/**
 * Returns a route handler for posts of signed-in people. `schema` names the fields; a form that it does not take asks
 * for something that is not there (404). A sender who is not signed in gets 401 and the page to sign in; their form is
 * kept and sent on afterwards. A form that another person wrote on the same browser is kept for that person.
 *
 * With `fresh`, a sender who has not shown the second factor within five minutes gets 401 and is asked for it again.
 * Then the fields of the schema are sent once more. With `asTyped` the form comes with NUL characters too, for a
 * handler that names them as an issue.
 */
export const onPost =
  <Schema extends FormSchema>(
    schema: Schema,
    work: (post: Post<Schema>) => Promise<Response>,
    { fresh = false, asTyped = false }: { fresh?: boolean; asTyped?: boolean } = {},
  ) =>
  async (request: Request, context: { params: Promise<Record<string, string | string[] | undefined>> }) => {
    const signedIn = await findSignedIn(request.headers);
    const whole = await formOf(request);
    const form = asTyped ? whole : withoutNul(whole);
    const textOf = textReader(form);
    const writer = readWriter(textOf(writerField));
    if (!signedIn?.isVerified) return askToSignIn(request, form, writer);
    if (writer !== null && writer !== signedIn.editor.id) return refuseForOther(request, form, writer);
    form.delete(writerField);
    if (fresh && !signedIn.isFresh) {
      const names = [...Object.keys(schema.shape), unsentField];
      const fields = [...form].filter(
        (one): one is [string, string] => names.includes(one[0]) && typeof one[1] === "string",
      );
      return showConfirm(sealWaiting({ action: new URL(request.url).pathname, fields }, signedIn));
    }
    // An address without names in it has none, not even an empty list of them.
    const [id = ""] = Object.values((await context.params) ?? {}).map(String);
    const unsent = textOf(unsentField);
    form.delete(unsentField);
    const sent = readFields(schema, form);
    if (sent === null) return show(404, "/admin/missing");
    const answer = await work({ request, form, sent, textOf, editor: signedIn.editor, signedIn, id });
    if (unsent && isSettled(answer)) await dropPost(database(), signedIn.editor.id, unsent);
    return answer;
  };

/**
 * Returns the response to an action that a person may not do (403, and the log has it). For something missing or not
 * theirs it is 404, the same for both.
 */
export async function refuse(editor: Editor, outcome: "missing" | "forbidden", area: string | null): Promise<Response> {
  if (outcome === "missing") return show(404, "/admin/missing");
  await logPeople(database(), editor.id, "denied", area);
  return show(403, "/admin/forbidden");
}
