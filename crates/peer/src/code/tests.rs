use proptest::prelude::*;
use rstest::rstest;
use time::macros::datetime;

use super::*;
use crate::NodeUrlError;

const ID: Uuid = Uuid::from_u128(0x0198_c0de_0000_7000_8000_0000_0000_0001);

fn code() -> InvitationCode {
    code_at("https://sync.fabrikam.com")
}

fn code_at(url: &str) -> InvitationCode {
    let secret = InvitationSecret::derive(&[7; 32], ID);
    InvitationCode::new(url.parse().unwrap(), ID, secret, datetime!(2026-12-01 10:00 UTC)).unwrap()
}

fn error(text: &str) -> Error {
    text.parse::<InvitationCode>().unwrap_err()
}

fn same(a: &InvitationCode, b: &InvitationCode) -> bool {
    a.to_string() == b.to_string()
}

/// Pinned: codes in mailboxes must survive an update of the node.
#[test]
fn the_written_form_never_changes_between_releases() {
    insta::assert_snapshot!(code(), @"ADN1-240SHG6Y0007004000000000000S59SGGTWX2WK9P4918MNMXVWY3E6T67AX41SSR1KY2DRE99D2EFBB1TDA0WVSDSHJWSK1C9S6JTV1DMQ66VVDCCKEZ6RZ");
    insta::assert_snapshot!(code().fingerprint(), @"32841 88702 87005 65193");
}

#[test]
fn what_was_written_is_read_back() {
    let read: InvitationCode = code().to_string().parse().unwrap();
    assert_eq!(read.version(), 1);
    assert_eq!(read.node_url().to_string(), "https://sync.fabrikam.com");
    assert_eq!(read.invitation_id(), ID);
    assert_eq!(read.secret().hash(), code().secret().hash());
    assert_eq!(read.expires_at(), datetime!(2026-12-01 10:00 UTC));
    assert_eq!(read.fingerprint(), code().fingerprint());
}

#[test]
fn the_code_alone_is_one_word_for_a_double_click() {
    let text = code().to_string();
    let run = text.strip_prefix("ADN1-").unwrap();
    assert!(run.bytes().all(|byte| byte.is_ascii_alphanumeric()));
    assert!(same(&run.parse().unwrap(), &code()));
}

#[test]
fn debug_output_keeps_the_secret() {
    let text = format!("{:?}", code());
    assert!(text.contains("InvitationSecret(..)"), "{text}");
}

#[rstest]
#[case::lower_case(|text: &str| text.to_lowercase())]
#[case::look_alikes(|text: &str| text.replace('0', "O").replace('1', "l"))]
#[case::other_look_alikes(|text: &str| text.replace('0', "o").replace('1', "I"))]
#[case::wrapped_lines(|text: &str| wrap(text, 76, "\r\n"))]
#[case::quoted_mail(|text: &str| format!("> {}", wrap(text, 60, "\n> ")))]
#[case::quoted_printable(|text: &str| wrap(text, 75, "=\r\n"))]
#[case::spaces(|text: &str| format!("  {}\t\n", wrap(text, 5, " ")))]
#[case::no_break_spaces(|text: &str| wrap(text, 9, "\u{a0}"))]
#[case::zero_width(|text: &str| format!("\u{feff}{}\u{200b}", wrap(text, 7, "\u{200b}")))]
#[case::dashes(|text: &str| wrap(text, 4, "-"))]
#[case::typographic_dash(|text: &str| text.replace('-', "–"))]
#[case::quotes(|text: &str| format!("“{text}”."))]
#[case::chat_markup(|text: &str| format!("`*{text}*`"))]
#[case::brackets(|text: &str| format!("<{text}>,"))]
fn what_mail_programs_do_to_a_code_is_undone(#[case] damage: fn(&str) -> String) {
    let damaged = damage(&code().to_string());
    assert!(same(&damaged.parse().unwrap(), &code()), "{damaged}");
}

fn wrap(text: &str, width: usize, with: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let lines: Vec<String> = letters.chunks(width).map(|line| line.iter().collect()).collect();
    lines.join(with)
}

/// All of them against the checksum; the search for the place is slow in a debug build, so that one
/// sees a single change of every character.
#[test]
fn every_single_changed_character_is_refused() {
    let written: Vec<u8> = code().to_string().chars().filter_map(symbols::value).collect();
    let body = &written["ADN1".len()..];
    for index in 0..body.len() {
        for value in (0..32).filter(|value| *value != body[index]) {
            let mut changed = body.to_vec();
            changed[index] = value;
            assert!(layout::decode(&changed).is_err(), "{index} {value}");
        }
    }
}

#[test]
fn a_changed_character_is_located() {
    let text = code().to_string();
    for (index, old) in text.char_indices().filter(|(_, letter)| *letter != '-') {
        let new = if old == 'Z' { "Y" } else { "Z" };
        let mut changed = text.clone();
        changed.replace_range(index..=index, new);
        assert_eq!(error(&changed), Error::Mistyped { position: Some(index + 1) });
    }
}

