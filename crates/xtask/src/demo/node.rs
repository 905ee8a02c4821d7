//! A node's settings, keys and command.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result};

use super::{extension, side::Side};
use crate::process;

/// Writes what the node needs into a folder of its own and returns the command that runs it.
pub(crate) fn prepare(program: &Path, side: &Side, data: &Path) -> Result<Command> {
    let folder = data.join(side.name);
    fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
    let keys = key_ring(program, &folder)?;
    let config = folder.join("adnode.toml");
    fs::write(&config, settings(side, &folder, &keys)).with_context(|| format!("cannot write {}", config.display()))?;
    let mut node = process::unconfigured(program);
    node.arg("serve").arg("--config").arg(&config);
    Ok(node)
}

/// The key ring of an earlier start opens what that start sealed, so it stays.
fn key_ring(program: &Path, folder: &Path) -> Result<PathBuf> {
    let file = folder.join("keys");
    if !file.exists() {
        process::run_quietly(process::unconfigured(program).args(["keys", "new", "--out"]).arg(&file))?;
    }
    Ok(file)
}

fn settings(side: &Side, folder: &Path, keys: &Path) -> String {
    let kind = if side.server.is_some() { "server" } else { "services" };
    let database = format!("sqlite://{}", folder.join("adnode.db").display());
    format!(
        "# Written by the demo at every start.\n\
         listen = {listen}\n\
         public_url = {public_url}\n\
         metrics_listen = {metrics}\n\
         [database]\nurl = {database}\n\
         [keys]\nfile = {keys}\n\
         [extension]\napp_ids = [{app_id}]\nkeys = [{key}]\n\
         [hub]\nallowed_origins = [{origin}, \"null\"]\n\
         [[ado.collections]]\nurl = {collection}\nkind = \"{kind}\"\n\
         [outbound]\nallow = [\"127.0.0.0/8\"]\n",
        listen = quoted(&format!("127.0.0.1:{}", side.ports.node)),
        public_url = quoted(&side.node_url()),
        metrics = quoted(&format!("127.0.0.1:{}", side.ports.metrics)),
        database = quoted(&database),
        keys = quoted(&keys.to_string_lossy()),
        app_id = quoted(extension::APP_ID),
        key = quoted(extension::KEY),
        origin = quoted(&side.hub_origin()),
        collection = quoted(&side.collection_url()),
    )
}

/// A TOML string; its escapes are those of JSON.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{super::ports::PortBase, Side, settings};

    #[test]
    fn each_node_serves_its_own_tracker_and_hub() {
        let [_, private] = Side::both(PortBase::default());
        let written = settings(&private, Path::new("/data \"x\""), Path::new("/keys"));
        for line in [
            "listen = \"127.0.0.1:7311\"",
            "url = \"sqlite:///data \\\"x\\\"/adnode.db\"",
            "allowed_origins = [\"http://127.0.0.1:7312\", \"null\"]",
            "url = \"http://127.0.0.1:7310/tfs/Contoso\"\nkind = \"server\"",
        ] {
            assert!(written.contains(line), "no {line} in\n{written}");
        }
    }
}
