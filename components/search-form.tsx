import { TextField } from "./field/text-field";
import { Icon } from "./icon";

/**
 * The form for what somebody looks for, where and for what age, which posts to /find. `words` "ask" draws fields for
 * words and age, text sends these words along, null none. `filters` are those chosen already, as key and value. Each
 * form on a page has its own `id`.
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
  ageError = null,
  button = "Find services",
  isShort = false,
}: {
  id?: string;
  area?: string;
  where?: string;
  words?: string | null;
  typedWords?: string;
  filters?: readonly (readonly [string, string])[];
  /** A postcode and a place to type; said where nothing else is asked. */
  example?: string;
  error?: string | null;
  ageError?: string | null;
  button?: string;
  /** Without hints under the labels, for who has used it already. */
  isShort?: boolean;
}) {
  const asks = words === "ask";
  const age = filters.find(([key]) => key === "age")?.[1] ?? "";
  const place = (
    <TextField
      id={id}
      name="where"
      label="Postcode, town or village"
      hint={isShort || asks || !example ? undefined : `For example ${example}`}
      value={where}
      issue={error}
      autoComplete="postal-code"
      spellCheck={false}
      enterKeyHint="search"
    />
  );
  return (
    <form method="post" action="/find" className="@container">
      <div
        className={`grid items-end gap-x-4 gap-y-3 ${
          asks
            ? "@max-[46rem]:[&_label]:text-small @[16rem]:grid-cols-[minmax(0,1fr)_4rem] @[46rem]:grid-cols-[2fr_1.4fr_6rem_auto]"
            : "@[26rem]:grid-cols-[1fr_auto]"
        }`}
      >
        <input type="hidden" name="area" value={area} />
        {filters.map(([key, value]) =>
          asks && key === "age" ? null : <input key={`${key} ${value}`} type="hidden" name={key} value={value} />,
        )}
        {!asks && words && <input type="hidden" name="q" value={words} />}
        {asks && (
          <div className="@max-[46rem]:col-span-full">
            <TextField
              id={`${id}-q`}
              name="q"
              label="What do you need help with?"
              hint={isShort ? undefined : "In your own words, like “falls over a lot”"}
              value={typedWords}
              maxLength={200}
              enterKeyHint="search"
            />
          </div>
        )}
        {error && asks ? <div className="@max-[46rem]:col-span-full">{place}</div> : place}
        {asks && (
          <div className={ageError ? "col-span-full" : ""}>
            <TextField
              id={`${id}-age`}
              name="age"
              label="Age"
              value={age}
              issue={ageError}
              inputMode="numeric"
              maxLength={3}
              width="max-w-20"
              enterKeyHint="search"
            />
          </div>
        )}
        <button type="submit" className={`button ${asks ? "@max-[46rem]:col-span-full" : ""}`}>
          <Icon name="search" />
          {button}
        </button>
        <p
          className={`col-span-full -mt-3 min-h-[2.75rem] noscript:hidden ${asks ? "@[46rem]:col-start-2" : ""} ${isShort ? "lg:hidden" : ""}`}
        >
          <button type="button" data-my-location hidden className="tap text-link underline">
            Use my location
          </button>
          <span role="status" className="ml-2" />
        </p>
      </div>
      <script async src="/my-location.js" />
    </form>
  );
}
