import { DeskRooms } from "./desk-rooms";

/** The head of the desk: whose it is, its rooms, and the way out. `name` is the signed-in person's; null before. */
export function DeskHeader({ name }: { name: string | null }) {
  return (
    <header className="on-dark bg-brand-dark print:hidden">
      <div className="page-width flex flex-wrap items-center justify-between gap-x-6 py-1">
        <a href="/admin" className="tap font-semibold no-underline hover:underline">
          Editors’ desk
        </a>
        {name !== null && (
          <form method="post" action="/admin/sign-out" className="flex flex-wrap items-center gap-4">
            <span>{name}</span>
            <button type="submit" className="tap cursor-pointer underline">
              Sign out
            </button>
          </form>
        )}
      </div>
      {name !== null && <DeskRooms />}
    </header>
  );
}
