import { fieldOnDesk } from "../../../catalogue/field-names";
import { type JsonObject, listOf, numberOf, objectOf, textOf, textsWithin } from "../../../catalogue/json-values";

/** Something that families need to read on a page. */
export type NeededFact = {
  /** The field to fill in; where any of several will do, the one that most entries use. */
  field: string;
  label: string;
  /** Why a family needs it, for whoever fills it in. */
  why: string;
  /**
   * How much it counts beside the others: 10 decides whether a family can use the service at all, 3 is good to have.
   */
  weight: number;
  isStated: (content: JsonObject) => boolean;
  /** Whether it can be asked of this entry at all. */
  isAsked?: (content: JsonObject) => boolean;
};

/** Returns whether one of these fields of a content has text. */
export const hasText = (content: JsonObject, ...fields: string[]): boolean =>
  fields.some((field) => textOf(content[field]) !== "");
/** Returns whether one of these fields of a content is a list with items. */
export const hasItems = (content: JsonObject, ...fields: string[]): boolean =>
  fields.some((field) => listOf(content[field]).length > 0);

/** Returns whether some item of a list has text in one of these fields. */
export const itemsSay = (list: unknown, ...fields: string[]): boolean =>
  listOf(list).some((item) => hasText(objectOf(item), ...fields));

/** Returns whether there is a telephone number anywhere. */
export const hasPhone = (content: JsonObject): boolean =>
  [...textsWithin(content)].some(({ field, text }) => /(?:^|\.)phones\.\d+\.number$/.test(field) && text.trim() !== "");

/** Returns whether a content says for which ages it is. */
export const hasAges = (content: JsonObject): boolean => {
  const ages = objectOf(content.ages);
  const { minimum_age_months, maximum_age_months, before_birth } = ages;
  return (
    [minimum_age_months, maximum_age_months].some((age) => numberOf(age) !== null) ||
    before_birth === true ||
    hasText(ages, "note")
  );
};

/**
 * Describes a fact that is stated where something stands in its field, and goes by the field's name on the desk, unless
 * `more` says otherwise.
 */
export const needed = (
  field: string,
  weight: number,
  why: string,
  more: Partial<Pick<NeededFact, "label" | "isStated" | "isAsked">> = {},
): NeededFact => ({
  field,
  weight,
  why,
  label: fieldOnDesk(field),
  isStated: (content) => hasText(content, field) || hasItems(content, field),
  ...more,
});

/** Returns the `referral` block of a content; an empty one where it has none. */
export const referralOf = (content: JsonObject): JsonObject => objectOf(content.referral);
