// Nothing that is typed at the desk is lost. This script keeps a copy of each form in this browser every ten seconds and offers
// it back, asks before a page with unsaved words is left, keeps somebody who types signed in, and warns before a session
// ends. Without it everything else works. Copies hold words of forms, never passwords, codes or files; each is for one
// person, one form and one revision of what it is about, and goes after a save, after signing out, or after seven days.
(() => {
  const minute = 60_000;
  const idle = 30 * minute; // lib/auth/signed-in.ts
  const longestKept = 7 * 24 * 60 * minute;
  const [end, offer] = ["desk-end", "desk-copy"].map((id) => document.getElementById(id));
  if (!end || !offer) return;

  // When React takes the page over it puts the page's own text back into every box. What was typed by then is put back after it.
  const typed = new WeakMap();
  addEventListener("input", ({ target }) => typed.set(target, target.value), true);
  new MutationObserver((changes) => {
    for (const { target } of changes) {
      const text = target.tagName === "TEXTAREA" ? typed.get(target) : undefined;
      if (text !== undefined && text !== target.value) target.value = text;
    }
  }).observe(document, { childList: true, subtree: true });

  const read = (key, storage = localStorage) => {
    try {
      return JSON.parse(storage.getItem(key));
    } catch {
      return null;
    }
  };
  const write = (key, value, storage = localStorage) => {
    try {
      storage.setItem(key, JSON.stringify(value));
    } catch {} // It is full, or not allowed.
  };
  const drop = (key) => {
    try {
      localStorage.removeItem(key);
    } catch {}
  };
  const copiesOf = (whom) => {
    try {
      return Object.keys(localStorage).filter((key) => key.startsWith(`desk copy ${whom}`));
    } catch {
      return [];
    }
  };
  const writer = `${end.dataset.writer} `;
  const copies = () => copiesOf(writer);
  const timeOf = (at) => new Date(at).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });

  // Forms.

  const hiddenOf = (form, name) => form.querySelector(`input[type="hidden"][name="${name}"]`);
  const isTyped = ({ name, type, tagName }) =>
    name && !["hidden", "password", "file", "submit", "button"].includes(type) && tagName !== "FIELDSET";
  const fieldsOf = (form) => [...form.elements].filter(isTyped);
  const isBox = ({ type }) => type === "checkbox" || type === "radio";
  const now = { isTicked: (box) => box.checked, textIn: (field) => field.value };
  // What the page came with: some browsers put typed words back by themselves, and those are not saved either.
  const asDrawn = {
    isTicked: (box) => box.defaultChecked,
    textIn: ({ options, defaultValue }) =>
      options
        ? ([...options].find((one) => one.defaultSelected) ?? options[0])?.value
        : defaultValue.replace(/\r\n?/g, "\n"),
  };
  const valuesOf = (form, { isTicked, textIn } = now) =>
    fieldsOf(form)
      .filter((field) => !isBox(field) || isTicked(field))
      .map((field) => [field.name, isBox(field) ? field.value : textIn(field)]);

  const watch = (form) => {
    const seen = Object.fromEntries(["number", "revision"].map((name) => [name, hiddenOf(form, name)?.value ?? ""]));
    const what = `${form.getAttribute("action")} ${hiddenOf(form, "section")?.value ?? ""}`;
    const about = `desk copy ${writer}${what} `;
    const first = JSON.stringify(valuesOf(form, asDrawn));
    return { form, seen, about, key: `${about}${seen.number}.${seen.revision}`, first, sent: false };
  };
  const isChanged = ({ form, first, sent }) => !sent && JSON.stringify(valuesOf(form)) !== first;
  const keep = ({ form, key, seen, sent }) => write(key, { at: Date.now(), seen, sent, values: valuesOf(form) });

  const hide = (form, name, value) => {
    const field = document.createElement("input");
    Object.assign(field, { type: "hidden", name, value });
    form.append(field);
  };
  const putBack = ({ form }, { values, seen }) => {
    // What it was begun from goes along: when somebody else has saved since, the desk shows both.
    for (const [name, value] of Object.entries(seen)) {
      const hidden = hiddenOf(form, name);
      if (hidden && value) hidden.value = value;
    }
    const left = values.slice();
    for (const field of fieldsOf(form)) {
      const at = left.findIndex(([name, value]) => name === field.name && (!isBox(field) || value === field.value));
      if (isBox(field)) field.checked = at >= 0;
      else if (at >= 0) field.value = left[at][1];
      if (at >= 0) left.splice(at, 1);
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
    for (const [name, value] of left) hide(form, name, value);
  };

  const startForms = () => {
    const watched = [...document.forms]
      .filter((form) => hiddenOf(form, "writer") && fieldsOf(form).length > 0)
      .map(watch);
    const keepChanged = () => watched.filter(isChanged).forEach(keep);

    // A form that was sent has been answered, unless somebody came back because nothing answered.
    const isBack = performance.getEntriesByType("navigation")[0]?.type === "back_forward";
    const sentKey = read("desk sent", sessionStorage);
    const sentCopy = sentKey && !isBack && read(sentKey);
    if (sentCopy?.sent) write(sentKey, { ...sentCopy, answered: true });
    write("desk sent", null, sessionStorage);

    for (const key of copiesOf("")) if (!(Date.now() - read(key)?.at < longestKept)) drop(key);
    const offered = watched.flatMap((one) =>
      copies()
        .filter((key) => key.startsWith(one.about))
        .flatMap((key) => {
          const copy = read(key);
          const isSaved = copy?.answered && (key !== one.key || !one.seen.revision);
          if (copy && !isSaved && JSON.stringify(copy.values) !== one.first) return [{ one, key, copy }];
          drop(key);
          return [];
        }),
    );
    const offerNext = () => {
      const [next] = offered;
      offer.hidden = !next;
      if (next) offer.querySelector("[data-time]").textContent = timeOf(next.copy.at);
    };
    offer.addEventListener("click", ({ target }) => {
      const choice = target.closest?.("button")?.value;
      if (!choice) return;
      const { one, key, copy } = offered.shift();
      drop(key);
      if (choice === "put back") {
        putBack(one, copy);
        keep(one);
        fieldsOf(one.form)[0]?.focus();
      }
      offerNext();
    });
    offerNext();

    setInterval(keepChanged, 10_000);
    addEventListener("pagehide", keepChanged);
    addEventListener("submit", ({ target }) => {
      const one = watched.find(({ form }) => form === target);
      if (!one) return;
      one.sent = true;
      keep(one);
      write("desk sent", one.key, sessionStorage);
    });
    addEventListener("submit", (event) => {
      if (event.target.getAttribute("action") !== "/admin/sign-out") return;
      const isUnsaved = watched.some(isChanged) || copies().some((key) => !read(key)?.sent);
      if (isUnsaved && !confirm("Something that you typed is not saved. Sign out and throw it away?")) {
        event.preventDefault();
        return;
      }
      for (const one of watched) one.sent = true;
      copies().forEach(drop);
    });
    addEventListener("beforeunload", (event) => {
      if (watched.some(isChanged)) event.preventDefault();
    });
    // A page that comes back whole by Back shows what was typed, and nothing of it is on its way any more.
    addEventListener("pageshow", ({ persisted }) => {
      if (persisted) for (const one of watched) one.sent = false;
    });
  };
  addEventListener("DOMContentLoaded", startForms);

  // The session. Every page that is opened, in whichever window, begins the half hour anew.

  const seenKey = "desk seen";
  const sawNow = () => write(seenKey, Date.now());
  let asked = Date.now();
  sawNow();
  const stay = async () => {
    asked = Date.now();
    const answer = await fetch("/admin/stay", {
      method: "POST",
      redirect: "manual",
      headers: { "Content-Type": "application/x-www-form-urlencoded" },
    }).catch(() => null);
    if (answer?.type === "opaqueredirect") sawNow();
    tell();
  };
  const tell = () => {
    const idleEnd = (read(seenKey) ?? asked) + idle;
    const last = Number(end.dataset.ends);
    const left = Math.min(idleEnd, last) - Date.now();
    const state = left > 5 * minute ? "" : left <= 0 ? "over" : idleEnd < last ? "soon" : "last";
    if (end.dataset.state === state) return;
    end.dataset.state = state;
    end.hidden = state === "";
    for (const part of end.querySelectorAll("[data-when]")) part.hidden = part.dataset.when !== state;
    for (const time of end.querySelectorAll("[data-time]")) time.textContent = timeOf(Date.now() + left);
  };
  end.querySelector("button").addEventListener("click", stay);
  addEventListener("input", () => {
    if (Date.now() - asked > 4 * minute) stay();
  });
  setInterval(tell, 15_000);
})();
