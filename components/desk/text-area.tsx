import { type About, Labelled, tiesOf } from "./labelled";

/** Several lines to type, with their label, a hint, and what is wrong with what was typed. */
export function TextArea({ value, rows = 4, ...about }: About & { value?: string; rows?: number }) {
  return (
    <Labelled {...about}>
      <textarea {...tiesOf(about)} rows={rows} defaultValue={value} className="field mt-1" />
    </Labelled>
  );
}
