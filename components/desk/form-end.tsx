import type { ReactNode } from "react";

/** The end of a form of the desk: its button, and a link for who leaves things as they are (`leave` is its address). */
export function FormEnd({
  children,
  look = "button",
  leave,
  leaveWords = "Leave it as it is",
}: {
  children: ReactNode;
  look?: "button" | "button-quiet" | "button button-danger";
  leave?: string;
  leaveWords?: string;
}) {
  return (
    <div className="flex flex-wrap items-center gap-5">
      <button type="submit" className={look}>
        {children}
      </button>
      {leave && (
        <a href={leave} className="tap">
          {leaveWords}
        </a>
      )}
    </div>
  );
}
