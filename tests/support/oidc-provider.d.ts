/** What tests use of oidc-provider, which has no types of its own. */
declare module "oidc-provider" {
  import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";

  type Grant = { addOIDCScope: (scope: string) => void; save: () => Promise<string> };

  export class Provider {
    constructor(issuer: string, configuration: object);
    callback(): RequestListener;
    interactionFinished(request: IncomingMessage, response: ServerResponse, result: object): Promise<void>;
    on(event: "grant.success" | "grant.error", listener: () => void): void;
    Grant: new (of: {
      accountId: string;
      clientId: string;
    }) => Grant;
  }
}
