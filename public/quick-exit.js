// Leaving quickly: blank this page, open a neutral one in a tab that has no history, and put a neutral one in this tab's
// place, so that Back does not lead to this page. The site forgets what it kept of the visit, so that a page that somebody opens
// again from the history shows nothing of where the child lives. Pages that were looked at before stay in this tab's history: no
// script can take them out (the privacy page says how to). The button and Escape three times do the same. Without script the
// button is a link by way of /leave.
(() => {
  const link = document.getElementById("quick-exit");
  const neutral = link?.dataset.neutral;
  if (!link || !neutral) return;
  document.getElementById("quick-exit-key")?.removeAttribute("hidden");

  // Nobody waits for the answer: a slow site must not hold up who leaves. The request outlives the page.
  const forget = () => {
    try {
      fetch(link.href, { keepalive: true, redirect: "manual", cache: "no-store" }).catch(() => {});
    } catch {}
  };

  const leave = () => {
    document.documentElement.hidden = true;
    document.title = "";
    forget();
    try {
      // Browsers allow a new tab after a click and not after Escape; this tab leaves either way.
      window.open(neutral, "_blank", "noopener,noreferrer");
    } catch {}
    window.location.replace(neutral);
  };

  link.addEventListener("click", (event) => {
    event.preventDefault();
    leave();
  });

  let pressed = [];
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") {
      pressed = [];
      return;
    }
    const now = Date.now();
    pressed = [...pressed.filter((time) => now - time < 3000), now];
    if (pressed.length >= 3) leave();
  });

  // Should a browser keep this page and bring it back, it stays away.
  window.addEventListener("pageshow", (event) => {
    if (event.persisted && document.documentElement.hidden) window.location.replace(neutral);
  });
})();
