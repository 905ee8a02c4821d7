//! `java.lang.Character`, and what Groovy adds to characters.

use crate::code::BinaryOp;
use crate::interp::{Eval, Interp};
use crate::library::Module;
use crate::library::args::Call;
use crate::types::Type;
use crate::value::Value;

pub(super) const MODULE: Module = Module {
    methods: &[
        (Type::Character, "charValue", 0, 0, |_, this, _| Ok(this.clone())),
        (Type::Character, "toUpperCase", 0, 0, |interp, this, _| changed(interp, this, char::to_uppercase)),
        (Type::Character, "toLowerCase", 0, 0, |interp, this, _| changed(interp, this, char::to_lowercase)),
        (Type::Character, "isLetter", 0, 0, |interp, this, _| asked(interp, this, char::is_alphabetic)),
        (Type::Character, "isDigit", 0, 0, |interp, this, _| asked(interp, this, |c| c.is_numeric())),
        (Type::Character, "isLetterOrDigit", 0, 0, |interp, this, _| asked(interp, this, char::is_alphanumeric)),
        (Type::Character, "isUpperCase", 0, 0, |interp, this, _| asked(interp, this, char::is_uppercase)),
        (Type::Character, "isLowerCase", 0, 0, |interp, this, _| asked(interp, this, char::is_lowercase)),
        (Type::Character, "isWhitespace", 0, 0, |interp, this, _| asked(interp, this, char::is_whitespace)),
        (Type::Character, "compareTo", 1, 1, |interp, this, args| {
            interp.compare_int(this, &Call::new(this, "compareTo", args).get(0)).map(Value::Int)
        }),
        (Type::Character, "equals", 1, 1, |_, this, args| {
            Ok(Value::Bool(crate::interp::same(this, &Call::new(this, "equals", args).get(0))))
        }),
        (Type::Character, "next", 0, 0, |_, this, _| Ok(stepped(this, 1))),
        (Type::Character, "previous", 0, 0, |_, this, _| Ok(stepped(this, -1))),
        (Type::Character, "plus", 1, 1, |interp, this, args| arithmetic(interp, this, args, "plus", BinaryOp::Plus)),
        (Type::Character, "minus", 1, 1, |interp, this, args| arithmetic(interp, this, args, "minus", BinaryOp::Minus)),
        (Type::Character, "multiply", 1, 1, |interp, this, args| {
            arithmetic(interp, this, args, "multiply", BinaryOp::Multiply)
        }),
        (Type::Character, "div", 1, 1, |interp, this, args| arithmetic(interp, this, args, "div", BinaryOp::Div)),
        (Type::Character, "mod", 1, 1, |interp, this, args| arithmetic(interp, this, args, "mod", BinaryOp::Mod)),
    ],
    statics: &[
        (Type::Character, "isLetter", 1, 1, |interp, this, args| ask(interp, this, args, char::is_alphabetic)),
        (Type::Character, "isDigit", 1, 1, |interp, this, args| ask(interp, this, args, |c| c.is_numeric())),
        (Type::Character, "isLetterOrDigit", 1, 1, |interp, this, args| ask(interp, this, args, char::is_alphanumeric)),
        (Type::Character, "isAlphabetic", 1, 1, |interp, this, args| ask(interp, this, args, char::is_alphabetic)),
        (Type::Character, "isUpperCase", 1, 1, |interp, this, args| ask(interp, this, args, char::is_uppercase)),
        (Type::Character, "isLowerCase", 1, 1, |interp, this, args| ask(interp, this, args, char::is_lowercase)),
        (Type::Character, "isWhitespace", 1, 1, |interp, this, args| ask(interp, this, args, char::is_whitespace)),
        (Type::Character, "isSpaceChar", 1, 1, |interp, this, args| {
            ask(interp, this, args, |c| c == ' ' || c == '\u{a0}')
        }),
        (Type::Character, "toUpperCase", 1, 1, |interp, this, args| change(interp, this, args, char::to_uppercase)),
        (Type::Character, "toLowerCase", 1, 1, |interp, this, args| change(interp, this, args, char::to_lowercase)),
        (Type::Character, "valueOf", 1, 1, |interp, _, args| {
            interp.cast_builtin(args.first().cloned().unwrap_or_default(), Type::Character)
        }),
        (Type::Character, "toString", 1, 1, |interp, this, args| {
            let c = char_of(interp, this, args)?;
            interp.text(c.to_string())
        }),
        (Type::Character, "toChars", 1, 1, |interp, this, args| {
            let c = char_of(interp, this, args)?;
            let units = c.encode_utf16(&mut [0; 2]).iter().map(|unit| Value::Char(*unit)).collect();
            interp.array(Type::PrimChar, units)
        }),
        (Type::Character, "getNumericValue", 1, 1, |interp, this, args| {
            let c = char_of(interp, this, args)?;
            Ok(Value::Int(c.to_digit(36).map_or(-1, |digit| digit as i32)))
        }),
        (Type::Character, "digit", 2, 2, |interp, this, args| {
            let radix = Call::new(this, "digit", args).long(interp, 1)?.clamp(2, 36) as u32;
            let c = char_of(interp, this, args)?;
            Ok(Value::Int(c.to_digit(radix).map_or(-1, |digit| digit as i32)))
        }),
        (Type::Character, "forDigit", 2, 2, |interp, this, args| {
            let call = Call::new(this, "forDigit", args);
            let (digit, radix) = (call.long(interp, 0)?, call.long(interp, 1)?.clamp(2, 36) as u32);
            let c = u32::try_from(digit)
                .ok()
                .filter(|digit| *digit < radix)
                .and_then(|digit| char::from_digit(digit, radix));
            Ok(Value::Char(c.map_or(0, |c| c as u16)))
        }),
        (Type::Character, "compare", 2, 2, |interp, this, args| {
            let call = Call::new(this, "compare", args);
            Ok(Value::Int((call.long(interp, 0)? - call.long(interp, 1)?) as i32))
        }),
        (Type::Character, "reverseBytes", 1, 1, |interp, this, args| {
            Ok(Value::Char((Call::new(this, "reverseBytes", args).long(interp, 0)? as u16).swap_bytes()))
        }),
        (Type::Character, "toTitleCase", 1, 1, |interp, this, args| change(interp, this, args, char::to_uppercase)),
        (Type::Character, "isISOControl", 1, 1, |interp, this, args| ask(interp, this, args, char::is_control)),
        (Type::Character, "isJavaIdentifierStart", 1, 1, |interp, this, args| {
            ask(interp, this, args, |c| c.is_alphabetic() || matches!(c, '_' | '$'))
        }),
        (Type::Character, "isJavaIdentifierPart", 1, 1, |interp, this, args| {
            ask(interp, this, args, |c| c.is_alphanumeric() || matches!(c, '_' | '$'))
        }),
        (Type::Character, "charCount", 1, 1, |interp, this, args| {
            let code = Call::new(this, "charCount", args).long(interp, 0)?;
            Ok(Value::Int(if code >= 0x10000 { 2 } else { 1 }))
        }),
        (Type::Character, "isValidCodePoint", 1, 1, |interp, this, args| {
            let code = Call::new(this, "isValidCodePoint", args).long(interp, 0)?;
            Ok(Value::Bool((0..=0x0010_ffff).contains(&code)))
        }),
        (Type::Character, "isSupplementaryCodePoint", 1, 1, |interp, this, args| {
            let code = Call::new(this, "isSupplementaryCodePoint", args).long(interp, 0)?;
            Ok(Value::Bool((0x10000..=0x0010_ffff).contains(&code)))
        }),
        (Type::Character, "isSurrogate", 1, 1, |interp, this, args| {
            let unit = Call::new(this, "isSurrogate", args).long(interp, 0)?;
            Ok(Value::Bool((0xd800..=0xdfff).contains(&unit)))
        }),
        (Type::Character, "codePointAt", 2, 2, |interp, this, args| {
            let call = Call::new(this, "codePointAt", args);
            interp.call_method(&call.get(0), "codePointAt", &[call.get(1)])
        }),
        (Type::Character, "hashCode", 1, 1, |interp, this, args| {
            Ok(Value::Int(Call::new(this, "hashCode", args).long(interp, 0)? as i32))
        }),
        (Type::Character, "getName", 1, 1, |_, _, _| {
            Err(crate::interp::Fault::not_supported("Character.getName", "a map of the names you need"))
        }),
    ],
    constructors: &[],
    constants: &[
        (Type::Character, "MAX_VALUE", |_| Ok(Value::Char(u16::MAX))),
        (Type::Character, "MIN_VALUE", |_| Ok(Value::Char(0))),
        (Type::Character, "MIN_RADIX", |_| Ok(Value::Int(2))),
        (Type::Character, "MAX_RADIX", |_| Ok(Value::Int(36))),
    ],
};

