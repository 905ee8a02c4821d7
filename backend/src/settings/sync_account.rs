//! Tests the token of a sync account at ADO, and says what is worth somebody's attention.

use api_types::{Code, NewSyncAccount};
use secrecy::SecretString;
use time::{Duration, OffsetDateTime};

use crate::{auth::AdminSession, http::ApiError, node::Node};

/// ADO's tokens have 52 or 84 characters; nothing sensible is longer than this.
const MAX_TOKEN: usize = 1024;
/// How long before its end a token is worth a warning.
const WARN_BEFORE: Duration = Duration::days(14);

const FIELD: &str = "syncAccount.token";
/// As ADO's token page calls it.
const PROJECTS: &str = "Project and team (read)";

/// Asks ADO whose token it is and what it may do. Nothing is written there.
pub(super) async fn test(
    node: &Node,
    session: &AdminSession,
    new: &NewSyncAccount,
) -> Result<(SecretString, store::SyncAccount), ApiError> {
    let token = parse(new, node.clock.now())?;
    let credential = ado::Credential::Pat(token.clone());
    let collection = &session.collection.collection;
    let caller = node.ado.caller(collection, &credential).await.map_err(refused)?;
    if caller.tenant != session.tenant {
        return Err(problem("This token belongs to another organization."));
    }
    node.ado.check_membership(collection, &credential).await.map_err(refused)?;
    let collection_administrator = match node.ado.may_edit_collection(collection, &credential).await {
        Ok(may) => may,
        // A token of few scopes may not even ask.
        Err(ado::Error::Unauthorized | ado::Error::Forbidden { .. } | ado::Error::NotFound { .. }) => false,
        Err(error) => return Err(error.into()),
    };
    let reads_projects = match node.ado.projects(collection, &credential).await {
        Ok(_) => true,
        Err(ado::Error::Unauthorized | ado::Error::Forbidden { .. }) => false,
        Err(error) => return Err(error.into()),
    };
    let (granted, missing) = [(PROJECTS, reads_projects)].into_iter().partition::<Vec<_>, _>(|(_, granted)| *granted);
    let names = |checks: Vec<(&str, bool)>| checks.into_iter().map(|(name, _)| name.to_owned()).collect();
    let account = store::SyncAccount {
        name: caller.display_name,
        collection_administrator,
        granted: names(granted),
        missing: names(missing),
        expires_at: new.expires_at,
        checked_at: node.clock.now(),
    };
    Ok((token, account))
}

fn parse(new: &NewSyncAccount, now: OffsetDateTime) -> Result<SecretString, ApiError> {
    let token = new.token.trim();
    if token.is_empty() {
        return Err(ApiError::field(FIELD, "Paste a personal access token."));
    }
    if token.len() > MAX_TOKEN || !token.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Err(ApiError::field(
            FIELD,
            "This is no personal access token. Copy the token alone, as Azure DevOps shows it.",
        ));
    }
    if new.expires_at.is_some_and(|end| end <= now) {
        return Err(ApiError::field("syncAccount.expiresAt", "This date has passed. Make a new token."));
    }
    Ok(SecretString::from(token))
}

fn refused(error: ado::Error) -> ApiError {
    match error {
        ado::Error::Unauthorized | ado::Error::Forbidden { .. } | ado::Error::NotFound { .. } => {
            problem("Azure DevOps does not accept this token for this organization.").because(error)
        }
        error => error.into(),
    }
}

fn problem(message: &str) -> ApiError {
    ApiError::new(Code::SyncAccountRefused).at(FIELD, message)
}

/// What an administrator should act on.
pub(super) fn warnings(account: &store::SyncAccount, now: OffsetDateTime) -> Vec<String> {
    let mut warnings = Vec::new();
    match account.expires_at {
        Some(end) if end <= now => {
            warnings.push("The token has expired. Make a new one; synchronizing stops without it.".to_owned());
        }
        Some(end) if end - now <= WARN_BEFORE => {
            let days = (end - now).whole_days().max(0) + 1;
            let days = if days == 1 { "a day".to_owned() } else { format!("{days} days") };
            warnings.push(format!("The token expires within {days}. Make a new one before it does."));
        }
        _ => {}
    }
    if account.collection_administrator {
        warnings.push(
            "This account may administer the whole collection. Synchronizing needs much less; an account of its own with \
             access to the projects is safer."
                .to_owned(),
        );
    }
    for scope in &account.missing {
        warnings.push(format!("The token lacks the scope \"{scope}\"."));
    }
    warnings
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: OffsetDateTime = OffsetDateTime::UNIX_EPOCH;

    fn account(ends_in: Option<Duration>) -> store::SyncAccount {
        store::SyncAccount {
            name: "Sync".to_owned(),
            collection_administrator: false,
            granted: Vec::new(),
            missing: Vec::new(),
            expires_at: ends_in.map(|wait| NOW + wait),
            checked_at: NOW,
        }
    }

    #[test]
    fn an_end_is_warned_of_before_it_comes() {
        assert!(warnings(&account(None), NOW).is_empty());
        assert!(warnings(&account(Some(Duration::days(15))), NOW).is_empty());
        let soon = warnings(&account(Some(Duration::hours(30))), NOW);
        assert_eq!(soon, ["The token expires within 2 days. Make a new one before it does."]);
        assert!(warnings(&account(Some(-Duration::hours(1))), NOW)[0].contains("has expired"));
    }
}
