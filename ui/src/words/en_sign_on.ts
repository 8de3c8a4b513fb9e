// Single sign-on: how one comes in by it, links an account to it, and what is said where that fails.
import type { signOn as zh } from "./zh_sign_on";

export const signOn: Record<keyof typeof zh, string> = {
  "signon.name": "Single sign-on",
  "signon.go": "Sign in with {name}",
  "signon.or": "or by password",
  "signon.or.own": "or choose a password of your own",
  "signon.invitation.title": "You are invited",
  "signon.invitation":
    "{name}, you sign in as {login}. Come in with {provider} and have no other password, or choose one of your own.",
  "signon.menu": "Link to {name}",
  "signon.menu.linked": "{name} (linked)",
  "signon.link.says":
    "Once linked you can sign in with {name} or by password. First your password, then {name} asks who you are.",
  "signon.link.go": "Go on to {name}",
  "signon.linked": "The account is linked to {name}.",
  "signon.linked.now": "Linked: next time you can sign in with {name}.",
  "signon.unlink": "Take the link off",
  "signon.unlink.sure": "Take it off",
  "signon.unlink.says": "Afterwards only the password lets you in.",
  "signon.unlinked": "The link is taken off; from now on you sign in by password.",
  "signon.only":
    "This account has no password; {name} is the only way in. To have one, ask your administrator for a new link.",
  "signon.stale": "This sign-on was used, is too old, or began in another browser. Begin anew.",
  "signon.denied": "Signing in with {name} was not completed.",
  "signon.unreachable": "{name} doesn't answer. Try again later.",
  "signon.untrusted":
    "What {name} answered doesn't hold, so nobody was let in. If it happens again, tell your administrator.",
  "signon.unknown":
    "{name} knows you, but nobody who may come in here is known by that identity. " +
    "Ask your administrator for an invitation; if you have an account, sign in by password and link it.",
  "signon.taken":
    "That identity of {name} belongs to somebody else's account. If it shouldn't, tell your administrator.",
  "signon.linked.already": "The account is linked to {name} already and can't have another.",
  "signon.busy": "Too many are signing in. Try again soon.",
  "signon.wait": "Too many attempts. Try again in a while.",
  "signon.spent": "The invitation was used or is too old; ask for another.",
  "signon.failed": "That didn't work. Try once more.",
};
