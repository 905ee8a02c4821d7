//! Walks the tree with its scopes: who declares what, who reads it.

use std::collections::{HashMap, HashSet};

use super::schema::{Known, Schema};
use crate::ast::{
    Access, Argument, Block, Class, Closure, Expr, ExprKind, Member, MemberName, Method, Parameter, Script, Stmt,
    StmtKind, Switch, TypeName,
};
use crate::diagnostic::{Code, Diagnostic};
use crate::library::{Library, nearest};
use crate::span::Span;
use crate::stack::StackGuard;
use crate::types::Type;

/// A local variable.
#[derive(Debug)]
struct Local {
    name: String,
    span: Span,
    known: Known,
    read: bool,
    /// Parameters and loop variables may stay unread.
    may_stay_unread: bool,
}

/// The checker at work.
pub(super) struct Walk<'s> {
    pub(super) schema: &'s Schema,
    pub(super) found: Vec<Diagnostic>,
    scopes: Vec<Vec<Local>>,
    /// Names the script assigns without declaring, its fields, methods and classes.
    assigned: HashSet<String>,
    methods: HashMap<String, Span>,
    classes: HashSet<String>,
    imports: HashSet<String>,
    star_imports: bool,
    /// Inside something whose names may mean anything: classes, closures with an unknown delegate.
    free: u32,
    stack: StackGuard,
}

/// Methods whose closures keep the names around them.
const PLAIN_CLOSURES: &[&str] = &[
    "each",
    "eachWithIndex",
    "collect",
    "collectMany",
    "collectEntries",
    "find",
    "findAll",
    "findResult",
    "any",
    "every",
    "sort",
    "sum",
    "max",
    "min",
    "groupBy",
    "countBy",
    "inject",
    "times",
    "upto",
    "downto",
    "unique",
    "removeAll",
    "retainAll",
    "count",
    "join",
    "replaceAll",
    "eachLine",
    "takeWhile",
    "dropWhile",
    "split",
    "indexed",
    "withDefault",
    "findIndexOf",
    "mergeComments",
];

impl<'s> Walk<'s> {
    pub(super) fn new(schema: &'s Schema, stack: StackGuard) -> Self {
        Self {
            schema,
            found: Vec::new(),
            scopes: Vec::new(),
            assigned: HashSet::default(),
            methods: HashMap::default(),
            classes: HashSet::default(),
            imports: HashSet::default(),
            star_imports: false,
            free: 0,
            stack,
        }
    }

    pub(super) fn finish(self) -> Vec<Diagnostic> {
        self.found
    }

    pub(super) fn script(&mut self, script: &Script) {
        for import in &script.imports {
            let simple = import.path.rsplit('.').next().unwrap_or_default();
            self.imports.insert(import.alias.as_ref().map_or(simple, |alias| alias).to_owned());
            self.star_imports |= import.star;
        }
        for method in &script.methods {
            self.methods.insert(method.name.text.to_string(), method.name.span);
        }
        self.classes.extend(script.classes.iter().map(|class| class.name.text.to_string()));
        self.collect_assigned(&script.body);
        for method in &script.methods {
            if let Some(body) = &method.body {
                self.collect_assigned(&body.statements);
            }
        }
        self.body(&script.body);
        for method in &script.methods {
            self.method(method);
        }
        for class in &script.classes {
            self.class(class);
        }
    }

    /// Names assigned without a declaration become variables of the script.
    fn collect_assigned(&mut self, statements: &[Stmt]) {
        for statement in statements {
            match &statement.kind {
                StmtKind::Expr(expr) => self.collect_target(expr),
                StmtKind::Declare(declarations) => {
                    for declaration in declarations {
                        if declaration.modifiers.annotations.is_empty() {
                            continue;
                        }
                        self.assigned
                            .extend(declaration.variables.iter().map(|variable| variable.name.text.to_string()));
                    }
                }
                StmtKind::If { then, otherwise, .. } => {
                    self.collect_assigned(std::slice::from_ref(then));
                    if let Some(otherwise) = otherwise {
                        self.collect_assigned(std::slice::from_ref(otherwise));
                    }
                }
                StmtKind::Block(block) => self.collect_assigned(&block.statements),
                StmtKind::While { body, .. }
                | StmtKind::DoWhile { body, .. }
                | StmtKind::For { body, .. }
                | StmtKind::ForIn { body, .. } => {
                    self.collect_assigned(std::slice::from_ref(body));
                }
                StmtKind::Try { body, catches, .. } => {
                    self.collect_assigned(&body.statements);
                    catches.iter().for_each(|catch| self.collect_assigned(&catch.body.statements));
                }
                _ => {}
            }
        }
    }

