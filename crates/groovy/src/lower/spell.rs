//! Expressions as Groovy spells them in the message of an assertion.

use crate::ast::{Argument, BinaryOp, Expr, ExprKind, MemberName, UnaryOp};

/// Deeper parts are left out.
const MAX_DEPTH: u32 = 40;

/// The text of an expression.
pub(super) fn spelled(expr: &Expr) -> String {
    spell(expr, 0)
}

fn spell(expr: &Expr, depth: u32) -> String {
    if depth > MAX_DEPTH {
        return "...".to_owned();
    }
    let sub = |expr: &Expr| spell(expr, depth + 1);
    let list = |items: Vec<String>| items.join(", ");
    match &expr.kind {
        ExprKind::Null => "null".to_owned(),
        ExprKind::Bool(flag) => flag.to_string(),
        ExprKind::Int(n) => n.to_string(),
        ExprKind::Long(n) => n.to_string(),
        ExprKind::BigInt(n) => n.to_string(),
        ExprKind::Decimal(n) => n.to_string(),
        ExprKind::Float(n) => crate::ops::text::float_text(*n),
        ExprKind::Double(n) => crate::ops::text::double_text(*n),
        ExprKind::Str(text) | ExprKind::Name(text) => text.to_string(),
        ExprKind::This => "this".to_owned(),
        ExprKind::Super => "super".to_owned(),
        ExprKind::Parens(inner) => sub(inner),
        ExprKind::Binary { op, left, right, .. } => format!("({} {} {})", sub(left), operator(*op), sub(right)),
        ExprKind::Unary { op: UnaryOp::Not, operand } => format!("!({})", sub(operand)),
        ExprKind::Unary { operand, .. } => sub(operand),
        ExprKind::Property { object, name, .. } => format!("{}.{}", sub(object), member(name)),
        ExprKind::Call { callee, args } => {
            let args = list(args.iter().map(|arg| argument(arg, depth)).collect());
            match &callee.kind {
                ExprKind::Property { object, name, .. } => format!("{}.{}({args})", sub(object), member(name)),
                ExprKind::Name(name) => format!("this.{name}({args})"),
                _ => format!("{}({args})", sub(callee)),
            }
        }
        ExprKind::Index { object, args, .. } => {
            format!("{}[{}]", sub(object), list(args.iter().map(|arg| argument(arg, depth)).collect()))
        }
        ExprKind::List(items) => format!("[{}]", list(items.iter().map(|item| sub(&item.value)).collect())),
        ExprKind::Range { from, to, open_right, .. } => {
            format!("({}{}{})", sub(from), if *open_right { "..<" } else { ".." }, sub(to))
        }
        ExprKind::Closure(_) => "{ ... }".to_owned(),
        ExprKind::InstanceOf { ty, value, .. } => format!("({} instanceof {})", sub(value), ty.name),
        ExprKind::Ternary { condition, then, otherwise } => {
            format!("({}) ? {} : {}", sub(condition), sub(then), sub(otherwise))
        }
        ExprKind::Elvis { value, otherwise } => format!("({}) ? {} : {}", sub(value), sub(value), sub(otherwise)),
        _ => "...".to_owned(),
    }
}

fn argument(arg: &Argument, depth: u32) -> String {
    match arg {
        Argument::Value(value) => spell(value, depth + 1),
        Argument::Spread(value) => format!("*{}", spell(value, depth + 1)),
        Argument::Named(entry) => {
            let key = entry.key.as_ref().map_or("*".to_owned(), |key| spell(key, depth + 1));
            format!("{key}:{}", spell(&entry.value, depth + 1))
        }
    }
}

fn member(name: &MemberName) -> String {
    match name {
        MemberName::Fixed(name) => name.text.to_string(),
        MemberName::Computed(value) => spelled(value),
    }
}

fn operator(op: BinaryOp) -> &'static str {
    match op {
        BinaryOp::Plus => "+",
        BinaryOp::Minus => "-",
        BinaryOp::Multiply => "*",
        BinaryOp::Div => "/",
        BinaryOp::Mod => "%",
        BinaryOp::Power => "**",
        BinaryOp::LeftShift => "<<",
        BinaryOp::RightShift => ">>",
        BinaryOp::RightShiftUnsigned => ">>>",
        BinaryOp::BitAnd => "&",
        BinaryOp::BitOr => "|",
        BinaryOp::Xor => "^",
        BinaryOp::And => "&&",
        BinaryOp::Or => "||",
        BinaryOp::Equal => "==",
        BinaryOp::NotEqual => "!=",
        BinaryOp::Identical => "===",
        BinaryOp::NotIdentical => "!==",
        BinaryOp::Less => "<",
        BinaryOp::LessEqual => "<=",
        BinaryOp::Greater => ">",
        BinaryOp::GreaterEqual => ">=",
        BinaryOp::Spaceship => "<=>",
        BinaryOp::In => "in",
        BinaryOp::NotIn => "!in",
        BinaryOp::Find => "=~",
        BinaryOp::Match => "==~",
    }
}
