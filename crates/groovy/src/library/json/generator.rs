//! `JsonGenerator.Options`: JSON with settings.

use std::any::Any;
use std::cell::RefCell;

use super::write::{Style, to_json};
use crate::interp::{Eval, Interp};
use crate::library::Module;
use crate::library::args::Call;
use crate::types::Type;
use crate::value::{Native, NativeObject, Value};

pub(super) const MODULE: Module = Module {
    methods: &[
        (Type::JsonGeneratorOptions, "excludeNulls", 0, 0, |interp, this, _| {
            set(interp, this, |style| style.skip_nulls = true)
        }),
        (Type::JsonGeneratorOptions, "disableUnicodeEscaping", 0, 0, |interp, this, _| {
            set(interp, this, |style| style.escape_unicode = false)
        }),
        (Type::JsonGeneratorOptions, "excludeFieldsByName", 0, crate::library::ANY, |interp, this, args| {
            let mut names = Vec::new();
            for arg in args {
                match arg {
                    Value::List(_) | Value::Array(_) | Value::Set(_) => {
                        for name in interp.elements(arg)? {
                            names.push(interp.to_text(&name)?.to_string());
                        }
                    }
                    name => names.push(interp.to_text(name)?.to_string()),
                }
            }
            set(interp, this, |style| style.skip_names.append(&mut names))
        }),
        (Type::JsonGeneratorOptions, "dateFormat", 1, 2, |interp, this, args| {
            let pattern = Call::new(this, "dateFormat", args).text(interp, 0)?;
            set(interp, this, |style| style.date_format = Some(pattern))
        }),
        (Type::JsonGeneratorOptions, "excludeFieldsByType", 0, crate::library::ANY, |interp, this, args| {
            let mut classes = Vec::new();
            for arg in args {
                match arg {
                    Value::List(_) | Value::Array(_) | Value::Set(_) => classes.extend(interp.elements(arg)?),
                    class => classes.push(class.clone()),
                }
            }
            set(interp, this, |style| style.skip_classes.append(&mut classes))
        }),
        (Type::JsonGeneratorOptions, "timezone", 1, 1, |interp, this, args| {
            let zone = match Call::new(this, "timezone", args).get(0) {
                zone if zone.type_of().is(Type::TimeZone) => zone,
                name => interp.call_method(&Value::Type(Type::TimeZone), "getTimeZone", &[name])?,
            };
            set(interp, this, |style| style.zone = Some(zone))
        }),
        (Type::JsonGeneratorOptions, "addConverter", 2, 2, |interp, this, args| {
            let call = Call::new(this, "addConverter", args);
            let converter = (call.get(0), call.closure(interp, 1)?);
            set(interp, this, |style| style.converters.push(converter))
        }),
        (Type::JsonGeneratorOptions, "build", 0, 0, |interp, this, _| {
            let style = own(interp, this)?.style.borrow().clone();
            Ok(Value::Native(Native::new(Settings { class: Type::JsonGenerator, style: RefCell::new(style) })))
        }),
        (Type::JsonGenerator, "toJson", 1, 1, |interp, this, args| {
            let style = own(interp, this)?.style.borrow().clone();
            let text = to_json(interp, &Call::new(this, "toJson", args).get(0), &style)?;
            interp.text(text)
        }),
    ],
    statics: &[],
    constructors: &[(Type::JsonGeneratorOptions, 0, 0, |_, _, _| {
        Ok(Value::Native(Native::new(Settings { class: Type::JsonGeneratorOptions, style: RefCell::default() })))
    })],
    constants: &[],
};

#[derive(Debug)]
struct Settings {
    class: Type,
    style: RefCell<Style>,
}

impl NativeObject for Settings {
    fn type_of(&self) -> Type {
        self.class
    }

    fn to_text(&self) -> String {
        self.class.name().to_owned()
    }

    fn release(&mut self) -> Vec<Value> {
        let style = self.style.get_mut();
        let converters = std::mem::take(&mut style.converters).into_iter().flat_map(|(class, made)| [class, made]);
        converters.collect()
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

fn own<'v>(interp: &Interp<'_>, this: &'v Value) -> Eval<&'v Settings> {
    match this {
        Value::Native(native) => native.downcast::<Settings>().ok_or_else(|| interp.no_method(this, "toJson", &[])),
        _ => Err(interp.no_method(this, "toJson", &[])),
    }
}

fn set(interp: &mut Interp<'_>, this: &Value, change: impl FnOnce(&mut Style)) -> Eval {
    change(&mut own(interp, this)?.style.borrow_mut());
    Ok(this.clone())
}
