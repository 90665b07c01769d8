import { PostButton } from "../post-button";

/** The actions on a person as a whole, for an administrator of all areas that they work for. */
export function WholePerson({
  id,
  isWholly,
  isYou,
  isDisabled,
  hasSecondFactor,
}: {
  id: string;
  isWholly: boolean;
  isYou: boolean;
  isDisabled: boolean;
  hasSecondFactor: boolean;
}) {
  if (isYou) {
    return (
      <p className="mt-8">
        This is you. <a href="/admin/account">See your account</a>. To be disabled or erased, ask another administrator.
      </p>
    );
  }
  if (!isWholly) {
    return (
      <p className="mt-8">
        This person works for other councils, too. So you can take them out of your area, but not disable or erase their
        account.
      </p>
    );
  }
  const page = `/admin/people/${id}`;
  return (
    <section aria-labelledby="account" className="mt-8">
      <h2 id="account">Their account</h2>
      <div className="mt-3 grid justify-items-start gap-4">
        {isDisabled ? (
          <PostButton action={`${page}/enable`}>Let them sign in again</PostButton>
        ) : (
          <PostButton action={`${page}/disable`}>Keep them from signing in</PostButton>
        )}
        {hasSecondFactor && (
          <>
            <p className="measure">
              Have they lost their phone and their backup codes? Make sure that it is really them, on the telephone or
              face to face.
            </p>
            <PostButton action={`${page}/second-factor`}>Let them set up a new second step</PostButton>
          </>
        )}
        <PostButton action={`${page}/record`}>Download what is held about them</PostButton>
        <a href={`${page}/erase`} className="tap">
          Erase what is held about them
        </a>
      </div>
    </section>
  );
}
