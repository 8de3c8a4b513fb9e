import { ref, watch } from "vue";

export type Theme = "auto" | "light" | "dark";
const KEPT = "kaigong.theme";
const THEMES: readonly Theme[] = ["auto", "light", "dark"];

const kept = localStorage.getItem(KEPT);
export const theme = ref<Theme>(THEMES.find((each) => each === kept) ?? "auto");
const system = matchMedia("(prefers-color-scheme: dark)");
const system_dark = ref(system.matches);
system.addEventListener("change", () => {
  system_dark.value = system.matches;
});

/** Counts changes, for what is drawn by script and cannot follow CSS variables by itself. */
export const painted = ref(0);

watch(
  [theme, system_dark],
  () => {
    if (theme.value === "auto") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme.value;
    painted.value += 1;
  },
  { immediate: true },
);

export function nextTheme(): void {
  theme.value = THEMES[(THEMES.indexOf(theme.value) + 1) % THEMES.length] ?? "auto";
  localStorage.setItem(KEPT, theme.value);
}