    fn collect_target(&mut self, expr: &Expr) {
        match &expr.kind {
            ExprKind::Assign { target, value, .. } => {
                if let ExprKind::Name(name) = &target.kind {
                    self.assigned.insert(name.to_string());
                }
                self.collect_target(value);
            }
            ExprKind::AssignMany { targets, .. } => {
                for target in targets {
                    if let ExprKind::Name(name) = &target.kind {
                        self.assigned.insert(name.to_string());
                    }
                }
            }
            ExprKind::Call { args, .. } => {
                for arg in args {
                    if let Argument::Value(Expr { kind: ExprKind::Closure(closure), .. }) = arg {
                        self.collect_assigned(&closure.body.statements);
                    }
                }
            }
            _ => {}
        }
    }

    fn open(&mut self) {
        self.scopes.push(Vec::new());
    }

    fn close(&mut self) {
        for local in self.scopes.pop().unwrap_or_default() {
            if !local.read && !local.may_stay_unread && !local.name.starts_with('_') {
                let message = format!("the variable '{}' is never used", local.name);
                self.report(Code::Unused, local.span, message, Some("remove it"));
            }
        }
    }

    fn declare(&mut self, name: &str, span: Span, known: Known, may_stay_unread: bool) {
        if let Some(scope) = self.scopes.last_mut() {
            scope.push(Local { name: name.to_owned(), span, known, read: false, may_stay_unread });
        }
    }

    fn local(&mut self, name: &str) -> Option<&mut Local> {
        self.scopes.iter_mut().rev().flat_map(|scope| scope.iter_mut().rev()).find(|local| local.name == name)
    }

    /// What is known of a name.
    pub(super) fn known_name(&self, name: &str) -> Known {
        let local = self.scopes.iter().rev().flat_map(|scope| scope.iter().rev()).find(|local| local.name == name);
        match local {
            Some(local) => local.known.clone(),
            None if self.assigned.contains(name) => Known::Anything,
            None => self.schema.variables.get(name).cloned().unwrap_or_default(),
        }
    }

    /// Whether the script or the embedder defines a method of this name.
    pub(super) fn defines_method(&self, name: &str) -> bool {
        self.methods.contains_key(name) || self.schema.functions.contains_key(name)
    }

    fn body(&mut self, statements: &[Stmt]) {
        self.open();
        self.statements(statements);
        self.close();
    }

    fn statements(&mut self, statements: &[Stmt]) {
        self.unreachable(statements);
        for statement in statements {
            self.statement(statement);
        }
    }

    fn block(&mut self, block: &Block) {
        self.body(&block.statements);
    }

    fn method(&mut self, method: &Method) {
        let outside = std::mem::take(&mut self.scopes);
        self.open();
        self.params(&method.params);
        if let Some(body) = &method.body {
            self.statements(&body.statements);
        }
        self.close();
        self.scopes = outside;
    }

    fn params(&mut self, params: &[Parameter]) {
        for param in params {
            if let Some(default) = &param.default {
                self.expr(default);
            }
            self.declare(&param.name.text, param.name.span, known_type(param.ty.as_ref()), true);
        }
    }

    /// Inside classes names may come from anywhere in the hierarchy.
    fn class(&mut self, class: &Class) {
        self.free += 1;
        let outside = std::mem::take(&mut self.scopes);
        self.open();
        for member in &class.members {
            match member {
                Member::Field(field) => {
                    if let Some(value) = &field.value {
                        self.expr(value);
                    }
                }
                Member::Method(method) => self.method(method),
                Member::Constructor(constructor) => {
                    self.open();
                    self.params(constructor.params.as_deref().unwrap_or(&class.components));
                    self.statements(&constructor.body.statements);
                    self.close();
                }
                Member::Initializer { body, .. } => self.block(body),
                Member::Class(inner) => self.class(inner),
                Member::Constant { args, body, .. } => {
                    self.args(args, "");
                    if let Some(body) = body {
                        self.class(body);
                    }
                }
            }
        }
        self.close();
        self.scopes = outside;
        self.free -= 1;
    }

