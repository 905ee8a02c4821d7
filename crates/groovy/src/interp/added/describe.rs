//! What classes can do, told: the methods and properties that `respondsTo`, `hasProperty` and their like ask for.

use std::rc::Rc;

use super::super::generated::property_of;
use super::super::{Eval, Interp};
use super::metaclass::{Kind, owner_of};
use crate::code::{ClassKind, Function, TypeRef};
use crate::types::Type;
use crate::value::{Class, Str, Value};

impl Interp<'_> {
    /// The methods of a name that suit arguments, or classes of arguments: whether they are static, and how Java writes them.
    pub(crate) fn describe_methods(&mut self, object: &Value, name: &Str, args: Option<&[Value]>) -> Vec<(bool, Str)> {
        let mut found = Vec::new();
        self.describe_added(object, name, args, &mut found);
        if let Value::Object(object) = object {
            self.describe_own(&object.class.clone(), name, args, &mut found);
            if found.is_empty() && self.delegates_offer(object, name, args.map(<[Value]>::len)).unwrap_or(false) {
                found.push((false, format!("public java.lang.Object {}.{name}()", object.class.name()).into()));
            }
        }
        if let Value::Class(class) = object {
            self.describe_own(&class.clone(), name, args, &mut found);
        }
        if !found.is_empty() {
            return found;
        }
        let class = match object {
            Value::Type(class) => *class,
            Value::Class(class) => class.builtin_base(),
            other => other.type_of(),
        };
        let library = self.library();
        let symbol = library.symbol(name);
        let (known, is_static) = match args {
            Some(args) if library.method(class, symbol, args.len()).is_some() => (true, false),
            Some(args) => (library.static_method(class, symbol, args.len()).is_some(), true),
            None => (
                library.has_method(class, symbol) || library.has_static(class, symbol),
                library.has_static(class, symbol),
            ),
        };
        if known {
            found.push((is_static, format!("public java.lang.Object {}.{name}()", class.name()).into()));
        }
        found
    }

    fn describe_added(&mut self, object: &Value, name: &Str, args: Option<&[Value]>, into: &mut Vec<(bool, Str)>) {
        for (class, index) in self.category_methods(name) {
            let Some(function) = self.function(index) else { continue };
            let types: Vec<Value> =
                function.params.iter().map(|param| self.type_ref_value(param.ty.as_ref())).collect();
            let of_receiver = types.first().is_some_and(|class| self.class_takes(class, object));
            if of_receiver && args.is_none_or(|args| self.all_take(types.get(1..).unwrap_or_default(), args)) {
                into.push((true, self.java_signature(&class, name, function)));
            }
        }
        if !self.added.has_meta {
            return;
        }
        let shown = match owner_of(object) {
            Some(_) => self.type_name_of(object),
            None => self.class_name(object),
        };
        for additions in self.additions_of(object) {
            for kind in [Kind::Method, Kind::Static] {
                for addition in additions.additions(kind, name) {
                    let types = addition.closure.param_types(self);
                    if args.is_some_and(|args| !(self.all_take(&types, args) || args.is_empty() && types.len() == 1)) {
                        continue;
                    }
                    let types: Vec<Str> = types.iter().map(|class| self.type_name_of(class)).collect();
                    into.push((
                        kind == Kind::Static,
                        format!("public java.lang.Object {shown}.{name}({})", types.join(", ")).into(),
                    ));
                }
            }
        }
    }

    fn describe_own(&mut self, class: &Rc<Class>, name: &Str, args: Option<&[Value]>, into: &mut Vec<(bool, Str)>) {
        for index in class.code.methods.get(name).cloned().unwrap_or_default() {
            let Some(function) = self.function(index) else { continue };
            let types: Vec<Value> =
                function.params.iter().map(|param| self.type_ref_value(param.ty.as_ref())).collect();
            if args.is_none_or(|args| self.all_take(&types, args)) {
                into.push((function.is_static, self.java_signature(class, name, function)));
            }
        }
        let accessor = match args.map(<[Value]>::len) {
            None => ["get", "is", "set"].iter().find_map(|prefix| property_of(name, prefix)),
            Some(0) => ["get", "is"].iter().find_map(|prefix| property_of(name, prefix)),
            Some(1) => property_of(name, "set"),
            Some(_) => None,
        };
        if into.is_empty() && accessor.is_some_and(|property| self.property_index(class, &property).is_some()) {
            into.push((false, format!("public java.lang.Object {}.{name}()", class.name()).into()));
        }
        let above: Vec<Rc<Class>> = class.parent.iter().chain(class.interfaces.iter()).cloned().collect();
        self.owe(1);
        if into.is_empty() {
            for class in above {
                self.describe_own(&class, name, args, into);
            }
        }
    }

    fn java_signature(&self, class: &Rc<Class>, name: &str, function: &Function) -> Str {
        let visibility = if function.is_private { "private" } else { "public" };
        let modifier = if function.is_static { " static" } else { "" };
        let text = |ty: Option<&TypeRef>| match ty {
            Some(TypeRef::Builtin(class)) => Str::from(class.name()),
            other => self.type_name_of(&self.type_ref_value(other)),
        };
        let types: Vec<Str> = function.params.iter().map(|param| text(param.ty.as_ref())).collect();
        let returns = text(function.returns.as_ref());
        format!("{visibility}{modifier} {returns} {}.{name}({})", class.name(), types.join(", ")).into()
    }

    /// Whether parameters of these classes take arguments, given as values or as classes.
    fn all_take(&self, types: &[Value], args: &[Value]) -> bool {
        types.len() == args.len() && types.iter().zip(args).all(|(ty, arg)| self.class_takes(ty, arg))
    }

    fn class_takes(&self, ty: &Value, arg: &Value) -> bool {
        match (ty, arg) {
            (Value::Type(Type::Object), _) | (_, Value::Null) => true,
            (Value::Type(wanted), Value::Type(given)) => given.boxed().is(wanted.boxed()),
            (Value::Type(wanted), Value::Class(given)) => given.is_builtin(*wanted),
            (Value::Class(wanted), Value::Class(given)) => given.is_subclass_of(wanted),
            (Value::Class(wanted), Value::Object(given)) => given.class.is_subclass_of(wanted),
            (Value::Type(wanted), given) => self.is_instance(given, wanted.boxed()),
            _ => false,
        }
    }

    /// The class of a property's values; `None` when there is no such property.
    pub(crate) fn describe_property(&mut self, object: &Value, name: &Str) -> Eval<Option<Value>> {
        if self.added.has_meta {
            let getter = self.name(&format!("get{}", super::super::names::capitalized(name)));
            let has = |additions: &Rc<super::metaclass::MetaClass>| additions.has_property(name);
            if self.additions_of(object).iter().any(has) || self.find_added(object, &getter, &[]).is_some() {
                return Ok(Some(Value::Type(Type::Object)));
            }
        }
        let class = match object {
            Value::Object(object) => Some(object.class.clone()),
            Value::Class(class) => Some(class.clone()),
            _ => None,
        };
        let known = match (&class, object) {
            (_, Value::Class(class)) => {
                self.field_index(class, name).is_some() || self.find_static(class, name).is_some() || {
                    let capital = super::super::names::capitalized(name);
                    self.class_has_method(class, &format!("get{capital}"), 0) || name.as_str() == "class"
                }
            }
            (None, Value::Type(class)) => {
                let name = self.name(name);
                self.library().method(*class, name.getter, 0).is_some() || name.text.as_str() == "class"
            }
            _ => self.has_property(object, name)?,
        };
        Ok(known.then(|| class.map_or(Value::Type(Type::Object), |class| self.declared_type(&class, name))))
    }

    fn declared_type(&self, class: &Rc<Class>, name: &str) -> Value {
        let mut current = Some(class.clone());
        while let Some(class) = current {
            let mut fields = class.code.fields.iter().chain(&class.code.statics);
            if let Some(field) =
                fields.find(|field| field.name.as_str() == name && class.code.kind != ClassKind::Script)
            {
                return self.type_ref_value(field.ty.as_ref());
            }
            current = class.parent.clone();
        }
        Value::Type(Type::Object)
    }

    /// A property without what a metaclass wants to be asked before.
    pub(crate) fn property_itself(&mut self, object: &Value, name: &Str) -> Eval {
        let name = self.name(name);
        if let Some(value) = self.property_behind_hooks(object, &name)? {
            return Ok(value);
        }
        self.unhooked.set(matches!(object, Value::Object(_)));
        let found = self.find_own_property(object, &name);
        self.unhooked.set(false);
        found?.ok_or_else(|| self.no_property(object, &name.text))
    }

    /// Sets it.
    pub(crate) fn set_property_itself(&mut self, object: &Value, name: &Str, value: Value) -> Eval<()> {
        let name = self.name(name);
        self.unhooked.set(matches!(object, Value::Object(_)));
        let done = self.set_own_member(object, &name, value);
        self.unhooked.set(false);
        done
    }
}
