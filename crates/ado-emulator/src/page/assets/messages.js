// What an extension shows over the page: toasts, banners, message dialogs.

const DEFAULT_TOAST_MS = 4000;

export function messageServices() {
  return {
    "ms.vss-tfs-web.tfs-global-messages-service": {
      addToast,
      addBanner: (banner) => addBanner(banner),
      addDialog: ({ title, message, onProceed, onCancel }) =>
        showDialog(message, { title, onClose: (accepted) => (accepted ? onProceed?.() : onCancel?.()) }),
      closeBanner: removeBanner,
    },
    "ms.vss-features.host-page-layout-service": {
      openMessageDialog: showDialog,
      getFullScreenMode: () => document.body.classList.contains("full-screen"),
      setFullScreenMode: (on) => {
        document.body.classList.toggle("full-screen", Boolean(on));
      },
    },
  };
}

function element(tag, className, text) {
  const made = document.createElement(tag);
  made.className = className;
  if (text) made.textContent = text;
  return made;
}

function action(label, className, run) {
  const button = element("button", className, label);
  button.type = "button";
  button.addEventListener("click", run);
  return button;
}

function addToast({ message, duration, callToAction, onCallToActionClick }) {
  const toast = element("div", "toast", message);
  toast.setAttribute("role", "status");
  if (callToAction) toast.append(action(callToAction, "link", () => onCallToActionClick?.()));
  document.body.append(toast);
  setTimeout(() => toast.remove(), duration || DEFAULT_TOAST_MS);
}

function addBanner({ message, level, dismissable = true }) {
  removeBanner();
  const banner = element("div", "banner", message);
  banner.setAttribute("role", "status");
  banner.dataset.level = String(level ?? 0);
  if (dismissable) banner.append(action("Dismiss", "link", removeBanner));
  document.getElementById("content").prepend(banner);
}

function removeBanner() {
  document.querySelector(".banner")?.remove();
}

function showDialog(message, { title, showCancel = true, okText = "OK", cancelText = "Cancel", onClose } = {}) {
  const dialog = element("dialog", "message-dialog");
  const heading = element("h2", "", title || "Message");
  heading.id = `dialog-${Date.now()}`;
  dialog.setAttribute("aria-labelledby", heading.id);
  const buttons = element("div", "message-dialog-buttons");
  if (showCancel) buttons.append(action(cancelText, "button", () => dialog.close("")));
  buttons.append(action(okText, "button primary", () => dialog.close("ok")));
  dialog.append(heading, element("p", "", message), buttons);
  dialog.addEventListener("close", () => {
    dialog.remove();
    onClose?.(dialog.returnValue === "ok");
  });
  document.body.append(dialog);
  dialog.showModal();
}
