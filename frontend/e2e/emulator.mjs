// The emulator's control plane: what an admin cannot do from the browser.

/** Talks to the emulator behind a settings page's address. */
export function emulatorOf(hubUrl) {
  const origin = new URL(hubUrl).origin;
  const call = async (method, path, body) => {
    const answer = await fetch(`${origin}/_emulator/${path}`, {
      method,
      headers: body === undefined ? {} : { 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer.headers.get('content-type')?.includes('json') ? answer.json() : undefined;
  };
  return {
    call,
    addProject: (name) => call('POST', 'projects', { name }),
    deleteProject: (name) => call('DELETE', `projects/${encodeURIComponent(name)}`),
    addFault: (fault) => call('POST', 'faults', fault),
    clearFaults: () => call('DELETE', 'faults'),
  };
}
