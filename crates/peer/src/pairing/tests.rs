use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use rstest::rstest;
use serde_json::{Value, json};
use time::macros::datetime;
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::*;
use crate::negotiation::{Features, ProtocolVersion, Support, VersionRange};
use crate::profile::{Profile, Terms};
use crate::{InvitationCode, InvitationSecret, jws};

const ID: Uuid = Uuid::from_u128(0x0198_0000_0000_7000_8000_0000_0000_0001);
const NOW: OffsetDateTime = datetime!(2026-11-23 12:00 UTC);
const EXPIRY: OffsetDateTime = datetime!(2026-11-30 12:00 UTC);

fn profile(instance: u128, name: &str) -> Profile {
    serde_json::from_value(json!({
        "instance": Uuid::from_u128(instance),
        "name": name,
        "tracker": {"kind": "azure-devops-services", "url": "https://dev.azure.com/fabrikam"},
        "node_version": "0.1.0",
    }))
    .unwrap()
}

fn terms() -> Terms {
    serde_json::from_value(json!({
        "connection_name": "Fabrikam_to_Contoso",
        "inviter_name": "Fabrikam",
        "acceptor_name": "Contoso",
        "mode": "script",
        "dialling": "acceptor",
    }))
    .unwrap()
}

fn support(min: u16, max: u16, features: &[&str]) -> Support {
    Support {
        versions: VersionRange::new(ProtocolVersion(min), ProtocolVersion(max)).unwrap(),
        features: serde_json::from_value::<Features>(json!(features)).unwrap(),
    }
}

fn invitation() -> OpenInvitation {
    OpenInvitation {
        id: ID,
        node_url: "https://sync.fabrikam.com".parse().unwrap(),
        secret: InvitationSecret::derive(&[7; 32], ID),
        expires_at: EXPIRY,
        profile: profile(1, "Fabrikam"),
        terms: terms(),
        support: support(1, 1, &["blobs", "mail"]),
    }
}

fn code_of(invitation: &OpenInvitation) -> InvitationCode {
    let url = invitation.node_url.clone();
    InvitationCode::new(url, invitation.id, invitation.secret.clone(), EXPIRY).unwrap()
}

fn pending() -> PendingAcceptance {
    accepting(&invitation(), 2, support(1, 2, &["blobs"]))
}

fn accepting(invitation: &OpenInvitation, instance: u128, support: Support) -> PendingAcceptance {
    let profile = profile(instance, "Contoso");
    PendingAcceptance::begin(code_of(invitation), profile, support, Entropy::new([2; 32]))
}

fn receive(request: &str) -> Result<Received, Refusal> {
    invitation().receive(&Standing::Open, request, NOW, Entropy::new([1; 32]))
}

fn accepted(request: &str) -> Accepted {
    match receive(request).unwrap() {
        Received::Accepted(accepted) => *accepted,
        Received::Repeated(_) => panic!("the first request is no repetition"),
    }
}

#[test]
fn both_sides_end_up_with_the_same_connection() {
    let pending = pending();
    assert_eq!(invitation_id(pending.request()), Some(ID));
    let inviter = accepted(pending.request());
    let (there, here) = (inviter.pairing, pending.complete(&inviter.record.answer).unwrap());
    assert_eq!(there.id, here.id);
    assert_eq!(there.fingerprint, here.fingerprint);
    assert_eq!(there.outgoing.id(), here.incoming.id());
    assert_eq!(there.incoming.id(), here.outgoing.id());
    assert_ne!(there.outgoing.id(), there.incoming.id());
    assert_eq!((there.role, here.role), (Role::Inviter, Role::Acceptor));
    assert_eq!(there.partner.name.as_str(), "Contoso");
    assert_eq!(here.partner.name.as_str(), "Fabrikam");
    assert_eq!(here.terms, terms());
    assert_eq!(here.agreement, there.agreement);
    assert!(here.agreement.features.has("blobs") && !here.agreement.features.has("mail"));
}