    fn statement(&mut self, statement: &Stmt) {
        if self.stack.is_exhausted() {
            return;
        }
        match &statement.kind {
            StmtKind::Empty | StmtKind::Break(_) | StmtKind::Continue(_) | StmtKind::Return(None) => {}
            StmtKind::Expr(expr) | StmtKind::Throw(expr) | StmtKind::Yield(expr) | StmtKind::Return(Some(expr)) => {
                self.expr(expr)
            }
            StmtKind::Declare(declarations) => {
                for declaration in declarations {
                    let closure =
                        matches!(declaration.value.as_ref().map(|value| &value.kind), Some(ExprKind::Closure(_)));
                    if let (Some(value), false) = (&declaration.value, closure) {
                        self.expr(value);
                    }
                    for variable in &declaration.variables {
                        let known = match (&variable.ty, &declaration.value) {
                            (Some(ty), _) => known_type(Some(ty)),
                            (None, Some(value)) if !declaration.many => self.known(value),
                            _ => Known::Anything,
                        };
                        let field = !declaration.modifiers.annotations.is_empty();
                        self.declare(&variable.name.text, variable.name.span, known, field || declaration.many);
                    }
                    if let (Some(value), true) = (&declaration.value, closure) {
                        self.expr(value);
                    }
                }
            }
            StmtKind::Block(block) => self.block(block),
            StmtKind::If { condition, then, otherwise } => {
                self.condition(condition);
                self.expr(condition);
                self.scoped(then);
                if let Some(otherwise) = otherwise {
                    self.scoped(otherwise);
                }
            }
            StmtKind::While { condition, body } | StmtKind::DoWhile { condition, body } => {
                self.condition(condition);
                self.expr(condition);
                self.scoped(body);
            }
            StmtKind::For { init, condition, update, body } => {
                self.open();
                init.iter().for_each(|statement| self.statement(statement));
                condition.iter().for_each(|condition| self.expr(condition));
                update.iter().for_each(|update| self.expr(update));
                self.statement(body);
                self.close();
            }
            StmtKind::ForIn { variable, iterable, body } => {
                self.expr(iterable);
                let element = match self.known(iterable) {
                    Known::ListOf(kind) => Known::Object(kind),
                    _ => known_type(variable.ty.as_ref()),
                };
                self.open();
                self.declare(&variable.name.text, variable.name.span, element, true);
                self.statement(body);
                self.close();
            }
            StmtKind::Switch(switch) => self.switch(switch),
            StmtKind::Try { resources, body, catches, finally } => {
                self.open();
                for resource in resources {
                    resource.value.iter().for_each(|value| self.expr(value));
                    for variable in &resource.variables {
                        self.declare(&variable.name.text, variable.name.span, Known::Anything, true);
                    }
                }
                self.statements(&body.statements);
                self.close();
                for catch in catches {
                    self.open();
                    self.declare(&catch.name.text, catch.name.span, Known::Anything, true);
                    self.statements(&catch.body.statements);
                    self.close();
                }
                finally.iter().for_each(|finally| self.block(finally));
            }
            StmtKind::Assert { condition, message } => {
                self.condition(condition);
                self.expr(condition);
                message.iter().for_each(|message| self.expr(message));
            }
            StmtKind::Class(class) => self.class(class),
        }
    }

    fn scoped(&mut self, statement: &Stmt) {
        self.open();
        self.statement(statement);
        self.close();
    }

    fn switch(&mut self, switch: &Switch) {
        self.expr(&switch.subject);
        self.open();
        for case in &switch.cases {
            self.args(&case.values, "");
            self.unreachable(&case.body);
            case.body.iter().for_each(|statement| self.statement(statement));
        }
        self.close();
    }

