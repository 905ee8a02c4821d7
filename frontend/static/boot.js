// Brings the hub up: the extension SDK, then the WebAssembly application. If anything fails before the application can
// speak for itself, the page says so in plain words.
//
// Everything here is a classic script. Azure DevOps Server may put the frame into a sandbox without an origin of its own;
// there, module scripts and fetch() of packaged files fail, and classic scripts work.
(function () {
  'use strict';

  var RELOAD_HINT = 'Reload the page. If this stays, ask whoever installed the extension to look at it.';

  // The SDK's classic build is written for an AMD loader; this is as much of one as it needs.
  window.define = function (names, factory) {
    var exports = {};
    factory(exports);
    window.SDK = exports;
  };

  // Parts of the application are useless after a fault inside it, so it is replaced by the message.
  window.addEventListener('error', function (event) { whenCrashed(event.error); });
  window.addEventListener('unhandledrejection', function (event) { whenCrashed(event.reason); });

  var sdk = load('sdk.js');
  Promise.all([sdk, load('app.js'), application()]).then(function (loaded) {
    return wasm_bindgen({ module_or_path: loaded[2] });
  }).catch(function (error) {
    console.error(error);
    show('Exalate could not start', explain(error));
    tellHost(explain(error));
  });

  /** The WebAssembly module: streamed where that is possible, otherwise out of a script that carries it. */
  function application() {
    if (self.origin === 'null') return carried();
    return fetch('app_bg.wasm').then(function (response) {
      if (!response.ok) throw new Error('app_bg.wasm: ' + response.status);
      return response;
    }).catch(carried);
  }

  function carried() {
    return load('app_inline.js').then(function () {
      var text = atob(window.adnodeWasmBase64);
      delete window.adnodeWasmBase64;
      var bytes = new Uint8Array(text.length);
      for (var i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
      return bytes;
    });
  }

  function load(file) {
    return new Promise(function (resolve, reject) {
      var script = document.createElement('script');
      script.src = file;
      script.onload = resolve;
      script.onerror = function () { reject(new Error('The file ' + file + ' could not be loaded.')); };
      document.head.appendChild(script);
    });
  }

  function explain(error) {
    if (!window.WebAssembly) return 'This browser has no WebAssembly. Use a current version of Edge, Chrome, Firefox or Safari.';
    if (error instanceof WebAssembly.CompileError) {
      return 'This browser does not run WebAssembly here. A policy of your company or of this server may forbid it.';
    }
    return (error && error.message ? error.message + ' ' : '') + RELOAD_HINT;
  }

  function whenCrashed(error) {
    if (window.WebAssembly && error instanceof WebAssembly.RuntimeError) {
      show('Exalate stopped', 'A fault in the hub stopped it. What is stored on the node is safe. ' + RELOAD_HINT);
    }
  }

  function show(title, text) {
    var hub = document.getElementById('hub');
    hub.textContent = '';
    var stopped = hub.appendChild(document.createElement('main'));
    stopped.className = 'stopped';
    stopped.setAttribute('role', 'alert');
    stopped.appendChild(document.createElement('h1')).textContent = title;
    stopped.appendChild(document.createElement('p')).textContent = text;
    var again = stopped.appendChild(document.createElement('button'));
    again.type = 'button';
    again.className = 'button primary';
    again.textContent = 'Reload';
    again.onclick = function () { location.reload(); };
  }

  /** Ends the host's spinner; the host may show the text in our place. Outside a frame there is no host. */
  function tellHost(text) {
    if (window.parent === window) return;
    if (window.SDK) {
      window.SDK.init({ loaded: false, applyTheme: true }).then(function () {
        return window.SDK.notifyLoadFailed(text);
      }).catch(function () {});
    } else {
      // What the SDK would send, were it here.
      var call = { id: 1, methodName: 'notifyLoadFailed', instanceId: 'DevOps.HostControl', params: [text] };
      window.parent.postMessage(JSON.stringify(call), '*');
    }
  }
})();
