//! Classes: fields, methods, constructors, enums, records, traits, anonymous classes, and the script itself.

mod fields;
mod methods;

use std::collections::{HashMap, HashSet};

use super::Lower;
use super::scope::{Kind, Scope};
use super::types::full_name;
use crate::ast::{self, Class, ClassKind, Member, Stmt, StmtKind};
use crate::code::{self, ClassCode, Constructor, Field, Function, Generated, TypeRef};
use crate::diagnostic::Diagnostic;
use crate::span::Span;
use crate::types::Type;
use crate::value::Str;
use fields::hidden_field;

/// What a class body becomes, while it is read.
struct Parts {
    index: u32,
    name: Str,
    kind: Kind,
    fields: Vec<Field>,
    statics: Vec<Field>,
    methods: HashMap<Str, Vec<u32>, rustc_hash::FxBuildHasher>,
    constructors: Vec<Constructor>,
    delegates: Vec<code::Delegate>,
    /// Statements of the initializers, lowered in scopes of their own afterwards.
    carried: Vec<u16>,
}

impl Lower<'_> {
    /// The class of the script: its body, its methods, and its `@Field`s.
    pub(super) fn lower_script_class(&mut self, tree: &ast::Script) {
        let mut parts = Parts::new(0, self.script_name(), Kind::Closed);
        let mut initial: Vec<(Str, &ast::Expr)> = Vec::new();
        for statement in &tree.body {
            self.script_fields(statement, &mut parts, &mut initial);
        }
        self.scopes.push(Scope::new(Kind::Closed, false));
        let body = self.body(&tree.body, true);
        let scope = self.scopes.pop().unwrap_or_else(|| Scope::new(Kind::Closed, false));
        if let Some(run) = self.functions.first_mut() {
            *run = Function { shared: scope.shared.into(), body, ..Function::default() };
        }
        for method in &tree.methods {
            self.method(method, &mut parts);
        }
        let initializer = self.field_values(&initial, &mut parts, false);
        let class = ClassCode {
            name: parts.name.clone(),
            kind: code::ClassKind::Script,
            builtin_parent: Type::Script,
            initializer,
            ..parts.finish()
        };
        self.put_class(class);
    }

    /// `@Field def x = 1` belongs to the script object.
    fn script_fields<'t>(&mut self, statement: &'t Stmt, parts: &mut Parts, initial: &mut Vec<(Str, &'t ast::Expr)>) {
        let StmtKind::Declare(declarations) = &statement.kind else {
            return;
        };
        for declaration in declarations {
            let is_field = |annotation: &ast::Annotation| annotation.name.rsplit('.').next() == Some("Field");
            if !declaration.modifiers.annotations.iter().any(is_field) {
                continue;
            }
            for variable in &declaration.variables {
                let ty = self.variable_type(variable.ty.as_ref());
                parts.fields.push(Field {
                    name: variable.name.text.clone(),
                    ty,
                    is_property: false,
                    is_final: false,
                    is_private: false,
                    is_public: false,
                });
                if let Some(value) = &declaration.value {
                    initial.push((variable.name.text.clone(), value));
                }
            }
        }
    }

    fn put_class(&mut self, class: ClassCode) {
        let index = class.index as usize;
        if let Some(slot) = self.classes.get_mut(index) {
            *slot = Some(class);
        }
    }

    /// A named class.
    pub(super) fn lower_class(&mut self, class: &Class, outer: Option<u32>) {
        let outer_name = outer.and_then(|_| self.class_stack.last().map(|(_, name)| name.clone()));
        let name = full_name(&class.name.text, outer_name.as_ref());
        let Some(index) = self.class_names.get(&name).copied() else {
            return;
        };
        if self.classes.get(index as usize).is_some_and(Option::is_some) {
            return;
        }
        if class.kind == ClassKind::Annotation {
            self.not_supported(class.span, "declaring an annotation", "a class or a map");
        }
        let scopes = std::mem::take(&mut self.scopes);
        self.class_body(class, index, name, outer, Kind::Closed, &[]);
        self.scopes = scopes;
    }

    /// `new T() { ... }`: a class that sees the variables around it.
    pub(super) fn anonymous_class(&mut self, class: &Class) -> u32 {
        self.anonymous += 1;
        let around = self.class_stack.last().map_or_else(|| self.script_name(), |(_, name)| name.clone());
        let name: Str = format!("{around}${}", self.anonymous).into();
        let index = self.reserve_class(&name);
        for member in &class.members {
            if let Member::Class(inner) = member {
                self.declare_class(inner, Some(&name));
            }
        }
        let outer = self.class_stack.last().map(|(index, _)| *index);
        self.class_body(class, index, name, outer, Kind::Anonymous, &[]);
        index
    }

    fn class_body(&mut self, class: &Class, index: u32, name: Str, outer: Option<u32>, kind: Kind, _presets: &[Str]) {
        if !self.deeper(class.span) {
            return;
        }
        self.class_stack.push((index, name.clone()));
        let mut parts = Parts::new(index, name, kind);
        let mut heads = self.heads(class);
        let mut generated = self.annotations(&class.modifiers.annotations);
        let auto = self.newify_auto;
        let newify = self.enter_newify(&class.modifiers.annotations);
        let category = self.category_of(class);
        let around = std::mem::replace(&mut self.category, category);
        if class.kind == ClassKind::Enum {
            for hidden in ["$name", "$ordinal"] {
                parts.fields.push(hidden_field(hidden));
            }
        }
        self.record_components(class, &mut parts);
        let mut instance: Vec<Step<'_>> = Vec::new();
        let mut statics: Vec<Step<'_>> = Vec::new();
        let mut constants = Vec::new();
        self.declare_fields(class, &mut parts, &mut instance, &mut statics, &mut constants);
        if generated.to_string.as_ref().is_some_and(|options| options.cache) {
            parts.fields.push(hidden_field("$to$string"));
        }
        if generated.sortable.is_some() {
            heads.builtin_interfaces.push(Type::Comparable);
        }
        if generated.auto_clone {
            heads.builtin_interfaces.push(Type::Cloneable);
        }
        if generated.immutable {
            parts.fields.iter_mut().for_each(|field| field.is_final = true);
        }
        self.members(class, &mut parts);
        self.record_constructor(class, &mut parts);
        let initializer = self.initializer(&instance, &mut parts, false, &constants, class);
        let static_initializer = self.initializer(&statics, &mut parts, true, &constants, class);
        for member in &class.members {
            if let Member::Class(inner) = member {
                self.lower_class(inner, Some(index));
            }
        }
        if class.kind == ClassKind::Record {
            generated.tuple_constructor = true;
        }
        if heads.builtin_parent == Type::Object && class.kind == ClassKind::Enum {
            heads.builtin_parent = Type::Enum;
        }
        if class.kind == ClassKind::Record {
            heads.builtin_parent = Type::Record;
        }
        let is_static = class.modifiers.is_static
            || matches!(class.kind, ClassKind::Enum | ClassKind::Interface | ClassKind::Trait | ClassKind::Record);
        generated.delegates = std::mem::take(&mut parts.delegates);
        let code = ClassCode {
            kind: kind_of(class.kind),
            is_abstract: class.modifiers.is_abstract,
            parent: heads.parent,
            builtin_parent: heads.builtin_parent,
            interfaces: heads.interfaces.into(),
            builtin_interfaces: heads.builtin_interfaces.into(),
            outer,
            is_inner: outer.is_some() && !is_static,
            inherited: 0,
            initializer,
            static_initializer,
            constants: constants.iter().map(|(field, ..)| *field).collect(),
            traits: generated,
            captures: parts.carried.clone().into(),
            ..parts.finish()
        };
        self.put_class(code);
        self.class_stack.pop();
        self.category = around;
        self.leave_newify(newify, auto);
    }

    fn heads(&mut self, class: &Class) -> Heads {
        let mut heads = Heads {
            parent: None,
            builtin_parent: Type::Object,
            interfaces: Vec::new(),
            builtin_interfaces: Vec::new(),
        };
        for ty in class.extends.iter().chain(&class.implements) {
            match self.type_ref(ty) {
                TypeRef::Script(index) => self.script_head(class, index, ty.span, &mut heads),
                TypeRef::Builtin(builtin) if builtin.is_interface() => heads.builtin_interfaces.push(builtin),
                TypeRef::Builtin(builtin)
                    if builtin == Type::Object
                        || builtin.is(Type::Throwable)
                        || builtin == Type::Script
                        || builtin == Type::GroovyObjectSupport =>
                {
                    heads.builtin_parent = builtin;
                }
                TypeRef::Builtin(builtin) => {
                    let what = format!("extending {}", builtin.name());
                    self.not_supported(ty.span, &what, "a class with a property of that type");
                }
                TypeRef::Host(name) => {
                    let what = format!("extending {name}");
                    self.not_supported(ty.span, &what, "a class of the script");
                }
                TypeRef::Array(..) => self.error(Diagnostic::syntax(ty.span, "an array cannot be extended")),
            }
        }
        heads
    }

    fn script_head(&mut self, class: &Class, index: u32, span: Span, heads: &mut Heads) {
        let own = self.class_stack.last().map(|(own, _)| *own);
        if own == Some(index) || own.is_some_and(|own| self.descends(index, own)) {
            self.error(Diagnostic::syntax(span, "a class cannot extend itself"));
            return;
        }
        let implements = class.implements.iter().any(|ty| ty.span == span)
            || matches!(class.kind, ClassKind::Interface | ClassKind::Trait);
        let is_interface = implements || self.interface_names.contains(&index);
        if is_interface {
            heads.interfaces.push(index);
        } else {
            heads.parent = Some(index);
        }
    }

    /// Whether a class extends or implements another one. Looks at every class once: there may be many ways to it.
    fn descends(&self, from: u32, wanted: u32) -> bool {
        let (mut seen, mut ahead) = (HashSet::from([from]), vec![from]);
        while let Some(at) = ahead.pop() {
            let Some(Some(class)) = self.classes.get(at as usize) else { continue };
            for above in class.parent.iter().chain(class.interfaces.iter()) {
                if *above == wanted {
                    return true;
                }
                if seen.insert(*above) {
                    ahead.push(*above);
                }
            }
        }
        false
    }
}

