//! What the log says, and what it never says.

use std::{
    fs,
    io::{BufRead, BufReader, Read},
    path::Path,
    process::{Child, Command, Stdio},
    thread::JoinHandle,
};

use ado_emulator::{Emulator, Options, User};
use rustix::process::{Pid, Signal, kill_process};
use serde_json::{Value, json};
use tempfile::TempDir;

/// A node as a program, with its log.
struct Program {
    node: Child,
    url: String,
    rest: JoinHandle<String>,
}

impl Program {
    async fn start(ado: &Emulator, folder: &Path, level: &str) -> Self {
        fs::write(folder.join("adnode.toml"), settings(ado, level)).unwrap();
        let mut node = Command::new(env!("CARGO_BIN_EXE_adnode"))
            .current_dir(folder)
            .args(["serve", "--config", "adnode.toml"])
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut log = BufReader::new(node.stderr.take().unwrap());
        let address = tokio::task::spawn_blocking(move || {
            let mut line = String::new();
            while !line.contains("adnode is ready") {
                line.clear();
                assert!(log.read_line(&mut line).unwrap() > 0, "the node ended");
            }
            let event: Value = serde_json::from_str(&line).unwrap();
            (event["listen"].as_str().unwrap().to_owned(), log)
        });
        let (address, mut log) = address.await.unwrap();
        let rest = std::thread::spawn(move || {
            let mut text = String::new();
            log.read_to_string(&mut text).unwrap();
            text
        });
        Self { node, url: format!("http://{address}"), rest }
    }

    /// Ends the node and answers everything it logged since it was ready.
    fn stop(mut self) -> String {
        kill_process(Pid::from_child(&self.node), Signal::TERM).unwrap();
        self.node.wait().unwrap();
        self.rest.join().unwrap()
    }
}

fn settings(ado: &Emulator, level: &str) -> String {
    format!(
        "listen = \"127.0.0.1:0\"\n[keys]\nring = \"k:AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=\"\n\
         [extension]\napp_ids = [\"{}\"]\nkeys = [\"{}\"]\n[log]\nformat = \"json\"\nlevel = \"{level}\"\n\
         [[ado.collections]]\nurl = \"{}\"\nkind = \"services\"\n",
        ado.app_id(),
        ado.extension_key(),
        ado.base_url(),
    )
}

/// Signs in, initiates, fails a few times. Answers every secret that was used.
async fn use_everything(ado: &Emulator, url: &str) -> Vec<String> {
    let http = reqwest::Client::new();
    let (app, access) = (ado.mint_app_token(User::Admin).unwrap(), ado.mint_access_token(User::Admin));
    let open = |bearer: &str| {
        let request =
            http.post(format!("{url}/api/v1/session")).bearer_auth(bearer).header("x-ado-access-token", &access);
        request.json(&json!({ "collectionUrl": ado.base_url() })).send()
    };
    let session: Value = open(&app).await.unwrap().json().await.unwrap();
    let token = session["token"].as_str().unwrap().to_owned();
    let forged = format!("{app}forged");
    assert_eq!(open(&forged).await.unwrap().status(), 401);
    let project = ado.projects().into_iter().find(|project| project.name == "Warehouse").unwrap().id;
    let form = json!({
        "name": "Secret plans", "localShortName": "a", "remoteShortName": "b", "mode": "basic", "projectId": project,
    });
    let created =
        http.post(format!("{url}/api/v1/connections")).bearer_auth(&token).header("x-ado-access-token", &access);
    let created: Value = created.header("idempotency-key", "k").json(&form).send().await.unwrap().json().await.unwrap();
    let pat = http.post(format!("{url}/api/v1/session")).header("x-ado-pat", User::Admin.pat());
    let pat = pat.json(&json!({ "collectionUrl": ado.base_url() })).send();
    assert_eq!(pat.await.unwrap().status(), 401);
    http.get(format!("{url}/api/v1/projects?search=x"))
        .bearer_auth(&token)
        .header("x-ado-access-token", &access)
        .send()
        .await
        .unwrap();
    let code = created["invitation"]["code"].as_str().unwrap().to_owned();
    vec![app, access, forged, token, code, User::Admin.pat().to_owned(), ado.extension_key().to_owned()]
}

#[tokio::test]
async fn no_secret_reaches_the_log_at_any_level() {
    let ado = Emulator::start(Options::services("fabrikam").unwrap()).await.unwrap();
    let folder = TempDir::new().unwrap();
    let node = Program::start(&ado, folder.path(), "trace").await;
    let secrets = use_everything(&ado, &node.url).await;
    let log = tokio::task::spawn_blocking(|| node.stop()).await.unwrap();
    assert!(log.lines().count() > 10);
    for secret in secrets {
        // The end of a token is its signature, which is what must not leak.
        let tail = &secret[secret.len().saturating_sub(30)..];
        let line = log.lines().find(|line| line.contains(tail));
        assert_eq!(line, None, "{secret}");
    }
}

#[tokio::test]
async fn one_line_tells_about_each_request() {
    let ado = Emulator::start(Options::services("fabrikam").unwrap()).await.unwrap();
    let folder = TempDir::new().unwrap();
    let node = Program::start(&ado, folder.path(), "info").await;
    use_everything(&ado, &node.url).await;
    let log = tokio::task::spawn_blocking(|| node.stop()).await.unwrap();
    let events: Vec<Value> = log.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let requests: Vec<&Value> = events.iter().filter(|event| event["message"] == "request").collect();
    let seen: Vec<String> = requests
        .iter()
        .map(|event| {
            let code = event["error.code"].as_str().unwrap_or("fine");
            format!("{} {} {code}", event["http.method"].as_str().unwrap(), event["http.status"])
        })
        .collect();
    assert_eq!(
        seen,
        ["POST 200 fine", "POST 401 session.refused", "POST 201 fine", "POST 401 session.refused", "GET 200 fine"]
    );
    for request in &requests {
        assert!(request["duration_ms"].as_f64().unwrap() > 0.0, "{request}");
        assert!(request["span"]["request.id"].is_string(), "{request}");
    }
    assert_eq!(requests[1]["error.cause"], "the token has no acceptable form");
    assert_eq!(requests[2]["tenant.id"], ado.instance_id().to_string());
    assert_eq!(requests[2]["user.id"], ado.person(User::Admin).id.to_string());
}
