/** Backup codes to print or write down. */
export function CodeList({ codes }: { codes: readonly string[] }) {
  return (
    <ul className="mt-3 grid grid-cols-1 gap-x-6 font-mono text-lead sm:grid-cols-2">
      {codes.map((code) => (
        <li key={code}>{code}</li>
      ))}
    </ul>
  );
}
