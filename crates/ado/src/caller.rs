//! Who a credential belongs to, and whether that person may administer the collection. ADO's own words, nobody else's.

use domain::TenantId;
use futures_util::future::BoxFuture;
use serde::Deserialize;
use uuid::Uuid;

use crate::{client::Client, collection::Collection, credential::Credential, error::Error};

/// The security namespace *Collection*, and its bit "Edit collection-level information", which the group
/// *Project Collection Administrators* holds.
const COLLECTION_NAMESPACE: &str = "3e65f728-f8bc-4ecd-8764-7e378b19bfa7";
const EDIT_COLLECTION: u32 = 2;

/// Descriptors of real people: of Services, and of a Windows domain.
const PEOPLE: [&str; 2] =
    ["Microsoft.IdentityModel.Claims.ClaimsIdentity;", "System.Security.Principal.WindowsIdentity;"];

/// The person behind a credential.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Caller {
    /// The collection's own id, which survives a rename.
    pub tenant: TenantId,
    /// ADO's id of the person.
    pub user_id: Uuid,
    pub display_name: String,
}

impl Client {
    /// Asks the collection who the credential belongs to.
    ///
    /// # Errors
    /// [`Error::Unauthorized`] also for anonymous callers, which public organizations answer with 200, and for
    /// credentials that act for somebody else.
    pub async fn caller(&self, collection: &Collection, credential: &Credential) -> Result<Caller, Error> {
        // Asked without an API version: this resource is a preview in every one of them.
        let data: ConnectionData = self.read(collection, credential.header()?, "_apis/connectionData").await?;
        data.person().ok_or(Error::Unauthorized)
    }

    /// Whether the person may edit the collection's settings.
    ///
    /// # Errors
    /// When ADO does not say.
    pub async fn may_edit_collection(&self, collection: &Collection, credential: &Credential) -> Result<bool, Error> {
        let request = |version| -> BoxFuture<'_, Result<Permissions, Error>> {
            let path = format!("_apis/permissions/{COLLECTION_NAMESPACE}/{EDIT_COLLECTION}?api-version={version}");
            Box::pin(async move { self.read(collection, credential.header()?, &path).await })
        };
        let permissions = self.with_version(collection, request).await?;
        Ok(permissions.value == [true])
    }
}

#[derive(Deserialize)]
struct Permissions {
    value: Vec<bool>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct ConnectionData {
    authenticated_user: Option<Identity>,
    authorized_user: Option<Identity>,
    instance_id: Option<TenantId>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Identity {
    id: Uuid,
    #[serde(default)]
    descriptor: String,
    provider_display_name: Option<String>,
    custom_display_name: Option<String>,
}

impl ConnectionData {
    fn person(self) -> Option<Caller> {
        let (user, authorized, tenant) = (self.authenticated_user?, self.authorized_user?, self.instance_id?);
        let is_person = PEOPLE.iter().any(|prefix| user.descriptor.starts_with(prefix));
        let acts_for_itself = user.id == authorized.id;
        if !is_person || !acts_for_itself || user.id.is_nil() || tenant.uuid().is_nil() {
            return None;
        }
        let name = user.custom_display_name.or(user.provider_display_name).unwrap_or_default();
        let display_name = readable(&name).unwrap_or_else(|| user.id.to_string());
        Some(Caller { tenant, user_id: user.id, display_name })
    }
}

/// A display name without anything that could disturb a line of a log or a table.
fn readable(name: &str) -> Option<String> {
    let name: String = name.chars().filter(|c| !c.is_control()).take(255).collect();
    let name = name.trim();
    (!name.is_empty()).then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const TENANT: &str = "11111111-2222-4333-8444-555555555555";

    const ADA: &str = "aaaaaaaa-0000-4000-8000-000000000001";
    const BOB: &str = "aaaaaaaa-0000-4000-8000-000000000002";

    fn person(descriptor: &str, authorized: &str) -> Option<Caller> {
        let json = format!(
            r#"{{"authenticatedUser":{{"id":"{ADA}","descriptor":"{descriptor}","providerDisplayName":"Ada"}},
                "authorizedUser":{{"id":"{authorized}"}},"instanceId":"{TENANT}"}}"#
        );
        serde_json::from_str::<ConnectionData>(&json).unwrap().person()
    }

    #[test]
    fn people_of_services_and_of_a_windows_domain_are_callers() {
        let caller = person("Microsoft.IdentityModel.Claims.ClaimsIdentity;x\\\\ada@fabrikam.example", ADA).unwrap();
        assert_eq!((caller.display_name.as_str(), caller.tenant.to_string().as_str()), ("Ada", TENANT));
        assert!(person("System.Security.Principal.WindowsIdentity;S-1-5-21-1", ADA).is_some());
    }

    #[test]
    fn anonymous_callers_services_and_impersonators_are_nobody() {
        assert_eq!(person("System:PublicAccess;aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa", ADA), None);
        assert_eq!(person("Microsoft.TeamFoundation.ServiceIdentity;x", ADA), None);
        assert_eq!(person("Microsoft.IdentityModel.Claims.ClaimsIdentity;x", BOB), None);
    }
}
