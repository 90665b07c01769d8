/** An e-mail address that can be tapped; a long one breaks rather than push the page wide. */
export function EmailAddress({ email }: { email: string }) {
  return (
    <a className="wrap-anywhere" href={`mailto:${email}`}>
      {email}
    </a>
  );
}
