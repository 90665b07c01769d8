import { Field, tiesOf } from "../../field/field";
import { AreaChoice } from "../area-choice";
import { DeskForm } from "../desk-form";

/** The form for choosing a file and the area of its entries. `issue` says what was wrong with the last file. */
export function FileForm({
  areas,
  issue,
  chosen,
}: {
  areas: readonly { slug: string; name: string }[];
  issue?: string;
  chosen?: string;
}) {
  const words = {
    id: "file",
    hint: "CSV, or Open Referral (JSON, or its tables in a zip file), at most 2 MB and 5,000 rows.",
    issue,
  };
  return (
    <DeskForm action="/admin/bulk/check" encType="multipart/form-data" className="mt-4 grid max-w-2xl gap-5">
      <AreaChoice areas={areas} chosen={chosen} />
      <Field label="File" {...words}>
        <input
          {...tiesOf(words)}
          name="file"
          type="file"
          accept=".csv,.json,.zip,text/csv,application/json,application/zip"
          className="field mt-1"
        />
      </Field>
      <p>
        <button type="submit" className="button">
          Read the file
        </button>
      </p>
    </DeskForm>
  );
}

/** The form for the address of a feed and the area that takes it in. `issue` says what was wrong with the last one. */
export function FeedForm({
  areas,
  issue,
  typed,
}: {
  areas: readonly { slug: string; name: string }[];
  issue?: string;
  typed: Readonly<Record<string, string>>;
}) {
  const words = { id: "url", hint: "Such as https://data.trust.example/openreferral", issue };
  return (
    <DeskForm action="/admin/bulk/feeds/add" className="mt-4 grid max-w-2xl gap-5">
      <AreaChoice areas={areas} chosen={typed.area} />
      <Field label="Web address of the open data" {...words}>
        <input
          {...tiesOf(words)}
          name="url"
          type="text"
          inputMode="url"
          defaultValue={typed.url}
          className="field mt-1"
        />
      </Field>
      <p>
        <button type="submit" className="button">
          Read it
        </button>
      </p>
    </DeskForm>
  );
}
