//! Classes: fields, methods, constructors, enums, records, traits, anonymous classes, and the script itself.

use std::collections::HashMap;

use super::Lower;
use super::scope::{Kind, Scope};
use super::types::full_name;
use crate::ast::{self, Class, ClassKind, ExprKind, Member, Method, Stmt, StmtKind};
use crate::code::{
    self, ClassCode, Constructor, ConstructorCall, Expr as Code, Field, Function, Generated, Target, TypeRef,
};
use crate::diagnostic::Diagnostic;
use crate::span::Span;
use crate::types::Type;
use crate::value::Str;

/// What a class body becomes, while it is read.
struct Parts {
    index: u32,
    name: Str,
    kind: Kind,
    fields: Vec<Field>,
    statics: Vec<Field>,
    methods: HashMap<Str, Vec<u32>, rustc_hash::FxBuildHasher>,
    constructors: Vec<Constructor>,
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
    }

    /// Once all classes are known: fields of traits join the classes, and superclass fields come first in instances.
    pub(super) fn settle_fields(&mut self) {
        for index in 0..self.classes.len() {
            self.join_trait_fields(index);
        }
        let counts: Vec<u32> = (0..self.classes.len()).map(|index| self.fields_above(index, 0)).collect();
        for (class, inherited) in self.classes.iter_mut().zip(counts) {
            if let Some(class) = class {
                class.inherited = inherited;
            }
        }
    }

    fn join_trait_fields(&mut self, index: usize) {
        let Some(Some(class)) = self.classes.get(index) else { return };
        if matches!(class.kind, code::ClassKind::Interface | code::ClassKind::Trait) {
            return;
        }
        let mut joining = Vec::new();
        self.trait_fields(&class.interfaces, &mut joining, 0);
        if let Some(Some(class)) = self.classes.get_mut(index) {
            for field in joining {
                if class.fields.iter().all(|own| own.name != field.name) {
                    class.fields.push(field);
                }
            }
        }
    }

    fn trait_fields(&self, interfaces: &[u32], into: &mut Vec<Field>, depth: u32) {
        for interface in interfaces {
            if let (Some(Some(found)), true) = (self.classes.get(*interface as usize), depth < 50) {
                self.trait_fields(&found.interfaces, into, depth + 1);
                into.extend(found.fields.iter().cloned());
            }
        }
    }

    fn fields_above(&self, index: usize, depth: u32) -> u32 {
        let class = self.classes.get(index).and_then(Option::as_ref);
        let parent = class.and_then(|class| class.parent);
        match parent {
            Some(parent) if depth < 200 => {
                let own = self
                    .classes
                    .get(parent as usize)
                    .and_then(Option::as_ref)
                    .map_or(0, |class| class.fields.len() as u32);
                own + self.fields_above(parent as usize, depth + 1)
            }
            _ => 0,
        }
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
        if own == Some(index) || own.is_some_and(|own| self.descends(index, own, 0)) {
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

    fn descends(&self, from: u32, wanted: u32, depth: u32) -> bool {
        let Some(Some(class)) = self.classes.get(from as usize) else {
            return false;
        };
        let above = class.parent.iter().chain(class.interfaces.iter());
        depth < 200 && above.into_iter().any(|parent| *parent == wanted || self.descends(*parent, wanted, depth + 1))
    }

    fn record_components(&mut self, class: &Class, parts: &mut Parts) {
        for component in &class.components {
            let ty = self.variable_type(component.ty.as_ref());
            parts.fields.push(Field {
                name: component.name.text.clone(),
                ty,
                is_property: true,
                is_final: true,
                is_private: false,
                is_public: false,
            });
        }
    }

    fn declare_fields<'t>(
        &mut self,
        class: &'t Class,
        parts: &mut Parts,
        instance: &mut Vec<Step<'t>>,
        statics: &mut Vec<Step<'t>>,
        constants: &mut Vec<Constant<'t>>,
    ) {
        for member in &class.members {
            match member {
                Member::Field(field) => {
                    self.refuse_annotations(&field.modifiers.annotations);
                    let in_interface = matches!(class.kind, ClassKind::Interface);
                    let is_static = field.modifiers.is_static || in_interface;
                    let lowered = Field {
                        name: field.name.text.clone(),
                        ty: self.variable_type(field.ty.as_ref()),
                        is_property: !field.modifiers.has_visibility,
                        is_final: field.modifiers.is_final || in_interface,
                        is_private: field.modifiers.is_private,
                        is_public: field.modifiers.is_public,
                    };
                    let (fields, steps) = if is_static {
                        (&mut parts.statics, &mut *statics)
                    } else {
                        (&mut parts.fields, &mut *instance)
                    };
                    fields.push(lowered);
                    if let Some(value) = &field.value {
                        steps.push(Step::Value(field.name.text.clone(), value));
                    }
                }
                Member::Initializer { is_static: true, body } => statics.push(Step::Block(body)),
                Member::Initializer { is_static: false, body } => instance.push(Step::Block(body)),
                Member::Constant { name, args, body } => {
                    let field = parts.statics.len() as u32;
                    parts.statics.push(Field {
                        name: name.text.clone(),
                        ty: None,
                        is_property: false,
                        is_final: true,
                        is_private: false,
                        is_public: false,
                    });
                    constants.push((field, name, args.as_slice(), body.as_deref()));
                }
                _ => {}
            }
        }
        if self.is_singleton(class) {
            parts.statics.push(Field {
                name: "instance".into(),
                ty: None,
                is_property: true,
                is_final: false,
                is_private: false,
                is_public: false,
            });
        }
    }

    fn is_singleton(&self, class: &Class) -> bool {
        class.modifiers.annotations.iter().any(|annotation| annotation.name.rsplit('.').next() == Some("Singleton"))
    }

    fn members(&mut self, class: &Class, parts: &mut Parts) {
        for member in &class.members {
            match member {
                Member::Method(method) => self.class_method(class, method, parts),
                Member::Constructor(constructor) => self.constructor(class, constructor, parts),
                _ => {}
            }
        }
    }

    fn class_method(&mut self, class: &Class, method: &Method, parts: &mut Parts) {
        self.refuse_annotations(&method.modifiers.annotations);
        let is_interface = matches!(class.kind, ClassKind::Interface | ClassKind::Trait);
        if method.body.is_none() && !is_interface && !method.modifiers.is_abstract {
            let message = format!("the method '{}' has no body: add braces or the word abstract", method.name.text);
            self.error(Diagnostic::syntax(method.span, message));
        }
        self.method(method, parts);
    }

    fn method(&mut self, method: &Method, parts: &mut Parts) {
        self.scopes.push(Scope::new(parts.kind, method.modifiers.is_static));
        let (params, varargs) = self.params(&method.params);
        let returns = self.variable_type(method.returns.as_ref());
        let is_void = returns == Some(TypeRef::Builtin(Type::Void));
        let body = method.body.as_ref().map(|body| self.body(&body.statements, !is_void)).unwrap_or_default();
        let scope = self.pop_scope(parts);
        let function = self.add_function(Function {
            params,
            varargs,
            captures: scope.captures.into(),
            shared: scope.shared.into(),
            body,
            returns: returns.filter(|_| !is_void),
            is_static: method.modifiers.is_static,
            is_abstract: method.body.is_none(),
            is_private: method.modifiers.is_private,
            ..Function::default()
        });
        self.check_overload(method, function, parts);
        parts.methods.entry(method.name.text.clone()).or_default().push(function);
    }

    fn check_overload(&mut self, method: &Method, function: u32, parts: &Parts) {
        let signature = |function: &Function| function.params.iter().map(|param| param.ty.clone()).collect::<Vec<_>>();
        let Some(new) = self.functions.get(function as usize).map(signature) else {
            return;
        };
        let others = parts.methods.get(&method.name.text).map(Vec::as_slice).unwrap_or_default();
        let same =
            others.iter().filter_map(|other| self.functions.get(*other as usize)).any(|other| signature(other) == new);
        if same {
            let message = format!("the method '{}' is declared twice with the same parameters", method.name.text);
            self.error(Diagnostic::new(crate::diagnostic::Code::DuplicateName, method.name.span, message));
        }
    }

    /// Ends a method; what it carries joins what the class carries.
    fn pop_scope(&mut self, parts: &mut Parts) -> Scope {
        let mut scope = self.scopes.pop().unwrap_or_else(|| Scope::new(Kind::Closed, false));
        if parts.kind == Kind::Anonymous {
            for (index, _) in &mut scope.captures {
                let Some(outer) = scope.carried.get(*index as usize).copied() else {
                    continue;
                };
                *index = match parts.carried.iter().position(|slot| *slot == outer) {
                    Some(found) => found as u16,
                    None => {
                        parts.carried.push(outer);
                        parts.carried.len() as u16 - 1
                    }
                };
            }
        }
        scope
    }

    fn constructor(&mut self, class: &Class, constructor: &ast::Constructor, parts: &mut Parts) {
        self.scopes.push(Scope::new(parts.kind, false));
        let compact = constructor.params.is_none();
        let (params, varargs) = self.params(constructor.params.as_deref().unwrap_or(&class.components));
        let statements = constructor.body.statements.as_slice();
        let (first, rest) = match statements.split_first() {
            Some((first, rest)) => match self.constructor_call(first) {
                Some(call) => (Some(call), rest),
                None => (None, statements),
            },
            None => (None, statements),
        };
        let mut body = Vec::from(self.body(rest, false));
        if compact {
            for component in &class.components {
                body.push(self.component_assignment(&component.name));
            }
        }
        let scope = self.pop_scope(parts);
        let function = self.add_function(Function {
            params,
            varargs,
            captures: scope.captures.into(),
            shared: scope.shared.into(),
            body: body.into(),
            ..Function::default()
        });
        parts.constructors.push(Constructor { function, first });
    }

    /// Without one of its own, a record has a constructor that takes its components.
    fn record_constructor(&mut self, class: &Class, parts: &mut Parts) {
        let has_defaults = class.components.iter().any(|component| component.default.is_some());
        if class.kind != ClassKind::Record || !parts.constructors.is_empty() || !has_defaults {
            return;
        }
        self.scopes.push(Scope::new(parts.kind, false));
        let (params, varargs) = self.params(&class.components);
        let body = class.components.iter().map(|component| self.component_assignment(&component.name)).collect();
        let scope = self.pop_scope(parts);
        let function =
            self.add_function(Function { params, varargs, shared: scope.shared.into(), body, ..Function::default() });
        parts.constructors.push(Constructor { function, first: None });
    }

    fn component_assignment(&mut self, name: &ast::Ident) -> code::Stmt {
        let value = self.bare_name(&name.text, name.span);
        let member = code::Member::Fixed(self.name(&name.text));
        let pos = name.span.start;
        let property = code::Property { object: Code::This, name: member, access: code::Access::Field, pos };
        let assign = code::Assign { target: Target::Property(Box::new(property)), value, pos };
        code::Stmt::Expr(Code::Assign(Box::new(assign)))
    }

    /// `this(...)` or `super(...)`
    fn constructor_call(&mut self, statement: &Stmt) -> Option<ConstructorCall> {
        let StmtKind::Expr(expr) = &statement.kind else {
            return None;
        };
        let ExprKind::Call { callee, args } = &expr.kind else {
            return None;
        };
        let is_super = match callee.kind {
            ExprKind::Super => true,
            ExprKind::This => false,
            _ => return None,
        };
        let (args, _) = self.args(args);
        Some(ConstructorCall { is_super, args, pos: expr.span.start })
    }

    fn field_values(&mut self, initial: &[(Str, &ast::Expr)], parts: &mut Parts, is_static: bool) -> Option<u32> {
        let steps: Vec<Step<'_>> = initial.iter().map(|(name, value)| Step::Value(name.clone(), value)).collect();
        self.steps(&steps, Vec::new(), parts, is_static)
    }

    /// The function that runs the values and blocks of a class body, in order.
    fn initializer(
        &mut self,
        steps: &[Step<'_>],
        parts: &mut Parts,
        is_static: bool,
        constants: &[Constant<'_>],
        class: &Class,
    ) -> Option<u32> {
        let mut before = Vec::new();
        if is_static {
            self.scopes.push(Scope::new(parts.kind, true));
            for (ordinal, (field, name, args, body)) in constants.iter().enumerate() {
                let (args, _) = self.args(args);
                let constant_class = body.map_or(parts.index, |body| self.anonymous_class(body));
                let constant = code::EnumConstant {
                    class: constant_class,
                    field: *field,
                    of: parts.index,
                    name: name.text.clone(),
                    ordinal: ordinal as i32,
                    args,
                    pos: name.span.start,
                };
                before.push(code::Stmt::Expr(Code::EnumConstant(Box::new(constant))));
            }
            self.scopes.pop();
            if self.is_singleton(class) {
                before.push(self.singleton(parts, class.span));
            }
        }
        self.steps(steps, before, parts, is_static)
    }

    fn singleton(&mut self, parts: &Parts, span: Span) -> code::Stmt {
        let pos = span.start;
        let class = TypeRef::Script(parts.index);
        let value = Code::New(Box::new(code::New {
            class,
            outer: None,
            args: Box::default(),
            spread: false,
            defines: false,
            pos,
        }));
        let name = code::Member::Fixed(self.name(&"instance".into()));
        let property = code::Property { object: Code::Class(parts.index), name, access: code::Access::Dot, pos };
        let target = Target::Property(Box::new(property));
        code::Stmt::Expr(Code::Assign(Box::new(code::Assign { target, value, pos })))
    }

    fn steps(
        &mut self,
        steps: &[Step<'_>],
        before: Vec<code::Stmt>,
        parts: &mut Parts,
        is_static: bool,
    ) -> Option<u32> {
        if steps.is_empty() && before.is_empty() {
            return None;
        }
        self.scopes.push(Scope::new(parts.kind, is_static));
        let mut body = before;
        for step in steps {
            match step {
                Step::Value(name, value) => body.push(self.field_value(name, value, parts, is_static)),
                Step::Block(block) => body.push(code::Stmt::Block(self.block(block))),
            }
        }
        let scope = self.pop_scope(parts);
        Some(self.add_function(Function {
            captures: scope.captures.into(),
            shared: scope.shared.into(),
            body: body.into(),
            is_static,
            ..Function::default()
        }))
    }

    fn field_value(&mut self, name: &Str, value: &ast::Expr, parts: &Parts, is_static: bool) -> code::Stmt {
        let pos = value.span.start;
        let value = self.expr(value);
        let member = code::Member::Fixed(self.name(name));
        let (object, access) =
            if is_static { (Code::Class(parts.index), code::Access::Dot) } else { (Code::This, code::Access::Field) };
        let property = code::Property { object, name: member, access, pos };
        let target = Target::Property(Box::new(property));
        code::Stmt::Expr(Code::Assign(Box::new(code::Assign { target, value, pos })))
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

fn hidden_field(name: &str) -> Field {
    Field { name: name.into(), ty: None, is_property: false, is_final: false, is_private: true, is_public: false }
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
