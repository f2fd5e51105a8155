/** A browser without a screen: keeps its cookies, says where its forms come from, follows nothing by itself. */
export function newBrowser(origin: string) {
  const jar = new Map<string, string>();

  async function ask(path: string, options: RequestInit = {}): Promise<Response> {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = {
      ...(cookie && { Cookie: cookie }),
      "User-Agent": "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0",
      ...options.headers,
    };
    const answer = await fetch(origin + path, { ...options, headers, redirect: "manual" });
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (name && /Max-Age=0\b/.test(line)) jar.delete(name);
      else if (name) jar.set(name, value ?? "");
    }
    return answer;
  }

  return {
    jar,
    open: (path: string) => ask(path),
    send: (path: string, form: Record<string, string>) =>
      ask(path, { method: "POST", body: new URLSearchParams(form), headers: { Origin: origin } }),
  };
}
