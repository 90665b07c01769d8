import type { Remark } from "@/lib/catalogue/plain-words";

/** How a text could be plainer, beside its field. It is help, so it looks like help and not like an error. Nothing without any. */
export function RemarkList({ remarks, id }: { remarks: readonly Remark[]; id?: string }) {
  if (remarks.length === 0) return null;
  return (
    <div id={id} className="border-l-4 border-rule bg-paper p-3">
      <p className="font-semibold">Could this be plainer?</p>
      <ul className="mt-1 list-disc space-y-1 pl-5 wrap-anywhere">
        {remarks.map(({ message }) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </div>
  );
}
