// The wall's own time, since when the server hasn't answered, and a screen that doesn't fall asleep.
import { computed, onBeforeUnmount, onMounted, ref, watch } from "vue";
import { feed } from "../live";
import { showInstant } from "../show";

const SECOND_MS = 1000;
export const timeOf = (at: number): string => showInstant(at).slice(-5);

// eslint-disable-next-line @typescript-eslint/explicit-function-return-type
export function useClock() {
  const now = ref(Date.now());
  let timer: ReturnType<typeof setInterval> | undefined;
  onMounted(() => {
    timer = setInterval(() => {
      now.value = Date.now();
    }, SECOND_MS);
  });
  onBeforeUnmount(() => clearInterval(timer));
  return { time: computed(() => timeOf(now.value)), day: computed(() => showInstant(now.value).slice(0, 10)) };
}

/** The instant from which on nothing new came; null while it does. */
// eslint-disable-next-line @typescript-eslint/explicit-function-return-type
export function useLost() {
  const since = ref<number | null>(null);
  watch(
    feed,
    (state) => {
      if (state === "waiting") since.value ??= Date.now();
      if (state === "live") since.value = null;
    },
    { immediate: true },
  );
  return since;
}

export function stayAwake(): void {
  let lock: WakeLockSentinel | null = null;
  const ask = async (): Promise<void> => {
    try {
      if (!document.hidden && "wakeLock" in navigator) lock = await navigator.wakeLock.request("screen");
    } catch {
      // A browser may refuse; the screen's own settings then decide.
    }
  };
  const again = (): void => void ask();
  onMounted(() => {
    void ask();
    document.addEventListener("visibilitychange", again);
  });
  onBeforeUnmount(() => {
    document.removeEventListener("visibilitychange", again);
    void lock?.release();
  });
}
