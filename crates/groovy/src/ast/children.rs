//! What stands directly inside a node, in the order of the source. Whoever looks at a whole tree needs to name only the
//! nodes that mean something to him.

use super::{
    Argument, Block, Class, Declaration, Expr, ExprKind, Member, MemberName, Parameter, Stmt, StmtKind, Switch,
};

/// A part of the tree.
#[derive(Debug, Clone, Copy)]
pub enum Node<'a> {
    /// A statement.
    Stmt(&'a Stmt),
    /// An expression.
    Expr(&'a Expr),
    /// A class.
    Class(&'a Class),
}

/// Calls `see` with these nodes and everything below them. Needs no native stack, however deep the tree is.
pub fn descend<'a>(roots: impl IntoIterator<Item = Node<'a>>, mut see: impl FnMut(Node<'a>)) {
    let mut waiting: Vec<Node<'a>> = roots.into_iter().collect();
    while let Some(node) = waiting.pop() {
        see(node);
        node.children(&mut |child| waiting.push(child));
    }
}

impl<'a> Node<'a> {
    /// Calls `see` with every node directly inside.
    pub fn children(self, see: &mut dyn FnMut(Node<'a>)) {
        match self {
            Node::Stmt(statement) => in_statement(statement, see),
            Node::Expr(expr) => in_expression(expr, see),
            Node::Class(class) => in_class(class, see),
        }
    }
}

fn in_statement<'a>(statement: &'a Stmt, see: &mut dyn FnMut(Node<'a>)) {
    match &statement.kind {
        StmtKind::Empty | StmtKind::Break(_) | StmtKind::Continue(_) | StmtKind::Return(None) => {}
        StmtKind::Expr(expr) | StmtKind::Throw(expr) | StmtKind::Yield(expr) | StmtKind::Return(Some(expr)) => {
            see(Node::Expr(expr));
        }
        StmtKind::Declare(declarations) => in_declarations(declarations, see),
        StmtKind::Synchronized { monitor, body } => {
            see(Node::Expr(monitor));
            in_block(body, see);
        }
        StmtKind::Block(block) => in_block(block, see),
        StmtKind::If { condition, then, otherwise } => {
            see(Node::Expr(condition));
            see(Node::Stmt(then));
            otherwise.iter().for_each(|otherwise| see(Node::Stmt(otherwise)));
        }
        StmtKind::While { condition, body } | StmtKind::DoWhile { condition, body } => {
            see(Node::Expr(condition));
            see(Node::Stmt(body));
        }
        StmtKind::For { init, condition, update, body } => {
            init.iter().for_each(|statement| see(Node::Stmt(statement)));
            condition.iter().chain(update).for_each(|expr| see(Node::Expr(expr)));
            see(Node::Stmt(body));
        }
        StmtKind::ForIn { iterable, body, .. } => {
            see(Node::Expr(iterable));
            see(Node::Stmt(body));
        }
        StmtKind::Switch(switch) => in_switch(switch, see),
        StmtKind::Try { resources, body, catches, finally } => {
            in_declarations(resources, see);
            in_block(body, see);
            catches.iter().for_each(|catch| in_block(&catch.body, see));
            finally.iter().for_each(|finally| in_block(finally, see));
        }
        StmtKind::Assert { condition, message } => {
            see(Node::Expr(condition));
            message.iter().for_each(|message| see(Node::Expr(message)));
        }
        StmtKind::Class(class) => see(Node::Class(class)),
    }
}

fn in_expression<'a>(expr: &'a Expr, see: &mut dyn FnMut(Node<'a>)) {
    match &expr.kind {
        ExprKind::GString(text) => text.values.iter().for_each(|value| see(Node::Expr(value))),
        ExprKind::Property { object, name, .. } | ExprKind::MethodPointer { object, name } => {
            see(Node::Expr(object));
            if let MemberName::Computed(name) = name {
                see(Node::Expr(name));
            }
        }
        ExprKind::Index { object: first, args, .. } | ExprKind::Call { callee: first, args } => {
            see(Node::Expr(first));
            in_arguments(args, see);
        }
        ExprKind::New { outer, args, body, .. } => {
            outer.iter().for_each(|outer| see(Node::Expr(outer)));
            in_arguments(args, see);
            body.iter().for_each(|body| see(Node::Class(body)));
        }
        ExprKind::NewArray { lengths, elements, .. } => {
            lengths.iter().chain(elements.iter().flatten()).for_each(|value| see(Node::Expr(value)));
        }
        ExprKind::ArrayInit(items) => items.iter().for_each(|item| see(Node::Expr(item))),
        ExprKind::List(items) => items.iter().for_each(|item| see(Node::Expr(&item.value))),
        ExprKind::Map(entries) => {
            for entry in entries {
                entry.key.iter().for_each(|key| see(Node::Expr(key)));
                see(Node::Expr(&entry.value));
            }
        }
        ExprKind::Closure(closure) => {
            in_parameters(closure.params.as_deref().unwrap_or_default(), see);
            in_block(&closure.body, see);
        }
        ExprKind::Range { from: first, to: second, .. }
        | ExprKind::Binary { left: first, right: second, .. }
        | ExprKind::Elvis { value: first, otherwise: second }
        | ExprKind::Assign { target: first, value: second, .. } => {
            see(Node::Expr(first));
            see(Node::Expr(second));
        }
        ExprKind::Ternary { condition, then, otherwise } => {
            [condition, then, otherwise].into_iter().for_each(|part| see(Node::Expr(part)));
        }
        ExprKind::AssignMany { targets, value } => {
            targets.iter().for_each(|target| see(Node::Expr(target)));
            see(Node::Expr(value));
        }
        ExprKind::Unary { operand: inner, .. }
        | ExprKind::Step { target: inner, .. }
        | ExprKind::Cast { value: inner, .. }
        | ExprKind::As { value: inner, .. }
        | ExprKind::InstanceOf { value: inner, .. }
        | ExprKind::Parens(inner) => see(Node::Expr(inner)),
        ExprKind::Switch(switch) => in_switch(switch, see),
        ExprKind::Null
        | ExprKind::Bool(_)
        | ExprKind::Int(_)
        | ExprKind::Long(_)
        | ExprKind::BigInt(_)
        | ExprKind::Decimal(_)
        | ExprKind::Float(_)
        | ExprKind::Double(_)
        | ExprKind::Str(_)
        | ExprKind::Name(_)
        | ExprKind::This
        | ExprKind::Super
        | ExprKind::Type(_)
        | ExprKind::Error => {}
    }
}

fn in_class<'a>(class: &'a Class, see: &mut dyn FnMut(Node<'a>)) {
    in_parameters(&class.components, see);
    for member in &class.members {
        match member {
            Member::Field(field) => field.value.iter().for_each(|value| see(Node::Expr(value))),
            Member::Method(method) => {
                in_parameters(&method.params, see);
                method.body.iter().for_each(|body| in_block(body, see));
            }
            Member::Constructor(constructor) => {
                in_parameters(constructor.params.as_deref().unwrap_or_default(), see);
                in_block(&constructor.body, see);
            }
            Member::Initializer { body, .. } => in_block(body, see),
            Member::Class(inner) => see(Node::Class(inner)),
            Member::Constant { args, body, .. } => {
                in_arguments(args, see);
                body.iter().for_each(|body| see(Node::Class(body)));
            }
        }
    }
}

fn in_block<'a>(block: &'a Block, see: &mut dyn FnMut(Node<'a>)) {
    block.statements.iter().for_each(|statement| see(Node::Stmt(statement)));
}

fn in_declarations<'a>(declarations: &'a [Declaration], see: &mut dyn FnMut(Node<'a>)) {
    declarations.iter().filter_map(|declaration| declaration.value.as_ref()).for_each(|value| see(Node::Expr(value)));
}

fn in_parameters<'a>(params: &'a [Parameter], see: &mut dyn FnMut(Node<'a>)) {
    params.iter().filter_map(|param| param.default.as_ref()).for_each(|default| see(Node::Expr(default)));
}

fn in_switch<'a>(switch: &'a Switch, see: &mut dyn FnMut(Node<'a>)) {
    see(Node::Expr(&switch.subject));
    for case in &switch.cases {
        in_arguments(&case.values, see);
        case.body.iter().for_each(|statement| see(Node::Stmt(statement)));
    }
}

fn in_arguments<'a>(args: &'a [Argument], see: &mut dyn FnMut(Node<'a>)) {
    for arg in args {
        match arg {
            Argument::Value(value) | Argument::Spread(value) => see(Node::Expr(value)),
            Argument::Named(entry) => {
                entry.key.iter().for_each(|key| see(Node::Expr(key)));
                see(Node::Expr(&entry.value));
            }
        }
    }
}
