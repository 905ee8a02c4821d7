// The host services an extension may ask for, by their contribution ids. What is not here does not exist: the SDK's
// getService then resolves to undefined.

import { messageServices } from "./messages.js";

export function hostServices(settings) {
  return {
    "ms.vss-features.host-navigation-service": navigation(settings),
    "ms.vss-features.location-service": location_(settings),
    "ms.vss-features.extension-data-service": extensionData(settings),
    ...messageServices(),
  };
}

function navigation(settings) {
  const hash = () => decodeURIComponent(location.hash.replace(/^#/, ""));
  const withHash = (value) => `#${String(value).replace(/^#/, "")}`;
  return {
    getHash: hash,
    setHash: (value) => {
      location.hash = withHash(value);
    },
    replaceHash: (value) => {
      location.replace(withHash(value));
    },
    onHashChanged: (callback) => {
      window.addEventListener("hashchange", () => callback(hash()));
    },
    getQueryParams: () => Object.fromEntries(new URLSearchParams(location.search)),
    setQueryParams: (parameters) => {
      const address = new URL(location.href);
      for (const [name, value] of Object.entries(parameters)) {
        if (value) address.searchParams.set(name, value);
        else address.searchParams.delete(name);
      }
      history.pushState(history.state, "", address);
    },
    setDocumentTitle: (title) => {
      document.title = String(title);
    },
    getPageNavigationElements: () => [
      { id: "ms.vss-web.collection-admin-hub-group", name: "Settings", type: "hub-group" },
      { id: settings.contributionId, name: document.querySelector("#hub iframe").title, type: "hub" },
    ],
    getPageRoute: () => ({
      id: "ms.vss-admin-web.collection-admin-hub-route",
      routeValues: { adminPivot: settings.contributionId },
    }),
    reload: () => location.reload(),
    navigate: (url) => {
      location.assign(webAddress(url));
    },
    openNewWindow: (url, features) => {
      window.open(webAddress(url), "_blank", features || "noopener");
    },
  };
}

// An extension is foreign code: it may send people elsewhere, but not run scripts as this page.
function webAddress(url) {
  const address = new URL(String(url), location.href);
  if (!["http:", "https:", "mailto:"].includes(address.protocol)) throw new Error(`Not a web address: ${url}`);
  return address.href;
}

function location_({ baseUrl }) {
  const root = `${baseUrl}/`;
  return {
    getServiceLocation: () => root,
    getResourceAreaLocation: () => root,
    routeUrl: (routeId, routeValues = {}) => {
      const pivot = routeValues.adminPivot ?? routeId;
      return `${root}_settings/${encodeURIComponent(pivot)}`;
    },
  };
}

function extensionData({ dataUrl }) {
  const address = (extension, key, options) =>
    `${dataUrl}?${new URLSearchParams({ extension, key, scope: options?.scopeType ?? "Default" })}`;
  return {
    getExtensionDataManager: (extension) => ({
      getValue: async (key, options) => {
        const answer = await fetch(address(extension, key, options));
        if (!answer.ok) throw new Error(`The value could not be read: ${answer.status}`);
        return (await answer.json()) ?? options?.defaultValue;
      },
      setValue: async (key, value, options) => {
        const headers = { "content-type": "application/json" };
        const body = JSON.stringify(value ?? null);
        const answer = await fetch(address(extension, key, options), { method: "PUT", headers, body });
        if (!answer.ok) throw new Error(`The value could not be stored: ${answer.status}`);
        return value;
      },
    }),
  };
}
