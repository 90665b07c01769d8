import { TextField } from "./field/text-field";
import { Icon } from "./icon";

/**
 * The form for a place and words to search for, which posts to /find. `words` "ask" draws a field for them, text sends
 * these words along, null none. `filters` are those chosen already, as key and value. Each form on a page has its own
 * `id`.
 */
export function SearchForm({
  id = "where",
  area = "",
  where = "",
  words = "ask",
  typedWords = "",
  filters = [],
  example,
  error = null,
  button = "Find services",
  isShort = false,
}: {
  id?: string;
  area?: string;
  where?: string;
  words?: string | null;
  typedWords?: string;
  filters?: readonly (readonly [string, string])[];
  example: string;
  error?: string | null;
  button?: string;
  /** Without hints under the labels, for who has used it already. */
  isShort?: boolean;
}) {
  const asks = words === "ask";
  return (
    <form
      method="post"
      action="/find"
      className={`grid items-end gap-4 ${asks ? "md:grid-cols-[1fr_1fr_auto]" : "sm:grid-cols-[1fr_auto]"}`}
    >
      <input type="hidden" name="area" value={area} />
      {filters.map(([key, value]) => (
        <input key={`${key} ${value}`} type="hidden" name={key} value={value} />
      ))}
      {!asks && words && <input type="hidden" name="q" value={words} />}
      <TextField
        id={id}
        name="where"
        label="Postcode, town or village"
        hint={isShort ? undefined : `For example ${example}`}
        value={where}
        issue={error}
        autoComplete="postal-code"
        spellCheck={false}
        enterKeyHint="search"
      />
      {asks && (
        <TextField
          id={`${id}-q`}
          name="q"
          label="What do you need help with?"
          hint={isShort ? undefined : "In your own words. You can leave it empty."}
          value={typedWords}
          maxLength={200}
          enterKeyHint="search"
        />
      )}
      <button type="submit" className="button">
        <Icon name="search" />
        {button}
      </button>
    </form>
  );
}
