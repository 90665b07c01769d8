// The way back to the answers that a page was opened from. Without script, Back does the same.
(() => {
  const back = document.getElementById("back-to-results");
  const link = back?.querySelector("a");
  if (!link || document.referrer === "") return;
  const from = new URL(document.referrer);
  if (from.origin !== location.origin || !/^\/[a-z0-9-]+\/services$/.test(from.pathname) || from.search === "") return;
  link.href = from.pathname + from.search;
  back.hidden = false;
})();
