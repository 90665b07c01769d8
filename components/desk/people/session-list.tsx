import { DeskForm } from "../desk-form";
import { When } from "../when";

/** A person's sessions, the last used first; each can be ended. */
export function SessionList({
  sessions,
}: {
  sessions: readonly { id: string; device: string; createdAt: Date; seenAt: Date; isThis: boolean }[];
}) {
  const others = sessions.filter(({ isThis }) => !isThis);
  return (
    <>
      <ul className="mt-3 grid gap-4">
        {sessions.map(({ id, device, createdAt, seenAt, isThis }) => (
          <li key={id} className="border-l-4 border-rule pl-4">
            <p>
              <strong>{device}</strong>
              {isThis && " (this one)"}
            </p>
            <p className="text-small text-quiet">
              Since <When at={createdAt} />, last used <When at={seenAt} />
            </p>
            {!isThis && (
              <DeskForm action="/admin/account/sessions/end" className="mt-1">
                <input type="hidden" name="session" value={id} />
                <button type="submit" className="button-quiet text-small">
                  Sign out there<span className="sr-only">: {device}</span>
                </button>
              </DeskForm>
            )}
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <DeskForm action="/admin/account/sessions/end-others" className="mt-4">
          <button type="submit" className="button-quiet">
            Sign out everywhere else
          </button>
        </DeskForm>
      )}
    </>
  );
}
