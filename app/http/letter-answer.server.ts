/** A letter's HTML for a frame of our own pages: no script, no form, nothing fetched but its crest, links open outside the frame. */
export const answerLetter = (html: string): Response =>
  new Response(html.replace(/<head>/i, '<head><base target="_top">'), {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": [
        "default-src 'none'",
        "style-src 'unsafe-inline'",
        "img-src 'self' data:",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'self'",
        "sandbox allow-same-origin allow-top-navigation-by-user-activation",
      ].join("; "),
      "X-Frame-Options": "SAMEORIGIN",
    },
  });
