// Before the first paint, so that nobody who chose the dark look is dazzled by the light one.
(() => {
  const key = "award-theme";
  const system = matchMedia("(prefers-color-scheme: dark)");
  const chosen = () => localStorage.getItem(key);
  const apply = () => {
    const choice = chosen();
    if (choice) {
      document.documentElement.dataset.theme = choice;
    } else {
      delete document.documentElement.dataset.theme;
    }
  };
  apply();
  window.awardTheme = {
    isDark: () => (chosen() ?? (system.matches ? "dark" : "light")) === "dark",
    choose: (dark) => {
      localStorage.setItem(key, dark ? "dark" : "light");
      apply();
    },
  };
})();
