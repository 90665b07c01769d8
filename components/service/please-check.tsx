/** The words beside a fact that nobody has been able to confirm. `many` when it stands above a whole list. */
export function PleaseCheck({ many = false }: { many?: boolean }) {
  return (
    <span className="block border-l-4 border-border pl-3 text-small text-quiet">
      Please check {many ? "these facts" : "this"} before you rely on {many ? "them" : "it"}.
    </span>
  );
}
