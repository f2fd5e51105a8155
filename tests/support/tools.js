// What the tests need of the machine: a real Chromium, readers of PDFs and calendars. Finds them, installs them from
// Debian's packages as root, or names the one command to run.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const wanted = [
  {
    package: "chromium",
    isHere: () => process.env.CHROMIUM !== undefined || existsSync("/usr/bin/chromium") || existsSync("/usr/bin/google-chrome"),
  },
  { package: "poppler-utils", isHere: () => answers("pdftotext", "-v") },
  { package: "python3-icalendar", isHere: () => answers("/usr/bin/python3", "-c", "import icalendar") },
];

const missing = wanted.filter((tool) => !tool.isHere()).map((tool) => tool.package);

if (missing.length > 0) {
  const command = `apt-get install -y --no-install-recommends ${missing.join(" ")}`;
  if (process.getuid?.() !== 0 || !answers("apt-get", "--version")) {
    console.error(`The tests need ${missing.join(", ")}. Please run: sudo ${command}`);
    process.exit(1);
  }
  console.log(`Installing ${missing.join(", ")} from Debian's packages`);
  for (const args of [["update", "-q"], command.split(" ").slice(1)]) {
    const { status } = spawnSync("apt-get", args, {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
    if (status !== 0) process.exit(1);
  }
}

function answers(program, ...args) {
  return spawnSync(program, args, { stdio: "ignore" }).status === 0;
}
