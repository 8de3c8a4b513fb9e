// Whom one may name in a form; whoever may not manage people gets no list and types a number.
import { computed, type ComputedRef } from "vue";
import { api, ApiError, type Person } from "../api";
import { useAnswer } from "../answer";
import { say } from "../lang";
import { may } from "../session";
import { numberOf, offered } from "./people";

export interface Who {
  people: ComputedRef<readonly Person[]>;
  suggestions: ComputedRef<string[]>;
  number: (text: string | undefined) => string;
}

export function useWho(): Who {
  const { data } = useAnswer(
    () => (may("people") ? "people" : null),
    async (signal) => {
      try {
        return await api.people(signal);
      } catch (error) {
        if (error instanceof ApiError && error.status === 403) return [];
        throw error;
      }
    },
  );
  const people = computed(() => data.value ?? []);
  return {
    people,
    suggestions: computed(() => offered(people.value, say)),
    number: (text) => numberOf(text ?? "", people.value),
  };
}
