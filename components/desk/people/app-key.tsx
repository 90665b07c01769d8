import { QrCode } from "../../qr-code";

/**
 * The secret for an authenticator app: as a picture for its camera (`modules` are its rows), and as letters to type.
 */
export function AppKey({ modules, address }: { modules: readonly (readonly boolean[])[]; address: string }) {
  const key = new URL(address).searchParams.get("secret") ?? "";
  return (
    <>
      <QrCode modules={modules} label="The picture for your authenticator app. The same key stands below in letters." />
      <p className="mt-3">Or type this key into the app:</p>
      <p className="mt-1 font-mono text-lead break-all">{key.replace(/(.{4})/g, "$1 ").trim()}</p>
    </>
  );
}