#[rstest]
#[case('U')]
#[case('#')]
#[case('é')]
fn a_character_that_is_in_no_code_is_located(#[case] foreign: char) {
    let text = code().to_string();
    for index in "ADN1-".len()..text.len() {
        let mut changed = text.clone();
        changed.replace_range(index..=index, &foreign.to_string());
        assert_eq!(error(&changed), Error::Mistyped { position: Some(index + 1) });
    }
}

#[test]
fn every_swapped_pair_is_refused_and_located() {
    let text = code().to_string();
    let run = "ADN1-".len();
    for index in run..text.len() - 1 {
        let mut letters: Vec<char> = text.chars().collect();
        if letters[index] == letters[index + 1] {
            continue;
        }
        letters.swap(index, index + 1);
        let swapped: String = letters.into_iter().collect();
        assert_eq!(error(&swapped), Error::Mistyped { position: Some(index + 1) }, "{swapped}");
    }
}

#[test]
fn any_two_characters_swapped_are_refused() {
    let written: Vec<u8> = code().to_string().chars().filter_map(symbols::value).collect();
    let body = &written["ADN1".len()..];
    for a in 0..body.len() {
        for b in (a + 1..body.len()).filter(|&b| body[a] != body[b]) {
            let mut swapped = body.to_vec();
            swapped.swap(a, b);
            assert!(layout::decode(&swapped).is_err(), "{a} {b}");
        }
    }
}

#[test]
fn every_truncation_says_how_much_is_missing() {
    let text = code().to_string();
    for kept in "ADN1-".len() + 2..text.len() {
        let missing = Some(text.len() - kept);
        assert_eq!(error(&text[..kept]), Error::Truncated { missing });
    }
    for kept in 1.."ADN1-".len() + 2 {
        assert_eq!(error(&text[..kept]), Error::Truncated { missing: None }, "{}", &text[..kept]);
    }
}

#[test]
fn a_lost_beginning_is_refused() {
    let text = code().to_string();
    for lost in 1.."ADN1".len() {
        assert_eq!(error(&text[lost..]), Error::StartMissing);
    }
    for lost in "ADN1-".len() + 1..text.len() {
        error(&text[lost..]);
    }
}

#[test]
fn every_lost_or_doubled_character_is_refused() {
    let text = code().to_string();
    for index in "ADN1-".len()..text.len() {
        let mut lost = text.clone();
        lost.remove(index);
        error(&lost);
        let mut doubled = text.clone();
        doubled.insert_str(index, &text[index..=index]);
        error(&doubled);
    }
}

#[test]
fn other_text_around_a_code_is_pointed_at() {
    let text = code().to_string();
    assert_eq!(error(&format!("Your code: {text}")), Error::ExtraText { position: 1 });
    let behind = Error::ExtraText { position: text.len() + 2 };
    assert_eq!(error(&format!("{text} Regards")), behind);
    assert_eq!(error(&format!("{text} Uwe")), behind);
    assert_eq!(error(&format!("{text} {text}")), behind);
}

#[rstest]
#[case("", Error::Empty)]
#[case(" \n\u{200b}", Error::Empty)]
#[case("\"\"", Error::Empty)]
#[case("hello", Error::NotACode(LooksLike::Unknown))]
#[case("Größe", Error::NotACode(LooksLike::Unknown))]
#[case("https://dev.azure.com/fabrikam", Error::NotACode(LooksLike::WebAddress))]
#[case("www.example.com", Error::NotACode(LooksLike::WebAddress))]
#[case("abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz", Error::NotACode(LooksLike::AccessToken))]
#[case(
    "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4ifQ.abc",
    Error::NotACode(LooksLike::OtherCode)
)]
#[case("eyJub2RlVXJsIjoiaHR0cHM6Ly9leGFtcGxlLmNvbSIsInNlY3JldCI6InNlY3JldCJ9", Error::NotACode(LooksLike::OtherCode))]
#[case("ADN2-6G0V5GHM8M6G00ZZ1R1VXEK32AKV8NKB2GZXJWTEVPA6YN1W9J2C", Error::NewerVersion { version: 2 })]
#[case("ADN0-6G0V5GHM8M6G00ZZ1R1VXEK32AKV8NKB2GZXJWTEVPA6YN1W9J2C", Error::NotACode(LooksLike::Unknown))]
fn other_text_is_named(#[case] text: &str, #[case] expected: Error) {
    assert_eq!(error(text), expected);
}

#[test]
fn an_endless_text_is_refused_at_once() {
    assert_eq!(error(&"ADN1-".repeat(1_000_000)), Error::NotACode(LooksLike::Unknown));
}

