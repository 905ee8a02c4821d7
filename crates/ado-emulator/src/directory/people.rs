//! The three people of every organization: one who administers it, one who only works in it, one who is elsewhere.

use std::{fmt, str::FromStr};

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use parking_lot::RwLock;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{Edition, guid};

/// A person, by the part they play in tests.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum User {
    /// Holds `demo-admin-pat`; project collection administrator unless a test changes it.
    Admin,
    /// Holds `demo-member-pat`; works in the organization without administering it.
    Member,
    /// Holds `demo-stranger-pat`; has an account, but is no member.
    Stranger,
}

/// What somebody may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Member of *Project Collection Administrators*.
    Administrator,
    /// Member of the organization.
    Member,
    /// Signed in, but not let in.
    NonMember,
}

impl Role {
    /// What pages call it.
    pub(crate) fn label(self) -> &'static str {
        match self {
            Self::Administrator => "Collection administrator",
            Self::Member => "Member",
            Self::NonMember => "Not a member",
        }
    }
}

/// One account as Azure DevOps shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Person {
    /// Which of the three this is.
    pub user: User,
    /// The identity's id in REST answers.
    pub id: Uuid,
    /// `nameid` of this person's app tokens. Azure DevOps does not promise that it equals `id`, and for some people it
    /// does not: here it differs for the member.
    pub token_name_id: Uuid,
    /// Full name.
    pub display_name: &'static str,
    /// Sign-in address, or `DOMAIN\user` on a Server.
    pub account: String,
    /// What they may do at the moment.
    pub role: Role,
    /// The personal access token, while it is not revoked.
    pub pat: Option<&'static str>,
}

/// The text names none of the three people.
#[derive(Clone, Debug, thiserror::Error)]
#[error("\"{0}\" is nobody here: use admin, member or stranger")]
pub struct UnknownUser(String);

impl User {
    /// All three.
    pub const ALL: [Self; 3] = [Self::Admin, Self::Member, Self::Stranger];

    /// The personal access token this person starts with.
    pub fn pat(self) -> &'static str {
        match self {
            Self::Admin => "demo-admin-pat",
            Self::Member => "demo-member-pat",
            Self::Stranger => "demo-stranger-pat",
        }
    }

    fn role(self) -> Role {
        match self {
            Self::Admin => Role::Administrator,
            Self::Member => Role::Member,
            Self::Stranger => Role::NonMember,
        }
    }

    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Admin => "admin",
            Self::Member => "member",
            Self::Stranger => "stranger",
        }
    }
}

impl fmt::Display for User {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for User {
    type Err = UnknownUser;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|user| user.as_str() == text).ok_or_else(|| UnknownUser(text.to_owned()))
    }
}

/// The people and what they may do now.
#[derive(Debug)]
pub(crate) struct People {
    edition: Edition,
    people: RwLock<[Person; 3]>,
}

impl People {
    pub(crate) fn new(edition: Edition) -> Self {
        Self { edition, people: RwLock::new(initial(edition)) }
    }

    pub(crate) fn reset(&self) {
        *self.people.write() = initial(self.edition);
    }

    pub(crate) fn all(&self) -> Vec<Person> {
        self.people.read().to_vec()
    }

    pub(crate) fn get(&self, user: User) -> Person {
        let [admin, member, stranger] = &*self.people.read();
        match user {
            User::Admin => admin.clone(),
            User::Member => member.clone(),
            User::Stranger => stranger.clone(),
        }
    }

    pub(crate) fn by_pat(&self, pat: &str) -> Option<Person> {
        self.people.read().iter().find(|person| person.pat == Some(pat)).cloned()
    }

    pub(crate) fn set_role(&self, user: User, role: Role) {
        self.change(user, |person| person.role = role);
    }

    pub(crate) fn revoke_pat(&self, user: User) {
        self.change(user, |person| person.pat = None);
    }

    fn change(&self, user: User, change: impl FnOnce(&mut Person)) {
        if let Some(person) = self.people.write().iter_mut().find(|person| person.user == user) {
            change(person);
        }
    }
}

fn initial(edition: Edition) -> [Person; 3] {
    User::ALL.map(|user| {
        let (display_name, account) = name_and_account(edition, user);
        let id = guid::stable(&["identity", account]);
        let token_name_id = if user == User::Member { guid::stable(&["app token", account]) } else { id };
        Person {
            user,
            id,
            token_name_id,
            display_name,
            account: account.to_owned(),
            role: user.role(),
            pat: Some(user.pat()),
        }
    })
}

fn name_and_account(edition: Edition, user: User) -> (&'static str, &'static str) {
    match (edition, user) {
        (Edition::Services, User::Admin) => ("Amara Okafor", "amara.okafor@fabrikam.example"),
        (Edition::Services, User::Member) => ("Jonas Lindqvist", "jonas.lindqvist@fabrikam.example"),
        (Edition::Services, User::Stranger) => ("Riku Tanaka", "riku.tanaka@adatum.example"),
        (Edition::Server(_), User::Admin) => ("Elena Petrova", "CONTOSO\\elena.petrova"),
        (Edition::Server(_), User::Member) => ("Marcus Webb", "CONTOSO\\marcus.webb"),
        (Edition::Server(_), User::Stranger) => ("Noor Haddad", "CONTOSO\\noor.haddad"),
    }
}

/// The identity descriptor: the kind of identity, then the person in that kind's own terms.
pub(crate) fn descriptor(edition: Edition, person: &Person) -> String {
    match edition {
        Edition::Services => {
            let tenant = guid::stable(&["entra tenant", domain(&person.account)]);
            format!("Microsoft.IdentityModel.Claims.ClaimsIdentity;{tenant}\\{}", person.account)
        }
        Edition::Server(_) => format!("System.Security.Principal.WindowsIdentity;{}", sid(person.user)),
    }
}

/// The graph subject: opaque to clients, but its prefix names the directory.
pub(crate) fn subject_descriptor(edition: Edition, person: &Person) -> String {
    match edition {
        Edition::Services => format!("aad.{}", URL_SAFE_NO_PAD.encode(person.id.to_string())),
        Edition::Server(_) => format!("win.{}", URL_SAFE_NO_PAD.encode(sid(person.user))),
    }
}

fn domain(account: &str) -> &str {
    account.rsplit('@').next().unwrap_or(account)
}

fn sid(user: User) -> String {
    let relative = match user {
        User::Admin => 1107,
        User::Member => 1142,
        User::Stranger => 2210,
    };
    format!("S-1-5-21-1758329641-2204917326-3851042297-{relative}")
}
