import { PostButton } from "../post-button";
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
              <div className="mt-1">
                <PostButton
                  action="/admin/account/sessions/end"
                  fields={{ session: id }}
                  look="button-quiet text-small"
                  about={`(${device})`}
                >
                  Sign out there
                </PostButton>
              </div>
            )}
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <div className="mt-4">
          <PostButton action="/admin/account/sessions/end-others">Sign out everywhere else</PostButton>
        </div>
      )}
    </>
  );
}
