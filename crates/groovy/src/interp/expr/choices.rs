//! The methods Groovy names when it cannot say which one an operator with no operand at all means.

use crate::code::BinaryOp;
use crate::value::Value;

/// The methods behind an operator of a number, as Groovy lists them; none where there is only one to choose from.
pub(super) fn choices(op: BinaryOp, left: &Value) -> Vec<String> {
    let mut found: Vec<String> = common(op).iter().map(|taken| method("Number", answer(taken), op, taken)).collect();
    match (op, left) {
        (BinaryOp::Power, Value::Int(_)) => found.push(method("Integer", NUMBER, op, "java.lang.Integer")),
        (BinaryOp::Power, Value::Long(_)) => found.push(method("Long", NUMBER, op, "java.lang.Integer")),
        (BinaryOp::Power, Value::Decimal(_)) => found.push(decimal(NUMBER, op, "java.lang.Integer")),
        (BinaryOp::Power, Value::BigInt(_)) => {
            found.push(big(NUMBER, op, "java.lang.Integer"));
            found.push(big(BIG, op, BIG));
        }
        (BinaryOp::Multiply, Value::Decimal(_)) => {
            found.push(decimal(DECIMAL, op, DECIMAL));
            found.push(decimal(DECIMAL, op, "java.math.BigDecimal, java.math.MathContext"));
            found.push(decimal(NUMBER, op, "java.lang.Double"));
            found.push(decimal(NUMBER, op, BIG));
        }
        (BinaryOp::Multiply | BinaryOp::Mod | BinaryOp::And | BinaryOp::Or | BinaryOp::Xor, Value::BigInt(_)) => {
            found.push(big(BIG, op, BIG));
        }
        _ => {}
    }
    if found.len() > 1 { found } else { Vec::new() }
}

const NUMBER: &str = "java.lang.Number";
const DECIMAL: &str = "java.math.BigDecimal";
const BIG: &str = "java.math.BigInteger";

/// What the methods of all numbers take.
fn common(op: BinaryOp) -> &'static [&'static str] {
    match op {
        BinaryOp::Plus => &["java.lang.Character", "java.lang.String", NUMBER],
        BinaryOp::Minus | BinaryOp::Multiply | BinaryOp::Div => &["java.lang.Character", NUMBER],
        _ => &[NUMBER],
    }
}

fn answer(taken: &str) -> &str {
    if taken == "java.lang.String" { taken } else { NUMBER }
}

fn method(class: &str, answer: &str, op: BinaryOp, taken: &str) -> String {
    line(&format!("java.lang.{class}"), answer, op, taken)
}

fn decimal(answer: &str, op: BinaryOp, taken: &str) -> String {
    line(DECIMAL, answer, op, taken)
}

fn big(answer: &str, op: BinaryOp, taken: &str) -> String {
    line(BIG, answer, op, taken)
}

fn line(class: &str, answer: &str, op: BinaryOp, taken: &str) -> String {
    format!("\n  public {answer} {class}#{}({taken})", super::operators::operator_name(op))
}
