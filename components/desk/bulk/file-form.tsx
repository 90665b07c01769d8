import { Field, tiesOf } from "../../field/field";
import type { FormFields } from "../../field/form-field";
import { TextField } from "../../field/text-field";
import { AreaChoice } from "../area-choice";
import { DeskForm } from "../desk-form";

/** The form for choosing a file and the area of its entries. `field` gives the fields of the last one. */
export function FileForm({ areas, field }: { areas: readonly { slug: string; name: string }[]; field: FormFields }) {
  const words = {
    id: "file",
    hint: "CSV, or Open Referral (JSON, or its tables in a zip file), at most 2 MB and 5,000 rows.",
    issue: field("file").issue,
  };
  return (
    <DeskForm action="/admin/bulk/check" encType="multipart/form-data" className="mt-4 grid max-w-2xl gap-5">
      <AreaChoice areas={areas} value={field("area").value} />
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

/** The form for the address of a feed and the area that takes it in. `field` gives the fields of the last one. */
export function FeedForm({ areas, field }: { areas: readonly { slug: string; name: string }[]; field: FormFields }) {
  return (
    <DeskForm action="/admin/bulk/feeds/add" className="mt-4 grid max-w-2xl gap-5">
      <AreaChoice areas={areas} value={field("area").value} />
      <TextField
        {...field("url")}
        label="Web address of the open data"
        hint="Such as https://data.trust.example/openreferral"
        inputMode="url"
        spellCheck={false}
      />
      <p>
        <button type="submit" className="button">
          Read it
        </button>
      </p>
    </DeskForm>
  );
}
