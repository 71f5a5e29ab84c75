// What cannot be done from the server: leaving the opening line, the search key, reconnecting.
(() => {
  const opening = document.getElementById("opening");
  new MutationObserver((_, observer) => {
    if (document.querySelector(".desk")) {
      opening.remove();
      observer.disconnect();
    }
  }).observe(document.body, { childList: true, subtree: true });

  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      const search = document.getElementById("desk-search");
      if (search) {
        event.preventDefault();
        search.focus();
        search.select();
      }
    }
  });

  const modal = document.getElementById("components-reconnect-modal");
  modal.addEventListener("components-reconnect-state-changed", (event) => {
    switch (event.detail.state) {
      case "show":
        modal.showModal();
        break;
      case "hide":
        modal.close();
        break;
      case "rejected":
        // The server no longer has this page; what was typed is in the browser's draft.
        location.reload();
        break;
    }
  });
  document.addEventListener("click", async (event) => {
    if (event.target.closest?.("[data-desk-action='reconnect']")) {
      const connected = await Blazor.reconnect();
      if (!connected) {
        location.reload();
      }
    }
  });
})();
