// The host's end of the extension SDK's wire: JSON texts over postMessage. A message with `instanceId` is a call, one
// without is the answer to one. Functions travel as numbers, dates as milliseconds.

const PROXIES = "__proxyFunctions";
const PROXY_SETTINGS = { includeUnderscoreProperties: true };
const MOST_DEPTH = 100;

let nextChannelId = 1;

export class Channel {
  #frame;
  #origins;
  #id = nextChannelId++;
  #nextCall = 1;
  #nextProxy = 1;
  #objects = new Map();
  #proxies = {};
  #waiting = new Map();

  /** Talks to what `frame` shows, as long as that comes from one of `origins`. */
  constructor(frame, origins) {
    this.#frame = frame;
    this.#origins = origins;
    this.#objects.set(PROXIES, this.#proxies);
    window.addEventListener("message", (event) => this.#receive(event));
  }

  /** Makes `object`'s methods callable from the extension. */
  register(instanceId, object) {
    this.#objects.set(instanceId, object);
  }

  /** Calls an object of the extension; resolves with its answer. */
  call(instanceId, methodName, params, extra = {}) {
    const id = this.#nextCall++;
    const answer = new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
    this.#send({ id, methodName, instanceId, params: this.#pack(params, extra.serializationSettings), ...extra });
    return answer;
  }

  #send(message) {
    // A sandboxed frame has no origin that could be named.
    this.#frame.contentWindow?.postMessage(JSON.stringify(message), "*");
  }

  async #receive(event) {
    if (event.source !== this.#frame.contentWindow || !this.#origins.includes(event.origin)) return;
    const message = parse(event.data);
    if (!message) return;
    if (message.instanceId) {
      await this.#answer(message);
    } else {
      this.#settle(message);
    }
  }

  async #answer(message) {
    const answer = { id: message.id };
    if (message.handshakeToken) answer.handshakeToken = message.handshakeToken;
    try {
      const result = await this.#run(message);
      answer.result = this.#pack([result], message.serializationSettings)[0];
    } catch (error) {
      answer.error = describe(error);
    }
    this.#send(answer);
  }

  async #run({ instanceId, methodName, params }) {
    const object = this.#objects.get(instanceId);
    if (!object) throw new Error(`The registered object ${instanceId} could not be found.`);
    if (!methodName) return object;
    const method = Object.hasOwn(object, methodName) ? object[methodName] : undefined;
    if (typeof method !== "function") throw new Error(`RPC method not found: ${methodName}`);
    return method(...this.#unpack(params ?? [], new Map()));
  }

  #settle(message) {
    const waiting = this.#waiting.get(message.id);
    if (!waiting) return;
    this.#waiting.delete(message.id);
    if (message.error) {
      waiting.reject(this.#unpack([message.error], new Map())[0]);
    } else {
      waiting.resolve(this.#unpack([message.result], new Map())[0]);
    }
  }

  #pack(value, settings, depth = 0, parents = []) {
    if (typeof value === "function") return this.#proxy(value);
    if (value instanceof Date) return { __proxyDate: value.getTime() };
    if (typeof value !== "object") return value;
    if (value === null || depth > MOST_DEPTH || parents.includes(value)) return undefined;
    const pack = (item) => this.#pack(item, settings, depth + 1, [...parents, value]);
    if (Array.isArray(value)) return value.map(pack);
    const keeps = (key) => !key.startsWith("_") || settings?.includeUnderscoreProperties;
    return Object.fromEntries(Object.keys(value).filter(keeps).map((key) => [key, pack(value[key])]));
  }

  #proxy(method) {
    const number = this.#nextProxy++;
    this.#proxies[`proxy${number}`] = method;
    return { __proxyFunctionId: number, _channelId: this.#id };
  }

  #unpack(value, circles) {
    if (typeof value !== "object" || value === null) return value;
    if (value.__proxyFunctionId) return this.#remote(value.__proxyFunctionId);
    if (value.__proxyDate) return new Date(value.__proxyDate);
    if (value.__circularReference) return circles.get(value.__circularReference);
    if (value.__circularReferenceId) {
      circles.set(value.__circularReferenceId, value);
      delete value.__circularReferenceId;
    }
    for (const key of Object.keys(value)) value[key] = this.#unpack(value[key], circles);
    return value;
  }

  #remote(number) {
    return (...params) =>
      this.call(PROXIES, `proxy${number}`, params, { instanceContext: {}, serializationSettings: PROXY_SETTINGS });
  }
}

function parse(data) {
  if (typeof data !== "string") return undefined;
  try {
    const message = JSON.parse(data);
    return typeof message === "object" ? message : undefined;
  } catch {
    return undefined; // Not every message in a page is ours.
  }
}

function describe(error) {
  if (!(error instanceof Error)) return error ?? "The host gave no reason.";
  return { name: error.name, message: error.message, stack: error.stack };
}
