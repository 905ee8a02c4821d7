//! Errors as Azure DevOps writes them: clients branch on `typeKey`, people read the message and its `TF` or `VS` code.

use axum::{
    http::{HeaderValue, Method, StatusCode, header::CONTENT_TYPE},
    response::{IntoResponse, Response},
};
use serde_json::json;
use uuid::Uuid;

use super::version::ApiVersion;

/// An error answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct AdoError {
    status: StatusCode,
    type_key: String,
    message: String,
    event_id: u16,
}

impl AdoError {
    fn new(status: StatusCode, type_key: &str, message: impl Into<String>) -> Self {
        Self { status, type_key: type_key.to_owned(), message: message.into(), event_id: 3000 }
    }

    pub(crate) fn fault(status: StatusCode, type_key: &str) -> Self {
        Self::new(status, type_key, format!("The emulator was told to answer {status} here."))
    }

    pub(crate) fn too_many_requests() -> Self {
        Self::new(
            StatusCode::TOO_MANY_REQUESTS,
            "RequestBlockedException",
            "TF400733: The request has been canceled: Request was blocked due to exceeding usage of resource \
             'Concurrency' in namespace 'User'.",
        )
    }

    pub(crate) fn no_controller(path: &str) -> Self {
        Self::new(
            StatusCode::NOT_FOUND,
            "VssResourceNotFoundException",
            format!(
                "VS403404: There is no resource at the address '{path}'. The emulator may not offer it, or the name of \
                 the organization or collection is wrong."
            ),
        )
    }

    pub(super) fn no_resource_location(what: &str) -> Self {
        Self::new(
            StatusCode::NOT_FOUND,
            "VssResourceNotFoundException",
            format!("API resource location {what} is not registered on this server."),
        )
    }

    pub(crate) fn method_not_allowed(method: &Method, path: &str) -> Self {
        let message = format!("The requested resource '{path}' does not support http method '{method}'.");
        Self::new(StatusCode::METHOD_NOT_ALLOWED, "MethodNotAllowedException", message)
    }

    pub(super) fn anonymous() -> Self {
        Self::new(
            StatusCode::UNAUTHORIZED,
            "UnauthorizedRequestException",
            "TF400813: Resource not available for anonymous access. Client authentication required.",
        )
    }

    pub(super) fn not_a_member(identity: Uuid) -> Self {
        Self::new(
            StatusCode::UNAUTHORIZED,
            "UnauthorizedRequestException",
            format!("TF400813: The user '{identity}' is not authorized to access this resource."),
        )
    }

    pub(super) fn scope_missing(identity: Uuid) -> Self {
        Self::new(
            StatusCode::UNAUTHORIZED,
            "InvalidIdentityException",
            format!("TF400813: The user '{identity}' is not authorized to access this resource."),
        )
    }

    pub(super) fn no_app_tokens() -> Self {
        Self::new(
            StatusCode::NOT_FOUND,
            "SessionTokenNotFoundException",
            "VS403512: No application token can be issued for this extension: it has no signing key on this server.",
        )
    }

    pub(super) fn no_such_extension(publisher: &str, extension: &str) -> Self {
        Self::new(
            StatusCode::NOT_FOUND,
            "InstalledExtensionNotFoundException",
            format!("TF1590008: The extension '{publisher}.{extension}' is not installed."),
        )
    }

    pub(super) fn no_such_project(id_or_name: &str) -> Self {
        if Uuid::try_parse(id_or_name).is_ok() {
            let message = format!(
                "VS800075: The project with id 'vstfs:///Classification/TeamProject/{id_or_name}' does not exist, or you \
                 do not have permission to access it."
            );
            return Self::new(StatusCode::NOT_FOUND, "ProjectDoesNotExistException", message);
        }
        let message = format!(
            "TF200016: The following project does not exist: {id_or_name}. Verify that the name of the project is \
             correct and that the project exists on the specified Azure DevOps Server."
        );
        Self::new(StatusCode::NOT_FOUND, "ProjectDoesNotExistWithNameException", message)
    }

    pub(super) fn no_such_namespace(namespace: &str) -> Self {
        Self::new(
            StatusCode::NOT_FOUND,
            "InvalidSecurityNamespaceException",
            format!("TF400951: The security namespace with the id {namespace} does not exist."),
        )
    }

    pub(super) fn bad_argument(name: &str, value: &str, wanted: &str) -> Self {
        let message = format!("TF400856: The value '{value}' of the parameter {name} is not valid: {wanted}.");
        Self::new(StatusCode::BAD_REQUEST, "VssPropertyValidationException", message)
    }

    pub(super) fn bad_body(problem: &str) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "VssPropertyValidationException", format!("TF400856: {problem}."))
    }

    pub(super) fn internal(message: &str) -> Self {
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, "VssServiceException", message)
    }

    pub(super) fn version_out_of_range(requested: &str, newest: ApiVersion) -> Self {
        Self::new(
            StatusCode::BAD_REQUEST,
            "VssVersionOutOfRangeException",
            format!(
                "The requested REST API version of {requested} is out of range for this server. The latest REST API \
                 version this server supports is {newest}."
            ),
        )
    }

    pub(super) fn preview_required(requested: ApiVersion) -> Self {
        Self::new(
            StatusCode::BAD_REQUEST,
            "VssInvalidPreviewVersionException",
            format!(
                "The requested version \"{requested}\" of the resource is under preview. The -preview flag must be \
                 supplied in the api-version for such requests. For example: \"{requested}-preview\""
            ),
        )
    }

    pub(super) fn version_too_old(requested: ApiVersion, oldest: ApiVersion) -> Self {
        Self::new(
            StatusCode::BAD_REQUEST,
            "VssVersionNotSupportedException",
            format!("Version {requested} of the resource is no longer supported; the oldest one is {oldest}."),
        )
    }

    pub(super) fn no_version(text: &str) -> Self {
        Self::new(
            StatusCode::BAD_REQUEST,
            "VssInvalidApiResourceVersionException",
            format!(
                "The api-version '{text}' is not valid. It must be of the form '{{major}}.{{minor}}[-preview[.{{resource \
                 version}}]]', for example '7.1' or '7.2-preview.1'."
            ),
        )
    }

    pub(super) fn version_missing(method: &Method) -> Self {
        Self::new(
            StatusCode::BAD_REQUEST,
            "VssVersionNotSpecifiedException",
            format!(
                "No api-version was supplied for the \"{method}\" request. The version must be supplied either as part \
                 of the Accept header (e.g. \"application/json; api-version=1.0\") or as a query parameter (e.g. \
                 \"?api-version=1.0\")."
            ),
        )
    }
}

impl IntoResponse for AdoError {
    fn into_response(self) -> Response {
        let body = json!({
            "$id": "1",
            "innerException": null,
            "message": self.message,
            "typeName": format!(
                "Microsoft.VisualStudio.Services.Common.{}, Microsoft.VisualStudio.Services.Common", self.type_key
            ),
            "typeKey": self.type_key,
            "errorCode": 0,
            "eventId": self.event_id,
        });
        let mut response = (self.status, axum::Json(body)).into_response();
        let json = HeaderValue::from_static("application/json; charset=utf-8");
        response.headers_mut().insert(CONTENT_TYPE, json);
        response
    }
}