#[test]
fn an_intact_code_with_an_unacceptable_address_says_so() {
    let mut bytes = layout::encode(&code_at("https://node.example.com")).to_vec();
    let at = bytes.len() - 5 - "node.example.com".len();
    bytes.truncate(at);
    bytes[0] = 7;
    bytes.extend_from_slice(b"user@ex");
    let sum = crate::kdf::digest("invitation code checksum", &[b"ADN1", &bytes]);
    bytes.extend_from_slice(&sum[..5]);
    let text = format!("ADN1-{}", *symbols::write(&bytes));
    assert_eq!(error(&text), Error::NodeAddress(NodeUrlError::UserInfo));
}

#[test]
fn an_edited_address_changes_the_fingerprint() {
    let other = code_at("https://sync.fabrikan.com");
    assert_ne!(code().fingerprint(), other.fingerprint());
}

#[test]
fn expiry_is_a_moment_that_four_bytes_can_hold() {
    assert!(!code().is_expired(datetime!(2026-12-01 09:59:59 UTC)));
    assert!(code().is_expired(datetime!(2026-12-01 10:00 UTC)));
    for year in [datetime!(1969-12-31 0:00 UTC), datetime!(2107-01-01 0:00 UTC)] {
        let secret = InvitationSecret::derive(&[7; 32], ID);
        let refused = InvitationCode::new(code().node_url, ID, secret, year);
        assert_eq!(refused.unwrap_err(), Error::Expiry);
    }
}

#[test]
fn errors_say_what_to_do() {
    let errors = [
        Error::Empty,
        Error::NotACode(LooksLike::Unknown),
        Error::NotACode(LooksLike::WebAddress),
        Error::NotACode(LooksLike::AccessToken),
        Error::NotACode(LooksLike::OtherCode),
        Error::Truncated { missing: None },
        Error::Truncated { missing: Some(1) },
        Error::Truncated { missing: Some(12) },
        Error::StartMissing,
        Error::Mistyped { position: None },
        Error::Mistyped { position: Some(17) },
        Error::ExtraText { position: 130 },
        Error::NewerVersion { version: 2 },
        Error::NodeAddress(NodeUrlError::NotEncrypted),
        Error::Expiry,
    ];
    let texts: Vec<String> = errors.iter().map(ToString::to_string).collect();
    insta::assert_snapshot!(texts.join("\n"), @r"
    There is no invitation code here yet. Paste the code that your partner sent you; it starts with ADN1-.
    This is not an invitation code. Invitation codes start with ADN1-.
    This is not an invitation code, but a web address. Ask your partner for the code itself. Invitation codes start with ADN1-.
    This is not an invitation code, but probably an access token. Do not send access tokens to anybody. Invitation codes start with ADN1-.
    This is not an invitation code, but perhaps one of another Exalate product, which this node cannot accept. Invitation codes start with ADN1-.
    The end of the code is missing. Copy the whole code and paste it again.
    The end of the code is missing: 1 character is not there. Copy the whole code and paste it again.
    The end of the code is missing: 12 characters are not there. Copy the whole code and paste it again.
    The beginning of the code is missing: it starts with ADN1-. Copy the whole code and paste it again.
    The code contains a typing error. Copy the code from your partner's message instead of typing it.
    The code contains a typing error, probably at character 17. Copy the code from your partner's message instead of typing it.
    There is other text next to the code, at character 130. Paste the code alone.
    This code was made by a newer version (code format 2). Ask the operator of your node to update it, then paste the code again.
    The address of the inviting node inside the code cannot be used: it has to start with https://; plain http is only possible on the same machine. Ask your partner to correct the node address and to send a new code.
    An invitation has to expire between 1970 and 2106.
    ");
}

proptest! {
    #[test]
    fn any_code_survives(
        key in any::<[u8; 32]>(),
        id in any::<u128>(),
        seconds in any::<u32>(),
        host in "[a-z][a-z0-9]{0,30}(\\.[a-z]{1,20}){0,4}",
        port in 1_u16..,
    ) {
        let id = Uuid::from_u128(id);
        let url = format!("https://{host}:{port}").parse().unwrap();
        let secret = InvitationSecret::derive(&key, id);
        let code = InvitationCode::new(url, id, secret, layout::from_seconds(seconds)).unwrap();
        let read: InvitationCode = code.to_string().parse().unwrap();
        prop_assert!(same(&read, &code));
        prop_assert_eq!(read.expires_at(), code.expires_at());
    }

    #[test]
    fn no_text_makes_the_reader_panic(text in "\\PC{0,300}") {
        prop_assert!(text.parse::<InvitationCode>().is_err());
    }

    #[test]
    fn no_text_behind_the_prefix_makes_the_reader_panic(text in "[0-9A-Za-z -]{0,500}") {
        let pasted = format!("ADN1-{text}");
        prop_assert!(pasted.parse::<InvitationCode>().is_err());
    }
}
