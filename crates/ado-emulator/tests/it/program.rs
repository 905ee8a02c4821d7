//! The program as people start it.

use std::{
    io::{BufRead, BufReader},
    process::{Child, Command, Stdio},
};

use reqwest::StatusCode;
use rustix::process::{Pid, Signal, kill_process};

fn start(arguments: &[&str]) -> Child {
    Command::new(env!("CARGO_BIN_EXE_ado-emulator"))
        .args(arguments)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

fn run(arguments: &[&str]) -> (bool, String) {
    let output = start(arguments).wait_with_output().unwrap();
    let text = [output.stdout, output.stderr].concat();
    (output.status.success(), String::from_utf8(text).unwrap())
}

#[tokio::test]
async fn it_says_where_it_listens_and_stops_when_asked() {
    let mut program = start(&["--listen", "127.0.0.1:0", "--collection", "tfs/Contoso", "--server", "2022"]);
    let mut lines = BufReader::new(program.stdout.take().unwrap()).lines().map(Result::unwrap);
    let (first, second) = (lines.next().unwrap(), lines.next().unwrap());
    let base = first.strip_prefix("ado-emulator: Contoso at ").unwrap().to_owned();
    assert!(base.starts_with("http://127.0.0.1:") && base.ends_with("/tfs/Contoso"), "{base}");
    assert!(second.starts_with("ado-emulator: hub files at http://127.0.0.1:"), "{second}");
    let answer = reqwest::Client::new().get(format!("{base}/_apis/connectionData")).send().await.unwrap();
    assert_eq!(answer.status(), StatusCode::UNAUTHORIZED);

    kill_process(Pid::from_child(&program), Signal::INT).unwrap();
    assert_eq!(lines.next().unwrap(), "ado-emulator: stopped");
    assert!(program.wait().unwrap().success());
}

#[test]
fn help_explains_options_and_passwords() {
    let (success, text) = run(&["--help"]);
    assert!(success);
    for part in ["--collection", "--server", "--vsix", "--sandbox", "--no-app-token", "demo-admin-pat", "/_emulator/"] {
        assert!(text.contains(part), "{part}");
    }
}

#[test]
fn wrong_options_are_refused_with_what_to_do() {
    for (arguments, reason) in [
        (["--public", "--server=2022"], "--public is for Services"),
        (["--server", "2013"], "use 2019, 2020, 2022 or 2022.1"),
        (["--collection", "a/b/c"], "write a name such as fabrikam"),
        (["--projects", "1"], "2..=10000"),
        (["--extension-key-file", "/does/not/exist"], "cannot read the extension key"),
        (["--vsix", "/does/not/exist.vsix"], "give --vsix a file packed by tfx"),
    ] {
        let all = [&["--listen", "127.0.0.1:0"][..], &arguments[..]].concat();
        let (success, text) = run(&all);
        assert!(!success && text.contains(reason), "{arguments:?}: {text}");
    }
}
