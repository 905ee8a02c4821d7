// What every page does: the theme choice and, on narrow screens, the settings menu.

const root = document.documentElement;

/** `light` or `dark`, as the page shows it now. */
export function currentTheme() {
  return root.dataset.theme === "dark" ? "dark" : "light";
}

function chooseTheme(theme) {
  root.dataset.theme = theme;
  document.cookie = `ado_emulator_theme=${theme}; path=/; max-age=31536000; samesite=lax`;
  const address = new URL(location.href);
  if (address.searchParams.has("theme")) {
    address.searchParams.set("theme", theme);
    history.replaceState(history.state, "", address);
  }
  window.dispatchEvent(new CustomEvent("emulator-theme", { detail: theme }));
}

for (const choice of document.querySelectorAll(".theme-choice input")) {
  choice.addEventListener("change", () => chooseTheme(choice.value));
}

const menuButton = document.querySelector(".nav-toggle");
const menu = document.getElementById("settings-nav");

function openMenu(open) {
  menuButton.setAttribute("aria-expanded", String(open));
  menu.classList.toggle("open", open);
}

if (menuButton && menu) {
  menuButton.addEventListener("click", () => openMenu(menuButton.getAttribute("aria-expanded") !== "true"));
  // A click into the hub does not reach this document, but takes the focus away from it.
  window.addEventListener("blur", () => openMenu(false));
  document.getElementById("content").addEventListener("click", () => openMenu(false));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && menu.classList.contains("open")) {
      openMenu(false);
      menuButton.focus();
    }
  });
}
