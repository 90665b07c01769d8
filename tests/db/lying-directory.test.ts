import { afterAll, describe, expect, test } from "vitest";
import { makePerson } from "../support/desk";
import type { Said } from "../support/directory";
import { goAndReturn, withTwoFactors } from "../support/directory-browser";
import { freshDatabase } from "../support/fresh-database";
import { type Slip, startLyingDirectory } from "../support/lying-directory";

process.env.SECRET = "a secret of the tests";
const { db, url } = await freshDatabase();
process.env.DATABASE_URL = url;

const liar = await startLyingDirectory("the desk", "the desk's own secret");
afterAll(liar.close);
Object.assign(process.env, {
  OIDC_ISSUER: liar.issuer,
  OIDC_CLIENT_ID: "the desk",
  OIDC_CLIENT_SECRET: "the desk's own secret",
  OIDC_DOMAINS: "council.example",
});

let people = 0;
const address = () => `l${people++}@council.example`;
const signInWith = (said: Said, slip?: Slip) => goAndReturn((location) => liar.signIn(location, said, slip));

describe("who answers in the place of a council's directory", () => {
  test("is believed when the token is as it has to be", async () => {
    const person = await makePerson(db, { email: address() });
    const { outcome, who } = await signInWith(withTwoFactors("s1", person.email));
    expect(outcome).toBe("signed in");
    expect(await who()).toMatchObject({ editor: { id: person.id }, isFresh: true });
  });

  test.each<Slip>(["unsigned", "another key", "another nonce", "another audience", "another issuer", "too old"])(
    "is not believed with this slip: %s",
    async (slip) => {
      const person = await makePerson(db, { email: address() });
      const { outcome, who } = await signInWith(withTwoFactors("s2", person.email), slip);
      expect(outcome).toBe("wrong");
      expect(await who()).toBeNull();
      expect(await db.account.count({ where: { userId: person.id, providerId: "directory" } })).toBe(0);
    },
  );

  test("shows no second factor that counts as shown just now when it does not say when", async () => {
    const person = await makePerson(db, { email: address() });
    const { who } = await signInWith({ ...withTwoFactors("s3", person.email), auth_time: null });
    expect(await who()).toMatchObject({ isVerified: true, isFresh: false });
  });
});