    fn args(&mut self, args: &[Argument], method: &str) {
        for arg in args {
            match arg {
                Argument::Value(Expr { kind: ExprKind::Closure(closure), .. }) => self.closure(closure, method),
                Argument::Value(value) | Argument::Spread(value) => self.expr(value),
                Argument::Named(entry) => {
                    if let Some(Expr { kind: ExprKind::Closure(closure), .. }) = Some(&entry.value) {
                        self.closure(closure, method);
                    } else {
                        self.expr(&entry.value);
                    }
                }
            }
        }
    }

    /// A closure handed to a method that may give it another delegate: its names may mean anything.
    fn closure(&mut self, closure: &Closure, method: &str) {
        let delegated = !method.is_empty() && !PLAIN_CLOSURES.contains(&method);
        self.free += u32::from(delegated);
        self.open();
        match &closure.params {
            Some(params) => self.params(params),
            None => self.declare("it", Span::default(), Known::Anything, true),
        }
        self.statements(&closure.body.statements);
        self.close();
        self.free -= u32::from(delegated);
    }

    fn name(&mut self, name: &str, span: Span) {
        if let Some(local) = self.local(name) {
            local.read = true;
            return;
        }
        let known = self.free > 0
            || self.star_imports
            || self.assigned.contains(name)
            || self.methods.contains_key(name)
            || self.classes.contains(name)
            || self.imports.contains(name)
            || self.schema.variables.contains_key(name)
            || Type::by_default_import(name).is_some()
            || matches!(
                name,
                "it" | "owner"
                    | "delegate"
                    | "out"
                    | "binding"
                    | "args"
                    | "class"
                    | "metaClass"
                    | "java"
                    | "javax"
                    | "groovy"
                    | "com"
                    | "org"
            );
        if known {
            return;
        }
        let locals = self.scopes.iter().flatten().map(|local| local.name.as_str());
        let near = nearest(name, self.schema.variables.keys().map(String::as_str).chain(locals)).map(str::to_owned);
        self.report(Code::UnknownVariable, span, format!("the variable '{name}' is not known"), near.as_deref());
    }

    fn expr(&mut self, expr: &Expr) {
        if self.stack.is_exhausted() {
            return;
        }
        match &expr.kind {
            ExprKind::Name(name) => self.name(name, expr.span),
            ExprKind::GString(text) => text.values.iter().for_each(|value| self.expr(value)),
            ExprKind::Property { object, name, access } => {
                self.expr(object);
                match name {
                    MemberName::Fixed(name) if matches!(access, Access::Dot | Access::Safe | Access::SafeChain) => {
                        let known = self.known(object);
                        self.property_exists(&known, &name.text, name.span);
                    }
                    MemberName::Fixed(_) => {}
                    MemberName::Computed(value) => self.expr(value),
                }
            }
            ExprKind::MethodPointer { object, name } => {
                self.expr(object);
                if let MemberName::Computed(value) = name {
                    self.expr(value);
                }
            }
            ExprKind::Index { object, args, .. } => {
                self.expr(object);
                self.args(args, "");
            }
            ExprKind::Call { callee, args } => self.call(callee, args),
            ExprKind::New { args, outer, body, .. } => {
                outer.iter().for_each(|outer| self.expr(outer));
                self.args(args, "new");
                if let Some(body) = body {
                    self.anonymous(body);
                }
            }
            ExprKind::NewArray { lengths, elements, .. } => {
                lengths.iter().chain(elements.iter().flatten()).for_each(|value| self.expr(value));
            }
            ExprKind::ArrayInit(items) => items.iter().for_each(|item| self.expr(item)),
            ExprKind::List(items) => items.iter().for_each(|item| self.expr(&item.value)),
            ExprKind::Map(entries) => {
                self.map_keys(entries);
                for entry in entries {
                    if let Some(key) = &entry.key {
                        self.expr(key);
                    }
                    self.expr(&entry.value);
                }
            }
            ExprKind::Closure(closure) => {
                // Where it is called, and with which delegate, is not known.
                self.free += 1;
                self.closure(closure, "");
                self.free -= 1;
            }
            ExprKind::Range { from, to, .. } => {
                self.expr(from);
                self.expr(to);
            }
            ExprKind::Unary { operand, .. } => self.expr(operand),
            ExprKind::Binary { left, right, .. } => {
                self.expr(left);
                self.expr(right);
            }
            ExprKind::Ternary { condition, then, otherwise } => {
                self.condition(condition);
                self.expr(condition);
                self.expr(then);
                self.expr(otherwise);
            }
            ExprKind::Elvis { value, otherwise } => {
                self.expr(value);
                self.expr(otherwise);
            }
            ExprKind::Assign { target, value, op, .. } => self.assign(target, *op == crate::ast::AssignOp::Set, value),
            ExprKind::AssignMany { value, targets } => {
                self.expr(value);
                for target in targets {
                    if let ExprKind::Name(name) = &target.kind
                        && let Some(local) = self.local(name)
                    {
                        local.known = Known::Anything;
                    }
                }
            }
            ExprKind::Step { target, .. } => self.expr(target),
            ExprKind::Cast { value, .. } | ExprKind::As { value, .. } | ExprKind::InstanceOf { value, .. } => {
                self.expr(value)
            }
            ExprKind::Switch(switch) => self.switch(switch),
            ExprKind::Parens(inner) => self.expr(inner),
            _ => {}
        }
    }

