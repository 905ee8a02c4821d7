//! Looking at an invitation before accepting it: who invites, to what, until when.
//!
//! The code itself stays short; whoever holds it asks the inviting node. Nothing changes by that.

use time::OffsetDateTime;
use uuid::Uuid;

use super::acceptor::AnswerError;
use super::handshake::invitation_key;
use super::inviter::{OpenInvitation, Standing};
use super::refusal::Refusal;
use super::wire::{self, PreviewAnswer, PreviewRequest};
use crate::code::InvitationCode;
use crate::jws;
use crate::negotiation::{Agreement, Support};
use crate::profile::{Profile, Terms};

const REQUEST_KEY: &str = "preview request";
const ANSWER_KEY: &str = "preview answer";

/// What an invitation would lead to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// Who invites.
    pub partner: Profile,
    /// To what.
    pub terms: Terms,
    /// What both nodes could do.
    pub agreement: Agreement,
    /// When the inviting node stops honouring the code.
    pub expires_at: OffsetDateTime,
}

/// A preview that has no answer yet.
#[derive(Clone, Debug)]
pub struct PendingPreview {
    code: InvitationCode,
    instance: Uuid,
    nonce: Uuid,
    support: Support,
    request: String,
}

impl PendingPreview {
    /// Asks, on behalf of the organization or collection `instance`, what `code` leads to. `nonce`
    /// is fresh, so that an old answer is not taken for a new one.
    #[must_use]
    pub fn begin(code: InvitationCode, instance: Uuid, support: Support, nonce: Uuid) -> Self {
        let request = PreviewRequest { support: support.clone(), node_url: code.node_url().clone(), instance, nonce };
        let key = invitation_key(code.secret(), REQUEST_KEY);
        let request = jws::sign(wire::PREVIEW, code.invitation_id(), &key, &request);
        Self { code, instance, nonce, support, request }
    }

    /// The token to post to the inviting node.
    #[must_use]
    pub fn request(&self) -> &str {
        &self.request
    }

    /// Reads the answer.
    ///
    /// # Errors
    /// Anything but the genuine answer to this very question.
    pub fn complete(&self, answer: &str) -> Result<Preview, AnswerError> {
        let token = wire::parse(answer.trim(), wire::PREVIEWED).map_err(|_| AnswerError::NotANode)?;
        let key = invitation_key(self.code.secret(), ANSWER_KEY);
        let content = token.verify(&key).map_err(|_| AnswerError::Forged)?;
        let content: PreviewAnswer = content.read().map_err(|_| AnswerError::Unreadable)?;
        if content.nonce != self.nonce {
            return Err(AnswerError::Forged);
        }
        if content.profile.instance == self.instance {
            return Err(AnswerError::Refused(Refusal::OwnInvitation));
        }
        if !self.support.covers(&content.agreement) {
            return Err(AnswerError::Unreadable);
        }
        Ok(Preview {
            partner: content.profile,
            terms: content.terms,
            agreement: content.agreement,
            expires_at: content.expires_at,
        })
    }
}

impl OpenInvitation {
    /// Answers a request for a preview.
    ///
    /// # Errors
    /// The same as for an acceptance, so that a preview promises what an acceptance will do.
    pub fn preview(&self, standing: &Standing, request: &str, now: OffsetDateTime) -> Result<String, Refusal> {
        let key = invitation_key(&self.secret, REQUEST_KEY);
        let proven = self.prove(request.trim(), wire::PREVIEW, &key)?;
        self.check_open(standing, now)?;
        self.check_version(&proven)?;
        let content: PreviewRequest = proven.read().map_err(|_| Refusal::Unreadable)?;
        self.check_sides(&content.node_url, content.instance)?;
        let answer = PreviewAnswer {
            nonce: content.nonce,
            agreement: self.agree(&content.support)?,
            profile: self.profile.clone(),
            terms: self.terms.clone(),
            expires_at: self.expires_at,
        };
        let key = invitation_key(&self.secret, ANSWER_KEY);
        Ok(jws::sign(wire::PREVIEWED, self.id, &key, &answer))
    }
}
