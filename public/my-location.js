// "Use my location": once the reader presses it and the browser has asked them, the point goes with the form, rounded
// to a thousandth of a degree (some 100 m). It is kept nowhere. Without script the button is not there.
(() => {
  const begin = () => {
    for (const button of document.querySelectorAll("[data-my-location]")) {
      const say = (words) => {
        button.nextElementSibling.textContent = words;
      };
      button.hidden = false;
      button.addEventListener("click", () => {
        say("Asking your browser where you are …");
        navigator.geolocation.getCurrentPosition(
          ({ coords }) => {
            const point = document.createElement("input");
            point.type = "hidden";
            point.name = "here";
            point.value = `${coords.latitude.toFixed(3)},${coords.longitude.toFixed(3)}`;
            button.form.append(point);
            button.form.requestSubmit();
            point.remove();
            say("");
          },
          () => say("Your browser did not tell us. Type a postcode, a town or a village."),
          { timeout: 15000, maximumAge: 60000 },
        );
      });
    }
  };
  if (!navigator.geolocation || !isSecureContext) return;
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", begin);
  else begin();
})();