    /// An anonymous class sees the variables around it.
    fn anonymous(&mut self, class: &Class) {
        self.free += 1;
        for member in &class.members {
            match member {
                Member::Field(field) => field.value.iter().for_each(|value| self.expr(value)),
                Member::Method(method) => {
                    self.open();
                    self.params(&method.params);
                    method.body.iter().for_each(|body| self.statements(&body.statements));
                    self.close();
                }
                _ => {}
            }
        }
        self.free -= 1;
    }

    fn assign(&mut self, target: &Expr, plain: bool, value: &Expr) {
        self.expr(value);
        match &target.kind {
            ExprKind::Name(name) => {
                let known = self.known(value);
                if let Some(local) = self.local(name) {
                    if local.known != known {
                        local.known = Known::Anything;
                    }
                    local.read |= !plain;
                }
            }
            _ => self.expr(target),
        }
    }

    fn call(&mut self, callee: &Expr, args: &[Argument]) {
        match &callee.kind {
            ExprKind::Name(name) => {
                if let Some(local) = self.local(name) {
                    local.read = true;
                } else {
                    self.function(name, callee.span);
                }
                self.args(args, name);
            }
            ExprKind::Property { object, name: MemberName::Fixed(name), access } => {
                self.expr(object);
                if matches!(access, Access::Dot | Access::Safe | Access::SafeChain) {
                    let known = self.known(object);
                    self.method_exists(&known, &name.text, name.span);
                }
                self.args(args, &name.text);
            }
            _ => {
                self.expr(callee);
                self.args(args, "");
            }
        }
    }

    /// A function nobody defines.
    fn function(&mut self, name: &str, span: Span) {
        let library = Library::standard();
        let known = self.free > 0
            || self.star_imports
            || self.assigned.contains(name)
            || self.methods.contains_key(name)
            || self.imports.contains(name)
            || self.schema.functions.contains_key(name)
            || self.schema.variables.contains_key(name)
            || library.has_method(Type::Script, library.symbol(name))
            || matches!(name, "call" | "doCall");
        if known {
            return;
        }
        let names = self.methods.keys().chain(self.schema.functions.keys()).map(String::as_str);
        let near = nearest(name, names.chain(["println", "print", "printf"])).map(str::to_owned);
        self.report(Code::UnknownMethod, span, format!("the method '{name}' is not known"), near.as_deref());
    }
}

/// What a declared type says.
fn known_type(ty: Option<&TypeName>) -> Known {
    let Some(ty) = ty.filter(|ty| ty.dimensions == 0) else { return Known::Anything };
    match Type::by_default_import(&ty.name) {
        Some(class @ (Type::String | Type::Integer | Type::Long | Type::BigDecimal | Type::Boolean | Type::List)) => {
            Known::Builtin(class)
        }
        _ => Known::Anything,
    }
}
