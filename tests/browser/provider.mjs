// A provider of identities for the journeys: the real protocol by npm's oidc-provider, and a page that believes whatever name it is told.
//   node tests/browser/provider.mjs PORT CLIENT SECRET BACK
import { createServer } from "node:http";

const { default: Provider } = await import(
  new URL("../../ui/node_modules/oidc-provider/lib/index.js", import.meta.url).href
);
const [port, client_id, client_secret, back] = process.argv.slice(2);
const issuer = `http://127.0.0.1:${port}`;

const provider = new Provider(issuer, {
  clients: [{ client_id, client_secret, redirect_uris: [back] }],
  cookies: { keys: ["only for these journeys"] },
  features: { devInteractions: { enabled: false } },
  findAccount: (_, accountId) => ({ accountId, claims: () => ({ sub: accountId }) }),
  interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
  // Nobody is asked what they allow: the office's own client may know who they are.
  async loadExistingGrant({ oidc }) {
    const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
    grant.addOIDCScope("openid");
    await grant.save();
    return grant;
  },
  pkce: { methods: ["S256"], required: () => true },
  ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 600, IdToken: 300, Interaction: 600, Session: 600 },
});

async function wholeBody(request) {
  let body = "";
  for await (const part of request) body += part;
  return new URLSearchParams(body);
}

async function interact(request, response) {
  if (request.method !== "POST") {
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(
      '<!doctype html><html lang="zh"><title>统一身份认证</title><form method="post"><label>姓名 <input name="login"></label>' +
        '<button name="do" value="in">确认</button><button name="do" value="no">取消</button></form>',
    );
    return;
  }
  const said = await wholeBody(request);
  const result =
    said.get("do") === "no" ? { error: "access_denied" } : { login: { accountId: said.get("login") } };
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
}

const answer = provider.callback();
createServer((request, response) => {
  if (!request.url.startsWith("/interaction/")) return answer(request, response);
  interact(request, response).catch((error) => response.writeHead(500).end(String(error)));
}).listen(Number(port), "127.0.0.1", () => console.log(`provider at ${issuer}`));