/// The constant's static field, name, arguments and own body.
type Constant<'t> = (u32, &'t ast::Ident, &'t [ast::Argument], Option<&'t Class>);

/// What a class body runs for an instance, or once.
enum Step<'t> {
    Value(Str, &'t ast::Expr),
    Block(&'t ast::Block),
}

struct Heads {
    parent: Option<u32>,
    builtin_parent: Type,
    interfaces: Vec<u32>,
    builtin_interfaces: Vec<Type>,
}

impl Parts {
    fn new(index: u32, name: Str, kind: Kind) -> Self {
        Self {
            index,
            name,
            kind,
            fields: Vec::new(),
            statics: Vec::new(),
            methods: HashMap::default(),
            constructors: Vec::new(),
            delegates: Vec::new(),
            carried: Vec::new(),
        }
    }

    fn finish(self) -> ClassCode {
        ClassCode {
            name: self.name,
            index: self.index,
            kind: code::ClassKind::Class,
            is_abstract: false,
            parent: None,
            builtin_parent: Type::Object,
            interfaces: Box::default(),
            builtin_interfaces: Box::default(),
            outer: None,
            is_inner: false,
            fields: self.fields,
            inherited: 0,
            statics: self.statics,
            known_as: Box::default(),
            builtin_known_as: Box::default(),
            methods: self.methods,
            constructors: self.constructors,
            initializer: None,
            static_initializer: None,
            constants: Vec::new(),
            traits: Generated::default(),
            captures: Box::default(),
        }
    }
}

fn kind_of(kind: ClassKind) -> code::ClassKind {
    match kind {
        ClassKind::Class | ClassKind::Annotation => code::ClassKind::Class,
        ClassKind::Interface => code::ClassKind::Interface,
        ClassKind::Trait => code::ClassKind::Trait,
        ClassKind::Enum => code::ClassKind::Enum,
        ClassKind::Record => code::ClassKind::Record,
    }
}
