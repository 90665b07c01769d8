import { expect, test } from "vitest";
import { everything, search } from "../../../../lib/catalogue/search/search";
import { firstCatalogue } from "../../../support/catalogue";

const catalogue = firstCatalogue();
const areas = catalogue.areas.map(({ slug }) => slug);

/** Words in which people say that somebody hurts or frightens them, as they say them. */
const said = [
  "abuse",
  "domestic abuse",
  "domestic violence",
  "he hits me",
  "she hits me",
  "my husband hits me",
  "my husband hurts me",
  "my partner is violent",
  "my boyfriend hit me",
  "my ex is threatening me",
  "scared of my husband",
  "scared of my partner",
  "scared of my wife",
  "afraid of my boyfriend",
  "frightened of him",
  "I'm scared to go home",
  "i am scared of him",
  "he controls me",
  "he won't let me leave the house",
  "he threatens to kill me",
  "he strangled me",
  "violent relationship",
  "beaten up at home",
  "he is hurting my child",
  "my dad hits me",
  "mum's boyfriend hurts me",
  "someone touched my daughter",
  "i need a refuge",
  "help leaving my husband",
  "safe place to stay from husband",
  "forced to marry",
  "he raped me",
  "coercive control",
  "hurt by my carer",
  "my son is being abused",
  "child abuse",
  "my husband burned me",
  "makes me sleep in the shed",
  "my brother strangles me",
  "he says if i leave he will take the kids",
  "my uncle plays doctors",
  "dad has booked my wedding",
  "he sent my nudes",
];

test.each(said)("“%s” leads to whom to ring, in every area", (words) => {
  for (const area of areas) {
    const { matches } = search(catalogue, { ...everything, area, words });
    const [first] = matches;
    expect(first?.offer.slug, area).toBe("being-safe");
    const numbers = (first?.offer.content.contacts ?? []).flatMap(({ phones }) => phones.map(({ number }) => number));
    expect(numbers.length, area).toBeGreaterThan(1);
  }
});
