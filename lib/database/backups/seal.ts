import { ReadableStream } from "node:stream/web";
import { Decrypter, Encrypter } from "age-encryption";

/*
 * A file of a backup is sealed in the format of age (https://age-encryption.org/v1), so that whoever has the key opens
 * it with the tool of that name, and needs nothing of ours. A file that is cut short or put together from two is
 * refused like one of which a bit was flipped.
 */

/**
 * A key that backups are sealed with. `text` is as it stands in the file, `id` a name for it that gives nothing of it
 * away. `recipient` is the public half of an identity of age; null for a passphrase. `bytes` signs manifests.
 */
export type BackupKey = { id: string; text: string; recipient: string | null; bytes: Buffer };

/** What a file holds, piece by piece. */
export type Pieces = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** Thrown for a file that is not what was sealed, or that another key opens. */
export class BrokenSeal extends Error {
  override name = "BrokenSeal";
  constructor() {
    super("The file cannot be opened: it is damaged, or sealed with another key.");
  }
}

/**
 * How long a passphrase is worked on for each file, as a power of two. Ours are too long to be guessed, so it is low: a
 * backup has a thousand files.
 */
const scryptWorkFactor = 8;

/** The streams that age takes and gives are the browser's, which Node has, too. */
type Stream = globalThis.ReadableStream<Uint8Array>;
const streamOf = (pieces: Pieces) => ReadableStream.from(pieces) as Stream;
const piecesOf = (stream: Stream) => stream as unknown as AsyncIterable<Uint8Array>;

/** Seals what a file holds. */
export async function* seal(plain: Pieces, { text, recipient }: BackupKey): AsyncGenerator<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(scryptWorkFactor);
  if (recipient) encrypter.addRecipient(recipient);
  else encrypter.setPassphrase(text);
  yield* piecesOf(await encrypter.encrypt(streamOf(plain)));
}

/**
 * Opens what was sealed with one of these keys. A piece is given only when it is whole. Throws a BrokenSeal; for a file
 * that was cut short only after its last piece.
 */
export async function* open(sealed: Pieces, keys: readonly BackupKey[]): AsyncGenerator<Uint8Array> {
  const decrypter = new Decrypter();
  for (const { text, recipient } of keys)
    if (recipient) decrypter.addIdentity(text);
    else decrypter.addPassphrase(text);
  try {
    yield* piecesOf(await decrypter.decrypt(streamOf(sealed)));
  } catch (error) {
    // A disk that cannot be read is another fault.
    throw (error as NodeJS.ErrnoException).syscall ? error : new BrokenSeal();
  }
}
