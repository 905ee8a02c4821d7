//! Asks a node about itself, and says precisely why it cannot be a destination.

use std::time::Duration;

use api_types::{Code, Destination, ModeOffer};
use domain::{CollectionUrl, ConnectionMode};
use http::{Method, StatusCode};
use peer::NodeUrl;

use crate::{
    http::ApiError,
    invitations::unreachable,
    node::Node,
    peer::{About, MODES, limits, support},
};

const TIME: Duration = Duration::from_secs(10);

/// What answers at an address; `field` is the one it was entered in.
pub(crate) async fn inspect(node: &Node, url: &NodeUrl, field: &str) -> Result<Destination, ApiError> {
    refuse_what_cannot_be(node, url, field)?;
    let asked = node
        .partners
        .open(url, Method::GET, "/peer/v1/about", String::new(), TIME, limits::SMALL_ANSWER)
        .await
        .map_err(|error| unreachable(error, field))?;
    let about = match asked {
        (StatusCode::OK, body) => About::read(&body),
        _ => None,
    };
    let about =
        about.ok_or_else(|| ApiError::new(Code::PartnerNotANode).at(field, "This is not the address of a node."))?;
    support().agree(about.support()).map_err(|mismatch| {
        ApiError::new(Code::PartnerIncompatible).detail(mismatch.to_string()).at(field, mismatch.to_string())
    })?;
    Ok(Destination {
        url: url.to_string(),
        node_version: about.version().to_owned(),
        kinds: about.kinds(),
        modes: MODES.iter().map(|(mode, _)| offer(*mode)).collect(),
    })
}

fn refuse_what_cannot_be(node: &Node, url: &NodeUrl, field: &str) -> Result<(), ApiError> {
    let refusal =
        |message: &str| Err(ApiError::new(Code::DestinationUnavailable).detail(message.to_owned()).at(field, message));
    if url == node.invitations.address() {
        return refusal("This is the address of this very node. Enter the address of your partner's node.");
    }
    if matches!(url.to_string().parse(), Ok(CollectionUrl::Services(_))) {
        return refusal(
            "This is the address of an Azure DevOps organization. Ask your partner for the node address that their \
             General settings show.",
        );
    }
    Ok(())
}

fn offer(mode: ConnectionMode) -> ModeOffer {
    let unavailable = match mode {
        ConnectionMode::Basic | ConnectionMode::Script => None,
        ConnectionMode::Visual => Some("Visual mode is not part of this version yet.".to_owned()),
    };
    ModeOffer { mode, unavailable }
}
