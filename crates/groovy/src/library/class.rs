//! `java.lang.Class`: what a class as a value tells about itself.

use super::{ANY, Method, Module};
use crate::code::ClassKind;
use crate::interp::{ArrayClass, Eval, Fault, Interp};
use crate::types::Type;
use crate::value::{Str, Value};

pub(super) const MODULE: Module = Module {
    methods: METHODS,
    statics: &[(Type::Class, "forName", 1, 1, for_name)],
    constructors: &[],
    constants: &[],
};

const METHODS: &[Method] = &[
    (Type::Class, "getName", 0, 0, name),
    (Type::Class, "getTypeName", 0, 0, name),
    (Type::Class, "getCanonicalName", 0, 0, canonical_name),
    (Type::Class, "getSimpleName", 0, 0, simple_name),
    (Type::Class, "getPackageName", 0, 0, package_name),
    (Type::Class, "getSuperclass", 0, 0, superclass),
    (Type::Class, "getInterfaces", 0, 0, interfaces),
    (Type::Class, "isInterface", 0, 0, is_interface),
    (Type::Class, "isEnum", 0, 0, is_enum),
    (Type::Class, "isArray", 0, 0, is_array),
    (Type::Class, "isPrimitive", 0, 0, is_primitive),
    (Type::Class, "isInstance", 1, 1, is_instance),
    (Type::Class, "isAssignableFrom", 1, 1, is_assignable_from),
    (Type::Class, "isCase", 1, 1, is_instance),
    (Type::Class, "cast", 1, 1, cast),
    (Type::Class, "newInstance", 0, ANY, new_instance),
    (Type::Class, "getEnumConstants", 0, 0, enum_constants),
    (Type::Class, "hashCode", 0, 0, hash_code),
    // A constructor is only good for making instances, which a class does as well.
    (Type::Class, "getDeclaredConstructor", 0, ANY, itself),
    (Type::Class, "getConstructor", 0, ANY, itself),
    (Type::Class, "getMethods", 0, 0, no_reflection),
    (Type::Class, "getDeclaredMethods", 0, 0, no_reflection),
    (Type::Class, "getMethod", 1, ANY, no_reflection),
    (Type::Class, "getDeclaredFields", 0, 0, no_reflection),
    (Type::Class, "getFields", 0, 0, no_reflection),
    (Type::Class, "getClassLoader", 0, 0, no_reflection),
];

/// The class of an array.
fn array_class(value: &Value) -> Option<&ArrayClass> {
    match value {
        Value::Native(native) => native.downcast(),
        _ => None,
    }
}

fn name(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    Ok(Value::Str(interp.type_name_of(this)))
}

fn canonical_name(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let name = interp.type_name_of(this).replace('$', ".");
    interp.text(name)
}

fn simple_name(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    if let Some(class) = array_class(this) {
        let name = format!("{}{}", class.element.simple_name(), "[]".repeat(usize::from(class.dimensions)));
        return interp.text(name);
    }
    let name = interp.type_name_of(this);
    let simple = name.rsplit(['.', '$']).next().unwrap_or_default();
    // An anonymous class has no simple name.
    let anonymous = simple.chars().all(|c| c.is_ascii_digit());
    Ok(Value::str(if anonymous { "" } else { simple }))
}

fn package_name(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let name = interp.type_name_of(this);
    Ok(Value::str(name.rsplit_once('.').map_or("", |(package, _)| package)))
}

fn superclass(_interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    Ok(match this {
        Value::Type(class) => class.superclass().map_or(Value::Null, Value::Type),
        Value::Class(class) => match &class.parent {
            Some(parent) => Value::Class(parent.clone()),
            None if matches!(class.code.kind, ClassKind::Interface | ClassKind::Trait) => Value::Null,
            None => Value::Type(class.code.builtin_parent),
        },
        _ => Value::Type(Type::Object),
    })
}

fn interfaces(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let found = match this {
        Value::Type(class) => class
            .info()
            .supers
            .iter()
            .filter(|parent| parent.is_interface())
            .map(|parent| Value::Type(*parent))
            .collect(),
        Value::Class(class) => {
            let own = class.interfaces.iter().map(|interface| Value::Class(interface.clone()));
            let builtin = class.code.builtin_interfaces.iter().map(|interface| Value::Type(*interface));
            let mut found: Vec<Value> = own.chain(builtin).collect();
            if class.parent.is_none() && !matches!(class.code.kind, ClassKind::Interface | ClassKind::Trait) {
                found.push(Value::Type(Type::GroovyObject));
            }
            found
        }
        _ => Vec::new(),
    };
    interp.array(Type::Class, found)
}

fn is_interface(_interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    Ok(Value::Bool(match this {
        Value::Type(class) => class.is_interface(),
        Value::Class(class) => matches!(class.code.kind, ClassKind::Interface | ClassKind::Trait),
        _ => false,
    }))
}

fn is_enum(_interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    Ok(Value::Bool(match this {
        Value::Type(class) => class.superclass() == Some(Type::Enum),
        Value::Class(class) => class.code.kind == ClassKind::Enum,
        _ => false,
    }))
}

fn is_array(_interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    Ok(Value::Bool(array_class(this).is_some()))
}

fn is_primitive(_interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    Ok(Value::Bool(matches!(this, Value::Type(class) if class.is_primitive())))
}

fn is_instance(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let subject = args.first().cloned().unwrap_or_default();
    Ok(Value::Bool(interp.is_case(this, &subject)? && !subject.is_null()))
}

fn is_assignable_from(_interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    Ok(Value::Bool(match (this, args) {
        (Value::Type(wanted), [Value::Type(found)]) => found.is(*wanted),
        (Value::Type(wanted), [Value::Class(found)]) => *wanted == Type::Object || found.is_builtin(*wanted),
        (Value::Class(wanted), [Value::Class(found)]) => found.is_subclass_of(wanted),
        _ => false,
    }))
}

fn cast(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let subject = args.first().cloned().unwrap_or_default();
    if subject.is_null() || interp.is_case(this, &subject)? {
        return Ok(subject);
    }
    let message = format!("Cannot cast {} to {}", interp.class_name(&subject), interp.type_name_of(this));
    Err(interp.throw(Type::ClassCastException, message))
}

fn new_instance(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    match args {
        [array @ Value::Array(_)] => {
            let args = interp.elements(array)?;
            interp.construct(this, &args)
        }
        args => interp.construct(this, args),
    }
}

fn enum_constants(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    interp.call_method(this, "values", &[])
}

fn hash_code(_interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    Ok(Value::Int(crate::interp::identity(this)))
}

fn itself(_interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    Ok(this.clone())
}

/// Classes of the script and those known here; what Java may have besides is not said to be missing.
fn for_name(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let Some(Value::Str(name)) = args.first() else { return Err(interp.no_method(this, "forName", args)) };
    if let Some(class) = interp.class_named(name)? {
        return Ok(class);
    }
    if ["java.", "javax.", "groovy.", "org."].iter().any(|known| name.starts_with(known)) {
        return no_reflection(interp, this, args);
    }
    Err(interp.throw(Type::ClassNotFoundException, name.clone()))
}

fn no_reflection(_interp: &mut Interp<'_>, _this: &Value, _args: &[Value]) -> Eval {
    let instead: Str = "the methods and properties themselves".into();
    Err(Fault::not_supported("reflection", &instead))
}
