//! A panic is a defect of ours. The caller gets a problem, the log gets the message, the node goes on.

use std::any::Any;

use api_types::Code;
use axum::response::{IntoResponse, Response};

use super::ApiError;

pub(super) fn answer(panic: Box<dyn Any + Send + 'static>) -> Response {
    let message = panic
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| panic.downcast_ref::<&str>().copied())
        .unwrap_or("a panic without a message");
    ApiError::new(Code::Internal).because(format!("panic: {message}")).into_response()
}

#[cfg(test)]
mod tests {
    use axum::{Router, body::Body, routing::get};
    use http::{Request, StatusCode};
    use tower::ServiceExt;
    use tower_http::catch_panic::CatchPanicLayer;

    use super::*;

    #[tokio::test]
    async fn a_panic_is_a_problem_whose_cause_only_the_log_gets() {
        let broken = async || -> () { panic!("a secret of {}", "ours") };
        let router = Router::new().route("/", get(broken)).layer(CatchPanicLayer::custom(answer));
        let mut response = router.oneshot(Request::new(Body::empty())).await.unwrap();
        let public_url = "https://node.example".parse().unwrap();
        let rendered = super::super::problem::render(&mut response, &public_url, "r1");
        assert_eq!(response.status(), StatusCode::INTERNAL_SERVER_ERROR);
        assert_eq!(rendered.cause.as_deref(), Some("panic: a secret of ours"));
        let body = axum::body::to_bytes(response.into_body(), 10_000).await.unwrap();
        let body = String::from_utf8(body.to_vec()).unwrap();
        assert!(body.contains("\"code\":\"internal\"") && !body.contains("secret"), "{body}");
    }
}
