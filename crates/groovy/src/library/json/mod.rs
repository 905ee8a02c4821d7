//! JSON: `JsonSlurper`, `JsonOutput`, `JsonBuilder`, `JsonGenerator`.

mod builder;
mod generator;
mod parse;
mod streaming;
mod write;

use super::Module;
use super::args::Call;
use crate::interp::{Eval, Interp};
use crate::types::Type;
use crate::value::Value;

pub(super) const MODULES: [Module; 4] = [MODULE, builder::MODULE, generator::MODULE, streaming::MODULE];

const MODULE: Module = Module {
    methods: &[
        (Type::JsonSlurper, "parseText", 1, 1, parse_text),
        (Type::JsonSlurper, "parse", 1, 2, parse_any),
        (Type::JsonSlurper, "setType", 1, 1, |_, this, args| {
            if let Some(slurper) = parse::slurper_of(this) {
                let name = super::constants::name_of(&Call::new(this, "setType", args).get(0));
                slurper.lax.set(name == Some("LAX"));
            }
            Ok(this.clone())
        }),
    ],
    statics: &[
        (Type::JsonOutput, "toJson", 1, 1, |interp, _, args| {
            let text = to_json(interp, args.first().unwrap_or(&Value::Null))?;
            interp.text(text)
        }),
        (Type::JsonOutput, "prettyPrint", 1, 2, |interp, this, args| {
            let text = Call::new(this, "prettyPrint", args).text(interp, 0)?;
            let pretty = write::pretty(interp, &text)?;
            interp.text(pretty)
        }),
        (Type::JsonOutput, "unescaped", 1, 1, |interp, this, args| {
            let text = Call::new(this, "unescaped", args).text(interp, 0)?;
            Ok(write::raw(interp, text))
        }),
        (Type::StringEscapeUtils, "escapeJava", 1, 1, |interp, this, args| {
            let text = Call::new(this, "escapeJava", args).text(interp, 0)?;
            interp.charge(text.len() / 8)?;
            interp.room_for_text(text.len().saturating_mul(6))?;
            let mut out = String::new();
            for unit in text.encode_utf16() {
                match char::from_u32(u32::from(unit)) {
                    Some('"') => out.push_str("\\\""),
                    Some('\\') => out.push_str("\\\\"),
                    Some('\n') => out.push_str("\\n"),
                    Some('\r') => out.push_str("\\r"),
                    Some('\t') => out.push_str("\\t"),
                    Some('\u{8}') => out.push_str("\\b"),
                    Some('\u{c}') => out.push_str("\\f"),
                    Some(c @ ' '..='~') => out.push(c),
                    _ => out.push_str(&format!("\\u{unit:04X}")),
                }
            }
            interp.text(out)
        }),
        (Type::StringEscapeUtils, "unescapeJava", 1, 1, unescape),
        (Type::StringEscapeUtils, "unescapeJavaScript", 1, 1, unescape),
        (Type::StringEscapeUtils, "escapeJavaScript", 1, 1, |interp, this, args| {
            let text = Call::new(this, "escapeJavaScript", args).text(interp, 0)?;
            let quoted = write::quote(&text, true);
            interp.text(quoted.trim_matches('"'))
        }),
    ],
    constructors: &[
        (Type::JsonSlurper, 0, 1, |interp, _, args| {
            let slurper = parse::slurper();
            if let [settings @ Value::Map(_)] = args {
                interp.set_all(&slurper, settings)?;
            }
            Ok(slurper)
        }),
        (Type::JsonSlurperClassic, 0, 0, |_, _, _| Ok(parse::slurper())),
    ],
    constants: &[],
};

/// `JsonOutput.toJson(value)`
pub(crate) fn to_json(interp: &mut Interp<'_>, value: &Value) -> Eval<String> {
    write::to_json(interp, value, &write::Style::default())
}

fn parse_text(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let text = match args {
        [Value::Null] => "".into(),
        _ => Call::new(this, "parseText", args).text(interp, 0)?,
    };
    let lax = parse::slurper_of(this).is_some_and(|slurper| slurper.lax.get());
    if text.is_empty() {
        return Err(interp.throw(Type::IllegalArgumentException, "Text must not be null or empty"));
    }
    parse::parse(interp, &text, lax)
}

/// `parse(reader)`, `parse(bytes)`.
fn parse_any(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let source = Call::new(this, "parse", args).get(0);
    let text = match &source {
        Value::Array(array) => {
            let bytes = super::text::bytes::of_array(array);
            interp.text(String::from_utf8_lossy(&bytes))?
        }
        Value::Native(_) => interp.call_method(&source, "getText", &[])?,
        _ => return Err(interp.no_method(this, "parse", args)),
    };
    parse_text(interp, this, &[text])
}

/// The characters that escapes of Java stand for; a backslash before anything else vanishes.
fn unescape(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let text = Call::new(this, "unescapeJava", args).text(interp, 0)?;
    interp.charge(text.len() / 8)?;
    let mut units: Vec<u16> = Vec::with_capacity(text.len());
    let mut chars = text.chars();
    let mut buffer = [0u16; 2];
    while let Some(c) = chars.next() {
        if c != '\\' {
            units.extend_from_slice(c.encode_utf16(&mut buffer));
            continue;
        }
        let meant = match chars.next() {
            Some('n') => '\n',
            Some('r') => '\r',
            Some('t') => '\t',
            Some('b') => '\u{8}',
            Some('f') => '\u{c}',
            Some('u') => {
                let digits: String = chars.by_ref().take(4).collect();
                match u16::from_str_radix(&digits, 16) {
                    Ok(unit) => units.push(unit),
                    Err(_) => {
                        let message = format!("Unable to parse unicode value: {digits}");
                        return Err(interp.throw(Type::GroovyRuntimeException, message));
                    }
                }
                continue;
            }
            Some(other) => other,
            None => '\\',
        };
        units.extend_from_slice(meant.encode_utf16(&mut buffer));
    }
    interp.text(String::from_utf16_lossy(&units))
}