/// The character an argument names: by itself, by its code, or by a text of one character.
fn char_of(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval<char> {
    let code = match args.first() {
        Some(Value::Char(unit)) => u32::from(*unit),
        Some(Value::Str(text)) if text.chars().count() == 1 => text.chars().next().map_or(0, u32::from),
        _ => u32::try_from(Call::new(this, "isLetter", args).long(interp, 0)?).unwrap_or(0),
    };
    Ok(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER))
}

fn ask(interp: &mut Interp<'_>, this: &Value, args: &[Value], test: fn(char) -> bool) -> Eval {
    Ok(Value::Bool(test(char_of(interp, this, args)?)))
}

fn asked(interp: &mut Interp<'_>, this: &Value, test: fn(char) -> bool) -> Eval {
    ask(interp, this, std::slice::from_ref(this), test)
}

fn change<I: Iterator<Item = char>>(
    interp: &mut Interp<'_>,
    this: &Value,
    args: &[Value],
    change: fn(char) -> I,
) -> Eval {
    let c = char_of(interp, this, args)?;
    let changed = change(c).next().unwrap_or(c);
    Ok(match args.first() {
        Some(Value::Int(_)) => Value::Int(changed as i32),
        _ => Value::char(changed).unwrap_or_else(|| args.first().cloned().unwrap_or_default()),
    })
}

fn changed<I: Iterator<Item = char>>(interp: &mut Interp<'_>, this: &Value, to: fn(char) -> I) -> Eval {
    change(interp, this, std::slice::from_ref(this), to)
}

fn stepped(this: &Value, by: i32) -> Value {
    match this {
        Value::Char(unit) => Value::Char((i32::from(*unit) + by) as u16),
        other => other.clone(),
    }
}

/// Characters calculate as their codes.
fn arithmetic(interp: &mut Interp<'_>, this: &Value, args: &[Value], name: &'static str, op: BinaryOp) -> Eval {
    let code = |value: &Value| match value {
        Value::Char(unit) => Some(Value::Int(i32::from(*unit))),
        number if number.is_number() => Some(number.clone()),
        _ => None,
    };
    match (code(this), args.first().and_then(code)) {
        (Some(a), Some(b)) => interp.binary(op, &a, &b),
        _ if matches!(args, [Value::Null]) => Err(crate::library::number::ambiguous_null(interp, this, name)),
        _ => Err(interp.no_method(this, name, args)),
    }
}
