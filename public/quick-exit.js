// Leaving quickly: blank this page, open a neutral one in a tab that has no history, and put a neutral one in this tab's
// place, so that Back does not lead to this page. Pages that were looked at before it stay in this tab's history: no script
// can take them out (the privacy page says how to). The button and Escape three times do the same. Without script the
// button is a plain link.
(() => {
  const link = document.getElementById("quick-exit");
  if (!link) return;

  const leave = () => {
    document.documentElement.hidden = true;
    document.title = "";
    try {
      // Browsers allow a new tab after a click and not after Escape; this tab leaves either way.
      window.open(link.href, "_blank", "noopener,noreferrer");
    } catch {}
    window.location.replace(link.href);
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
    if (event.persisted && document.documentElement.hidden) window.location.replace(link.href);
  });
})();
