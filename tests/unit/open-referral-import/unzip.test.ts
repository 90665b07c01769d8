import { constants, deflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import { unzip } from "../../../lib/open-referral-import/unzip";

const megabytes = 1_500;

/** An archive of one table of 1.5 GB of nothing, in 1.5 MB, that says of itself that it has ten bytes. */
function lyingBomb(): Buffer {
  const part = deflateRawSync(Buffer.alloc(10_000_000), { finishFlush: constants.Z_FULL_FLUSH });
  const packed = Buffer.concat([
    ...Array.from({ length: megabytes / 10 }, () => part),
    deflateRawSync(Buffer.alloc(0)),
  ]);
  const name = "services.csv";
  const local = Buffer.alloc(30 + name.length);
  local.write("PK\x03\x04", "latin1");
  local.writeUInt16LE(name.length, 26);
  local.write(name, 30);
  const listed = Buffer.alloc(46 + name.length);
  listed.write("PK\x01\x02", "latin1");
  listed.writeUInt16LE(8, 10);
  listed.writeUInt32LE(packed.length, 20);
  listed.writeUInt32LE(10, 24);
  listed.writeUInt16LE(name.length, 28);
  listed.write(name, 46);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(local.length + packed.length, 16);
  return Buffer.concat([local, packed, listed, end]);
}

test("what a bomb unpacks to never exists, whatever the archive says of itself", () => {
  const bomb = lyingBomb();
  expect(bomb.length).toBeLessThan(2_000_000);
  const before = process.resourceUsage().maxRSS;
  const read = unzip(bomb, /\.csv$/, { files: 10, bytes: 16_000_000 });
  expect(read).toMatchObject({ message: expect.stringContaining("more in this zip file") });
  // Kilobytes.
  expect(process.resourceUsage().maxRSS - before).toBeLessThan(300_000);
});
