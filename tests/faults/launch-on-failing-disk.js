// The built server as it is, on a disk that from the signal SIGUSR2 on takes what it is given and cannot say that it is kept.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

let failing = false;
process.on("SIGUSR2", () => {
  failing = true;
});

const { fdatasync } = fs;
fs.fdatasync = (descriptor, done) =>
  failing ? setImmediate(done, Object.assign(new Error("EIO: i/o error, fdatasync"), { code: "EIO" })) : fdatasync(descriptor, done);
syncBuiltinESMExports();

await import("../../app/launch.js");
