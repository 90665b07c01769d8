// Leaving quickly, as GOV.UK's "Exit this page" does it, and three things more. The page is covered at once, a neutral one opens in a
// tab that has no history, and a neutral one takes this one's place, so that Back does not lead to this page. The site forgets
// what it kept of the visit. Pages that were looked at before stay in this tab's history: no script can take them out (the page
// /privacy/this-device says so). The button does it, and the Shift or the Escape key three times, each alone and within five seconds of
// the one before. Without script the button is a link by way of /leave.
(() => {
  const link = document.getElementById("quick-exit");
  const status = document.getElementById("quick-exit-status");
  const lights = document.getElementById("quick-exit-lights");
  const neutral = link?.dataset.neutral;
  if (!link || !neutral || !status || !lights) return;
  const hint = document.getElementById("quick-exit-hint");
  if (hint?.dataset.keys) hint.textContent = hint.dataset.keys;

  const { title } = document;
  const cover = document.createElement("div");
  cover.setAttribute("role", "alert");
  cover.style.cssText = "position:fixed;inset:0;padding:1rem;background:Canvas;color:CanvasText";

  // Nobody waits for the answer: a slow site must not hold up who leaves. The request outlives the page.
  const forget = () => {
    try {
      fetch(link.href, { keepalive: true, redirect: "manual", cache: "no-store" }).catch(() => {});
    } catch {}
  };

  const leave = () => {
    document.body.hidden = true;
    document.documentElement.append(cover);
    // Read out because it changes once it is there.
    cover.textContent = "Loading.";
    document.title = "";
    forget();
    try {
      // Browsers may allow a new tab after a click only; this tab leaves either way.
      window.open(neutral, "_blank", "noopener,noreferrer");
    } catch {}
    window.location.replace(neutral);
  };

  link.addEventListener("click", (event) => {
    event.preventDefault();
    leave();
  });

  let key = "";
  let presses = 0;
  let timer = 0;
  let wasModified = false;

  const say = (text) => {
    status.hidden = text === "";
    status.textContent = text;
  };
  const count = (now) => {
    presses = now;
    lights.hidden = now === 0;
    lights.textContent = "●".repeat(now) + "○".repeat(3 - now);
    clearTimeout(timer);
  };
  const expire = () => {
    count(0);
    say("Exit this page expired.");
    timer = setTimeout(say, 5000, "");
  };

  // The place of the words is there before the words are, or they are not read out.
  document.addEventListener("keydown", ({ key: pressed }) => {
    if (pressed === "Shift" || pressed === "Escape") status.hidden = false;
  });
  document.addEventListener("keyup", (event) => {
    const isExit = event.key === "Escape" || (event.key === "Shift" && !wasModified);
    wasModified = event.shiftKey;
    if (!isExit) {
      if (presses > 0) expire();
      return;
    }
    count(key === event.key ? presses + 1 : 1);
    key = event.key;
    if (presses === 3) return leave();
    say(presses === 1 ? `${key}, press 2 more times to exit.` : `${key}, press 1 more time to exit.`);
    timer = setTimeout(expire, 5000);
  });

  // A browser that brings this page back shows it: somebody may have come back on purpose.
  window.addEventListener("pageshow", () => {
    cover.remove();
    document.body.hidden = false;
    document.title ||= title;
    count(0);
    say("");
  });
})();
