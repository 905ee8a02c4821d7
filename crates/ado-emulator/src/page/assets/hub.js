// The host of a hub: opens the frame, answers the SDK, hands out tokens, tells the hub about the theme.

import { Channel } from "./channel.js";
import { currentTheme } from "./page.js";
import { hostServices } from "./services.js";

const ACCESS_TOKEN = 0;
const APP_TOKEN = 1;
const PATIENCE_MS = 20_000;

const settings = JSON.parse(document.getElementById("hub-settings").textContent);
const hub = document.getElementById("hub");
const loading = hub.querySelector(".hub-loading");
const failed = hub.querySelector(".hub-failed");
const frame = hub.querySelector("iframe");
const source = frame.dataset.src;

const patience = setTimeout(() => {
  loading.append(Object.assign(document.createElement("span"), {
    textContent: "This takes longer than usual. The hub has not reported that it is ready; the browser's console may say why.",
  }));
}, PATIENCE_MS);

function show(state) {
  clearTimeout(patience);
  hub.dataset.state = state;
  loading.hidden = true;
}

function fail(error) {
  show("failed");
  const reason = typeof error === "string" ? error : error?.message;
  failed.replaceChildren(
    Object.assign(document.createElement("strong"), { textContent: `${frame.title} could not be loaded.` }),
    Object.assign(document.createElement("span"), { textContent: reason || "The extension gave no reason." }),
  );
  failed.hidden = false;
}

async function token(tokenType) {
  const { publisher, id } = settings.extension;
  const answer = await fetch(settings.tokenUrl, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ publisherName: publisher, extensionName: id, tokenType }),
  });
  const body = await answer.json();
  if (!answer.ok) throw new Error(body.message);
  return { token: body.token };
}

// A frame without `allow-same-origin` has the origin "null".
const origins = [frame.hasAttribute("sandbox") ? "null" : new URL(source).origin];
const channel = new Channel(frame, origins);
const services = hostServices(settings);

channel.register("DevOps.HostControl", {
  initialHandshake: (options) => {
    if (options?.loaded !== false) show("ready");
    const handshake = structuredClone(settings.handshake);
    if (options?.applyTheme !== false) handshake.themeData = settings.themes[currentTheme()];
    return handshake;
  },
  notifyLoadSucceeded: () => show("ready"),
  notifyLoadFailed: fail,
  // A hub fills the page and scrolls by itself; its size is not its own to choose.
  resize: () => {},
  getAccessToken: () => token(ACCESS_TOKEN),
  getAppToken: () => token(APP_TOKEN),
});
channel.register("DevOps.ServiceManager", { getService: (id) => services[id] });

window.addEventListener("emulator-theme", ({ detail: theme }) => {
  const event = ["themeChanged", { detail: { data: settings.themes[theme] } }];
  channel.call("DevOps.SdkClient", "dispatchEvent", event).catch(() => {
    // A hub that has not loaded the SDK yet gets the new theme with its handshake.
  });
});

frame.src = source;
