//! The two sides of the demo.

use std::{path::Path, process::Command};

use super::{
    extension,
    ports::{PortBase, Ports},
};
use crate::process;

/// The contribution that is the hub.
const HUB: &str = "idalko-tools.exalate.adnode";

/// One company: its tracker and its node.
#[derive(Debug)]
pub(crate) struct Side {
    /// `public` or `private`: whether the other company can reach it.
    pub(crate) name: &'static str,
    /// The organization or collection.
    pub(crate) collection: &'static str,
    /// The version, when the tracker is an Azure DevOps Server.
    pub(crate) server: Option<&'static str>,
    pub(crate) ports: Ports,
}

impl Side {
    /// The public side in the cloud, the private one on a company's own server.
    pub(crate) fn both(base: PortBase) -> [Self; 2] {
        [
            Self::public(base),
            Self { name: "private", collection: "tfs/Contoso", server: Some("2022.1"), ports: Ports::at(base, 10) },
        ]
    }

    /// The side in the cloud.
    pub(crate) fn public(base: PortBase) -> Self {
        Self { name: "public", collection: "fabrikam", server: None, ports: Ports::at(base, 0) }
    }

    /// Where the hub is.
    pub(crate) fn hub_url(&self) -> String {
        format!("{}/_settings/{HUB}", self.collection_url())
    }

    /// The base of the tracker's REST.
    pub(crate) fn collection_url(&self) -> String {
        format!("http://127.0.0.1:{}/{}", self.ports.tracker, self.collection)
    }

    /// Where the node is.
    pub(crate) fn node_url(&self) -> String {
        format!("http://127.0.0.1:{}", self.ports.node)
    }

    /// The origin that the browser says the hub comes from.
    pub(crate) fn hub_origin(&self) -> String {
        format!("http://127.0.0.1:{}", self.ports.cdn)
    }

    /// What the node answers with success once it can work.
    pub(crate) fn ready_url(&self) -> String {
        format!("{}/readyz", self.node_url())
    }

    /// Addresses that all answer once this side is up.
    pub(crate) fn ready_urls(&self) -> [String; 2] {
        [self.ready_url(), self.hub_url()]
    }

    /// The command that runs the tracker.
    pub(crate) fn emulator(&self, program: &Path, vsix: &Path, extension_key: &Path) -> Command {
        let mut command = process::unconfigured(program);
        command
            .args(["--listen", &format!("127.0.0.1:{}", self.ports.tracker)])
            .args(["--cdn-listen", &format!("127.0.0.1:{}", self.ports.cdn)])
            .args(["--collection", self.collection])
            .args(["--app-id", extension::APP_ID])
            .arg("--extension-key-file")
            .arg(extension_key)
            .arg("--vsix")
            .arg(vsix);
        if let Some(version) = self.server {
            command.args(["--server", version]);
        }
        command
    }
}

#[cfg(test)]
mod tests {
    use super::{PortBase, Side};

    #[test]
    fn the_hubs_are_where_the_readme_says() {
        let [public, private] = Side::both(PortBase::default());
        assert_eq!(public.hub_url(), "http://127.0.0.1:7300/fabrikam/_settings/idalko-tools.exalate.adnode");
        assert_eq!(private.hub_url(), "http://127.0.0.1:7310/tfs/Contoso/_settings/idalko-tools.exalate.adnode");
    }
}
