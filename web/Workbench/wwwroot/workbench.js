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

  // From the search to its results and among them; Enter follows a link by itself.
  document.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const at = event.target;
    if (step && (at.id === "search-words" || at.matches?.(".results a"))) {
      const places = [document.getElementById("search-words"), ...document.querySelectorAll(".results a")];
      const next = places[places.indexOf(at) + step];
      if (next) {
        event.preventDefault();
        next.focus();
      }
    }
  });

  // Blazor would follow the link as a change of address, which scrolls but leaves the focus where it was.
  document.addEventListener(
    "click",
    (event) => {
      if (event.target.closest?.(".skip-link")) {
        event.preventDefault();
        document.getElementById("main").focus();
      }
    },
    true
  );

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

window.awardDesk = {
  submit: (form) => document.getElementById(form).requestSubmit(),
};

// Files go from the browser to the gateway, never through the circuit.
window.awardFiles = {
  save: (name, type, text) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type }));
    link.download = name;
    link.click();
    // Not at once: the browser has yet to read it.
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  },
  upload: (input, service, secret) =>
    new Promise((resolve) => {
      const file = input.files[0];
      if (!file) {
        resolve({ status: -1 });
        return;
      }
      const bar = input.parentElement.querySelector("progress");
      const request = new XMLHttpRequest();
      const done = (answer) => {
        bar.hidden = true;
        input.value = "";
        resolve(answer);
      };
      request.open("POST", `/api/${service}/files${secret ? "?secret=true" : ""}`);
      request.setRequestHeader("X-Award-Request", "1");
      request.setRequestHeader("X-File-Name", encodeURIComponent(file.name));
      // Bytes, whatever they are: the service finds out what kind of file they make.
      request.setRequestHeader("Content-Type", "application/octet-stream");
      request.upload.addEventListener("progress", (event) => {
        bar.hidden = false;
        bar.value = event.lengthComputable ? (100 * event.loaded) / event.total : 0;
      });
      request.addEventListener("load", () => {
        let body = {};
        try {
          body = JSON.parse(request.responseText);
        } catch {
          // An answer without a document is told by its status.
        }
        const { code, title, detail, article } = body;
        done(
          request.status === 201
            ? { status: 201, file: body }
            : { status: request.status, code, title, detail, article }
        );
      });
      request.addEventListener("error", () => done({ status: 0 }));
      request.send(file);
    }),

  // The file as the request's body; the answer as a stream, with its status, however long it is.
  send: async (input, address) => {
    const file = input.files[0];
    let answer = { status: -1, body: null };
    if (file) {
      try {
        const response = await fetch(address, {
          method: "POST",
          headers: { "X-Award-Request": "1", "Content-Type": "application/octet-stream" },
          body: file,
        });
        const text = await response.text();
        let body = null;
        try {
          body = JSON.parse(text);
        } catch {
          // An answer without a document is told by its status.
        }
        answer = { status: response.status, body };
      } catch {
        answer = { status: 0, body: null };
      }
    }
    return new Blob([JSON.stringify(answer)]);
  },
};
