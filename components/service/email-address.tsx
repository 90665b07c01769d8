/** An email address that can be tapped. A long one breaks before its @ rather than push the page wide. */
export function EmailAddress({ email }: { email: string }) {
  const at = email.indexOf("@");
  return (
    <a className="wrap-anywhere" href={`mailto:${email}`}>
      {email.slice(0, at)}
      <wbr />
      {email.slice(at)}
    </a>
  );
}
