// Prints [{name, raw, gzip, brotli}] in bytes for every file below the folder given, sorted by name.
const fs = require("node:fs");
const path = require("node:path");
const zlib = require("node:zlib");

const folder = process.argv[2];
const brotli = { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 11 } };

const sizes = fs
  .readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
  .sort()
  .map((file) => {
    const content = fs.readFileSync(file);
    return {
      name: path.relative(folder, file),
      raw: content.length,
      gzip: zlib.gzipSync(content, { level: 9 }).length,
      brotli: zlib.brotliCompressSync(content, brotli).length,
    };
  });
process.stdout.write(JSON.stringify(sizes));
