/** "Firefox on Windows", from what a browser says of itself; people recognise their devices by it, nothing else depends on it. */
export function browserNameOf(userAgent: string | null): string {
  const said = userAgent ?? "";
  const browser = browsers.find(([mark]) => said.includes(mark))?.[1] ?? "A browser";
  const system = systems.find(([mark]) => said.includes(mark))?.[1];
  return system ? `${browser} on ${system}` : browser;
}

const browsers = [
  ["Edg/", "Edge"],
  ["OPR/", "Opera"],
  ["Firefox/", "Firefox"],
  ["FxiOS/", "Firefox"],
  ["SamsungBrowser/", "Samsung Internet"],
  ["Chrome/", "Chrome"],
  ["CriOS/", "Chrome"],
  ["Safari/", "Safari"],
] as const;

const systems = [
  ["iPhone", "iPhone"],
  ["iPad", "iPad"],
  ["Android", "Android"],
  ["Windows", "Windows"],
  ["Mac OS X", "Mac"],
  ["CrOS", "ChromeOS"],
  ["Linux", "Linux"],
] as const;
