import PublicLayout from "./(public)/layout";
import PublicNotFound, { metadata } from "./(public)/not-found";

export { metadata };

/** For an address that no page answers to. */
export default function NotFound() {
  return (
    <PublicLayout>
      <PublicNotFound />
    </PublicLayout>
  );
}