/// Pinned: a node of another release must derive the same keys.
#[test]
fn the_key_schedule_never_changes_between_releases() {
    let pending = pending();
    let pairing = accepted(pending.request()).pairing;
    let shown =
        format!("{}\n{}\n{}\n{}", pairing.id, pairing.outgoing.id(), pairing.incoming.id(), pairing.fingerprint);
    insta::assert_snapshot!(shown, @r"
    219812f6-7241-876b-8324-2558b1b639ce
    aa1f1a10-2131-81c8-b113-9dad4dcd17cc
    29310eb1-314a-8f54-9a5d-451d0746b874
    04551 39582 22684 96828
    ");
}

#[test]
fn a_lost_answer_is_given_again_to_the_same_request_only() {
    let pending = pending();
    let first = accepted(pending.request());
    let used = Standing::Used(first.record.clone());
    let late = EXPIRY + Duration::days(30);
    let again = invitation().receive(&used, pending.request(), late, Entropy::new([9; 32]));
    let Ok(Received::Repeated(answer)) = again else { panic!("{again:?}") };
    assert_eq!(answer, first.record.answer);
    assert_eq!(pending.complete(&answer).unwrap().fingerprint, first.pairing.fingerprint);

    let other = accepting(&invitation(), 3, support(1, 1, &[]));
    let refused = invitation().receive(&used, other.request(), NOW, Entropy::new([9; 32]));
    assert_eq!(refused.unwrap_err(), Refusal::Used);
}

#[test]
fn an_acceptance_survives_a_restart() {
    let pending = pending();
    let restored = PendingAcceptance::from_bytes(&pending.to_bytes()).unwrap();
    assert_eq!(restored.request(), pending.request());
    let inviter = accepted(pending.request());
    let pairing = restored.complete(&inviter.record.answer).unwrap();
    assert_eq!(pairing.fingerprint, inviter.pairing.fingerprint);
    assert_eq!(PendingAcceptance::from_bytes(b"{}").unwrap_err(), RestoreError);
    assert!(!format!("{pending:?}").contains("ADN1"));
}

#[test]
fn the_code_and_a_recording_give_no_keys() {
    let pending = pending();
    let inviter = accepted(pending.request());
    // Somebody with the code replays the recording with a key of their own.
    let thief = PendingAcceptance::begin(
        code_of(&invitation()),
        profile(2, "Contoso"),
        support(1, 2, &["blobs"]),
        Entropy::new([3; 32]),
    );
    assert_eq!(thief.complete(&inviter.record.answer).unwrap_err(), AnswerError::Forged);
}

#[test]
fn every_acceptance_has_keys_of_its_own() {
    let one = accepted(pending().request()).pairing;
    let again = invitation().receive(&Standing::Open, pending().request(), NOW, Entropy::new([8; 32]));
    let Ok(Received::Accepted(other)) = again else { panic!("{again:?}") };
    assert_ne!(one.outgoing.id(), other.pairing.outgoing.id());
    assert_ne!(one.id, other.pairing.id);
    assert_ne!(one.fingerprint, other.pairing.fingerprint);
}

#[test]
fn somebody_in_between_changes_the_fingerprint() {
    // The man in the middle knows the code: he accepts at the inviter, and plays the inviter.
    let victim = pending();
    let stolen = PendingAcceptance::begin(
        code_of(&invitation()),
        profile(2, "Contoso"),
        support(1, 2, &["blobs"]),
        Entropy::new([66; 32]),
    );
    let at_inviter = accepted(stolen.request()).pairing.fingerprint;
    let fake = invitation().receive(&Standing::Open, victim.request(), NOW, Entropy::new([67; 32]));
    let Ok(Received::Accepted(fake)) = fake else { panic!("{fake:?}") };
    let at_acceptor = victim.complete(&fake.record.answer).unwrap().fingerprint;
    assert_ne!(at_inviter, at_acceptor);
}

#[rstest]
#[case::revoked(Standing::Revoked, NOW, Refusal::Revoked)]
#[case::expired(Standing::Open, EXPIRY, Refusal::Expired)]
#[case::used(Standing::Used(AcceptanceRecord { request_hash: [0; 32], answer: String::new() }), NOW, Refusal::Used)]
fn an_invitation_that_is_over_is_refused(
    #[case] standing: Standing,
    #[case] now: OffsetDateTime,
    #[case] refusal: Refusal,
) {
    let refused = invitation().receive(&standing, pending().request(), now, Entropy::new([1; 32]));
    assert_eq!(refused.unwrap_err(), refusal);
    let preview = PendingPreview::begin(code_of(&invitation()), Uuid::from_u128(2), support(1, 1, &[]), Uuid::nil());
    assert_eq!(invitation().preview(&standing, preview.request(), now), Err(refusal));
}

#[test]
fn whoever_does_not_know_the_code_learns_nothing_about_it() {
    let mut guess = invitation();
    guess.secret = InvitationSecret::derive(&[8; 32], ID);
    let stranger = accepting(&guess, 2, support(1, 1, &[]));
    for standing in [Standing::Open, Standing::Revoked] {
        let refused = invitation().receive(&standing, stranger.request(), EXPIRY, Entropy::new([1; 32]));
        assert_eq!(refused.unwrap_err(), Refusal::Unrecognised);
    }
    let mut other = invitation();
    other.id = Uuid::nil();
    let foreign = accepting(&other, 2, support(1, 1, &[]));
    assert_eq!(receive(foreign.request()).unwrap_err(), Refusal::Unrecognised);
}

/// Whoever holds a copy of the database has the hash, not the secret.
#[test]
fn the_stored_hash_accepts_nothing() {
    let mut dump = invitation();
    dump.secret = InvitationSecret::from_bytes(*invitation().secret.hash().as_bytes());
    let thief = accepting(&dump, 2, support(1, 1, &[]));
    assert_eq!(receive(thief.request()).unwrap_err(), Refusal::Unrecognised);
}

#[test]
fn the_inviter_cannot_accept_its_own_code() {
    let own = accepting(&invitation(), 1, support(1, 1, &[]));
    assert_eq!(receive(own.request()).unwrap_err(), Refusal::OwnInvitation);
    let mut mirror = invitation();
    mirror.profile.instance = Uuid::from_u128(9);
    let answer = mirror.receive(&Standing::Open, own.request(), NOW, Entropy::new([1; 32]));
    assert!(answer.is_ok(), "another instance on the same node may accept");
}

/// The inviting node knows the code, so it can say what it likes; not everything is believed.
#[rstest]
#[case::in_our_own_name(2, 1, &[], AnswerError::Refused(Refusal::OwnInvitation))]
#[case::a_version_we_do_not_speak(1, 3, &[], AnswerError::Unreadable)]
#[case::a_feature_we_do_not_have(1, 1, &["mail"], AnswerError::Unreadable)]
fn an_inviter_that_answers_nonsense_is_refused(
    #[case] instance: u128,
    #[case] version: u16,
    #[case] features: &[&str],
    #[case] error: AnswerError,
) {
    let pending = pending();
    let secret = invitation().secret;
    let token = wire::parse(pending.request(), wire::ACCEPTANCE).unwrap();
    let theirs = token.peek::<wire::AnswerKey>().unwrap().key;
    let ephemeral = handshake::Ephemeral::new(&Entropy::new([6; 32]));
    let shared = ephemeral.agree(theirs, &secret, pending.request()).ok().unwrap();
    let support = support(version, version, features);
    let answer = wire::AcceptanceAnswer {
        agreement: support.agree(&support).unwrap(),
        key: ephemeral.public(),
        profile: profile(instance, "Fabrikam"),
        terms: terms(),
    };
    let answer = jws::sign(wire::ACCEPTED, ID, &shared.answer_key(), &answer);
    assert_eq!(pending.complete(&answer).unwrap_err(), error);
}

#[test]
fn a_code_that_leads_elsewhere_is_refused() {
    let mut elsewhere = invitation();
    elsewhere.node_url = "https://sync.fabrikam.example".parse().unwrap();
    let request = accepting(&elsewhere, 2, support(1, 1, &[]));
    assert_eq!(receive(request.request()).unwrap_err(), Refusal::WrongNode);
}

#[test]
fn a_version_gap_is_a_message_on_the_side_that_can_act() {
    let newer = accepting(&invitation(), 2, support(3, 4, &[]));
    let refusal = receive(newer.request()).unwrap_err();
    assert_eq!(serde_json::to_value(refusal).unwrap(), json!({"code": "version", "versions": {"min": 1, "max": 1}}));
    let error = newer.refused(refusal);
    insta::assert_snapshot!(error, @"Your partner's node runs an older version (it speaks protocol 1, this node 3 to 4). Ask your partner to update their node, then try again.");
}

/// A node of the future says things that this one cannot read; its versions it can.
#[test]
fn an_unreadable_newer_request_is_still_told_about_versions() {
    let key = handshake::request_key(&invitation().secret);
    let future = json!({"support": {"versions": {"min": 7, "max": 9}, "abilities": 3}, "keys": ["?"]});
    let token = jws::sign(wire::ACCEPTANCE, ID, &key, &future);
    assert!(matches!(receive(&token), Err(Refusal::Version { .. })));
    let nonsense = jws::sign(wire::ACCEPTANCE, ID, &key, &json!({"support": 1}));
    assert_eq!(receive(&nonsense).unwrap_err(), Refusal::Unreadable);
}

#[test]
fn a_refusal_of_the_future_is_understood_as_a_refusal() {
    let refusal: Refusal = serde_json::from_str(r#"{"code":"mercury_in_retrograde"}"#).unwrap();
    assert_eq!(refusal, Refusal::Unrecognised);
    assert_eq!(pending().refused(Refusal::Expired), AnswerError::Refused(Refusal::Expired));
}

/// Each part of the request: changed, dropped, or swapped with that of another request.
#[test]
fn a_request_with_any_part_tampered_with_is_refused() {
    let original = pending();
    let other = accepting(&invitation(), 5, support(1, 3, &["mail"]));
    for token in tampered(original.request(), other.request()) {
        assert_eq!(receive(&token).unwrap_err(), Refusal::Unrecognised, "{token}");
    }
}

#[test]
fn an_answer_with_any_part_tampered_with_is_refused() {
    let pending = pending();
    let answer = accepted(pending.request()).record.answer;
    let other = invitation().receive(&Standing::Open, pending.request(), NOW, Entropy::new([8; 32]));
    let Ok(Received::Accepted(other)) = other else { panic!("{other:?}") };
    for token in tampered(&answer, &other.record.answer) {
        assert!(pending.complete(&token).is_err(), "{token}");
    }
    for html in ["", "<html><body>404</body></html>", "a.b.c", pending.request()] {
        assert_eq!(pending.complete(html).unwrap_err(), AnswerError::NotANode);
    }
}

/// Every field of header and payload changed, dropped and swapped; every part exchanged; every
/// character changed.
fn tampered(token: &str, other: &str) -> Vec<String> {
    let parts = split(token);
    let foreign = split(other);
    let mut all = Vec::new();
    for index in 0..2 {
        let content: Value = serde_json::from_slice(&BASE64.decode(&parts[index]).unwrap()).unwrap();
        let theirs: Value = serde_json::from_slice(&BASE64.decode(&foreign[index]).unwrap()).unwrap();
        for field in content.as_object().unwrap().keys() {
            let mut flipped = content.clone();
            flipped[field] = json!("x");
            let mut dropped = content.clone();
            dropped.as_object_mut().unwrap().remove(field);
            let mut swapped = content.clone();
            swapped[field] = theirs[field].clone();
            for changed in [flipped, dropped, swapped] {
                let mut parts = parts.clone();
                parts[index] = BASE64.encode(changed.to_string());
                all.push(parts.join("."));
            }
        }
    }
    for index in 0..3 {
        let mut exchanged = parts.clone();
        exchanged[index].clone_from(&foreign[index]);
        all.push(exchanged.join("."));
    }
    for index in 0..token.len() {
        let mut flipped = token.to_owned();
        let new = if flipped.as_bytes()[index] == b'A' { "B" } else { "A" };
        flipped.replace_range(index..=index, new);
        all.push(flipped);
    }
    all.retain(|changed| changed != token && changed != other);
    all
}

fn split(token: &str) -> Vec<String> {
    token.split('.').map(str::to_owned).collect()
}

#[test]
fn an_endless_request_is_refused() {
    let token = format!("{}{}", pending().request(), "A".repeat(MAX_TOKEN));
    assert_eq!(receive(&token).unwrap_err(), Refusal::Unrecognised);
    assert_eq!(invitation_id(&token), None);
    assert_eq!(pending().complete(&token).unwrap_err(), AnswerError::NotANode);
}

#[test]
fn a_preview_shows_what_an_acceptance_would_bring() {
    let asked = PendingPreview::begin(
        code_of(&invitation()),
        Uuid::from_u128(2),
        support(1, 1, &["blobs"]),
        Uuid::from_u128(77),
    );
    assert_eq!(invitation_id(asked.request()), Some(ID));
    let answer = invitation().preview(&Standing::Open, asked.request(), NOW).unwrap();
    let preview = asked.complete(&answer).unwrap();
    assert_eq!(preview.terms, terms());
    assert_eq!(preview.partner.name.as_str(), "Fabrikam");
    assert_eq!(preview.expires_at, EXPIRY);

    let again = PendingPreview::begin(
        code_of(&invitation()),
        Uuid::from_u128(2),
        support(1, 1, &["blobs"]),
        Uuid::from_u128(78),
    );
    assert_eq!(again.complete(&answer), Err(AnswerError::Forged), "an old answer to a new question");
    for token in tampered(&answer, &invitation().preview(&Standing::Open, again.request(), NOW).unwrap()) {
        assert!(asked.complete(&token).is_err());
    }
}

#[rstest]
#[case::in_our_own_name(2, 1, AnswerError::Refused(Refusal::OwnInvitation))]
#[case::a_version_we_do_not_speak(1, 3, AnswerError::Unreadable)]
fn a_preview_that_is_nonsense_is_refused(#[case] instance: u128, #[case] version: u16, #[case] error: AnswerError) {
    let ours = Uuid::from_u128(2);
    let nonce = Uuid::from_u128(77);
    let asked = PendingPreview::begin(code_of(&invitation()), ours, support(1, 1, &[]), nonce);
    let theirs = support(version, version, &[]);
    let answer = wire::PreviewAnswer {
        nonce,
        agreement: theirs.agree(&theirs).unwrap(),
        profile: profile(instance, "Fabrikam"),
        terms: terms(),
        expires_at: EXPIRY,
    };
    let key = handshake::invitation_key(&invitation().secret, "preview answer");
    let answer = jws::sign(wire::PREVIEWED, ID, &key, &answer);
    assert_eq!(asked.complete(&answer), Err(error));
}

#[test]
fn a_preview_is_no_acceptance() {
    let asked = PendingPreview::begin(code_of(&invitation()), Uuid::from_u128(2), support(1, 1, &[]), Uuid::nil());
    assert_eq!(receive(asked.request()).unwrap_err(), Refusal::Unrecognised);
    assert_eq!(invitation().preview(&Standing::Open, pending().request(), NOW), Err(Refusal::Unrecognised));
    let own = PendingPreview::begin(code_of(&invitation()), Uuid::from_u128(1), support(1, 1, &[]), Uuid::nil());
    assert_eq!(invitation().preview(&Standing::Open, own.request(), NOW), Err(Refusal::OwnInvitation));
}

#[test]
fn errors_say_what_to_do() {
    let refusals = [
        Refusal::Expired,
        Refusal::Revoked,
        Refusal::Used,
        Refusal::OwnInvitation,
        Refusal::WrongNode,
        Refusal::Version { versions: VersionRange::CURRENT },
        Refusal::Unreadable,
        Refusal::Unrecognised,
    ];
    let errors = [AnswerError::NotANode, AnswerError::Forged, AnswerError::Unreadable];
    let texts: Vec<String> =
        refusals.iter().map(ToString::to_string).chain(errors.iter().map(ToString::to_string)).collect();
    insta::assert_snapshot!(texts.join("\n"), @r"
    This invitation has expired. Ask your partner to re-issue it and to send you the new code.
    Your partner has withdrawn this invitation. Ask them for a new code.
    This invitation has already been used; a code works once. If nobody at your company accepted it, tell your partner at once. Otherwise ask them for a new code.
    This invitation was made here. Send the code to your partner: it has to be accepted on their side.
    The address in this code is not the one the invitation was made for. Ask your partner for a new code.
    The two nodes run versions that cannot work together (the inviting node speaks protocol 1). The older one has to be updated.
    Your partner's node could not read what this node says about itself. Nothing was accepted. Both nodes should run the newest version; then try again.
    Your partner's node does not know this invitation. Ask your partner for a new code.
    What answers at the address in the code is not a node that can pair. Ask your partner to check the address of their node.
    The answer does not come from the node that made this invitation, or it was changed on its way. Do not go on: tell your partner, and ask for a new code.
    The answer of your partner's node cannot be read by this node. Ask the operator of your node to update it, then try again.
    ");
}
