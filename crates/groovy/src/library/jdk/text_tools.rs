//! `MessageFormat`, `Normalizer`, `Currency` and other tools for text.

use std::any::Any;

use unicode_normalization::UnicodeNormalization;

use super::own;
use crate::interp::{Eval, Interp};
use crate::library::Module;
use crate::library::args::Call;
use crate::types::Type;
use crate::value::{Native, NativeObject, Str, Value};

pub(super) const MODULE: Module = Module {
    methods: &[
        (Type::MessageFormat, "format", 1, 1, |interp, this, args| {
            let values = match Call::new(this, "format", args).get(0) {
                array @ Value::Array(_) => interp.elements(&array)?,
                value => vec![value],
            };
            let mut given = vec![Value::Str(own::<Message>(interp, this, "format")?.0.clone())];
            given.extend(values);
            message_format(interp, this, &given)
        }),
        (Type::MessageFormat, "toPattern", 0, 0, |interp, this, _| {
            Ok(Value::Str(own::<Message>(interp, this, "toPattern")?.0.clone()))
        }),
    ],
    statics: &[
        (Type::MessageFormat, "format", 1, crate::library::ANY, message_format),
        (Type::Normalizer, "normalize", 2, 2, |interp, this, args| {
            let call = Call::new(this, "normalize", args);
            let text = call.text(interp, 0)?;
            interp.charge(text.len() / 4)?;
            interp.room_for_text(text.len().saturating_mul(3))?;
            let form = crate::library::constants::name_of(&call.get(1));
            let normal: String = match form {
                Some("NFD") => text.nfd().collect(),
                Some("NFKD") => text.nfkd().collect(),
                Some("NFKC") => text.nfkc().collect(),
                _ => text.nfc().collect(),
            };
            interp.text(normal)
        }),
        (Type::Normalizer, "isNormalized", 2, 2, |interp, this, args| {
            let text = Call::new(this, "isNormalized", args).text(interp, 0)?;
            Ok(Value::Bool(unicode_normalization::is_nfc(&text)))
        }),
        (Type::TimeUnit, "convert", 2, 2, |interp, this, args| Err(interp.no_method(this, "convert", args))),
    ],
    constructors: &[(Type::MessageFormat, 1, 2, |interp, this, args| {
        let pattern = Call::new(this, "<init>", args).text(interp, 0)?;
        Ok(Value::Native(Native::new(Message(pattern))))
    })],
    constants: &[],
};

/// `{0}`, `{1,number,#.##}`, `''`, `'{0}'`.
fn message_format(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let pattern = Call::new(this, "format", args).text(interp, 0)?;
    let values = match args {
        [_, Value::Array(array)] => array.items.borrow().clone(),
        [_, values @ ..] => values.to_vec(),
        [] => Vec::new(),
    };
    let text = filled(interp, &pattern, &values)?;
    interp.text(text)
}

/// The pattern with the values in it.
fn filled(interp: &mut Interp<'_>, pattern: &str, values: &[Value]) -> Eval<String> {
    interp.check_stack()?;
    let mut out = String::new();
    let mut chars = pattern.chars().peekable();
    let mut quoted = false;
    while let Some(c) = chars.next() {
        interp.charge(1)?;
        match c {
            '\'' if chars.peek() == Some(&'\'') => {
                chars.next();
                out.push('\'');
            }
            '\'' => quoted = !quoted,
            '{' if !quoted => {
                let mut depth = 1;
                let is_inside = |c: &char| {
                    depth += i32::from(*c == '{') - i32::from(*c == '}');
                    depth > 0
                };
                let inside: String = chars.by_ref().take_while(is_inside).collect();
                interp.charge(inside.len() / 8)?;
                let text = placeholder(interp, &inside, values)?;
                out.push_str(&text);
            }
            c => out.push(c),
        }
        interp.room_for_text(out.len())?;
    }
    Ok(out)
}

/// Which text of `0#none|1#one|1<many` belongs to a number.
fn choice<'s>(interp: &Interp<'_>, style: &'s str, number: f64) -> Eval<&'s str> {
    let mut chosen = None;
    for part in style.split('|') {
        let parsed = part.find(['#', '<', '\u{2264}']).and_then(|at| {
            let (limit, rest) = part.split_at(at);
            let sign = rest.chars().next()?;
            Some((limit.trim().parse::<f64>().ok()?, sign == '<', rest.get(sign.len_utf8()..)?))
        });
        let Some((limit, beyond, text)) = parsed else {
            return Err(interp.throw(Type::IllegalArgumentException, "Choice Pattern incorrect: "));
        };
        if chosen.is_none() || number > limit || (number >= limit && !beyond) {
            chosen = Some(text);
        }
    }
    Ok(chosen.unwrap_or_default())
}

fn placeholder(interp: &mut Interp<'_>, inside: &str, values: &[Value]) -> Eval<String> {
    let mut parts = inside.splitn(3, ',').map(str::trim);
    let Some(at) = parts.next().and_then(|index| index.parse::<usize>().ok()) else {
        let message = format!("can't parse argument number: {inside}");
        return Err(interp.throw(Type::IllegalArgumentException, message));
    };
    let Some(value) = values.get(at) else { return Ok(format!("{{{at}}}")) };
    let (kind, style) = (parts.next(), parts.next());
    if value.is_number() {
        if let (Some("choice"), Some(style)) = (kind, style) {
            let number = crate::ops::arithmetic::to_double(value).unwrap_or(f64::NAN);
            let text = choice(interp, style, number)?;
            return if text.contains('{') { filled(interp, text, values) } else { Ok(text.to_owned()) };
        }
        let pattern = match (kind, style) {
            (Some("number"), Some("integer")) => "#,##0",
            (Some("number"), Some("percent")) => "#,##0%",
            (Some("number"), Some(style)) => style,
            _ => "#,##0.###",
        };
        let pattern = interp.text(pattern)?;
        let format = interp.construct_builtin(Type::DecimalFormat, &[pattern])?;
        let text = interp.call_method(&format, "format", std::slice::from_ref(value))?;
        return Ok(interp.to_text(&text)?.to_string());
    }
    if value.type_of().is(Type::Date) {
        let pattern = match (kind, style) {
            (Some("date"), None) => "MMM d, y",
            (Some("time"), None) => "h:mm:ss a",
            (Some(kind @ ("date" | "time")), Some(style @ ("short" | "medium" | "long" | "full"))) => {
                crate::library::dates::styled(kind == "date", style)
            }
            (_, Some(pattern)) => pattern,
            _ => "M/d/yy, h:mm a",
        };
        let pattern = interp.text(pattern)?;
        let format = interp.construct_builtin(Type::SimpleDateFormat, &[pattern])?;
        let text = interp.call_method(&format, "format", std::slice::from_ref(value))?;
        return Ok(interp.to_text(&text)?.to_string());
    }
    Ok(interp.to_text(value)?.to_string())
}

/// The pattern of a `MessageFormat`.
#[derive(Debug)]
struct Message(Str);

impl NativeObject for Message {
    fn type_of(&self) -> Type {
        Type::MessageFormat
    }

    fn to_text(&self) -> String {
        "java.text.MessageFormat@1".to_owned()
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}
