use reqwest::StatusCode;
use tempfile::NamedTempFile;

use crate::{
    package::Package,
    world::{World, header},
};

const ASSETS: &str = "/_apis/public/gallery/publisher/acme/extension/probe/1.2.3/assetbyname";

async fn with_package(sandbox: bool) -> (World, NamedTempFile) {
    let package = Package::default().write();
    let world = World::with(|options| {
        options.vsix = Some(package.path().to_owned());
        options.sandbox = sandbox;
    })
    .await;
    (world, package)
}

async fn get(world: &World, path: &str) -> reqwest::Response {
    world.client.get(format!("{}{path}", world.emulator.cdn_url())).send().await.unwrap()
}

#[tokio::test]
async fn files_come_with_the_content_type_of_the_package() {
    let (world, _package) = with_package(false).await;
    for (file, content_type) in [
        ("dist/index.html", "text/html"),
        ("dist/App.wasm", "application/wasm"),
        ("dist/data.xyz", "application/octet-stream"),
    ] {
        let answer = get(&world, &format!("{ASSETS}/{file}")).await;
        assert_eq!(answer.status(), StatusCode::OK, "{file}");
        assert_eq!(header(&answer, "content-type"), content_type);
        assert_eq!(header(&answer, "access-control-allow-origin"), "*");
    }
}

#[tokio::test]
async fn only_addressable_files_are_served_and_case_matters() {
    let (world, _package) = with_package(false).await;
    for path in [
        format!("{ASSETS}/secret.js"),
        format!("{ASSETS}/extension.vsomanifest"),
        format!("{ASSETS}/dist/app.wasm"),
        format!("{ASSETS}/../secret.js"),
        ASSETS.replace("1.2.3", "1.2.4") + "/dist/index.html",
        "/fabrikam/_apis/connectionData".to_owned(),
    ] {
        assert_eq!(get(&world, &path).await.status(), StatusCode::NOT_FOUND, "{path}");
    }
}

#[tokio::test]
async fn in_a_sandbox_other_origins_are_not_allowed() {
    let (world, _package) = with_package(true).await;
    let answer = get(&world, &format!("{ASSETS}/dist/index.html")).await;
    assert_eq!((answer.status(), header(&answer, "access-control-allow-origin")), (StatusCode::OK, String::new()));

    let (world, _package) = with_package(false).await;
    let answer = get(&world, &format!("/sandboxed{ASSETS}/dist/index.html")).await;
    assert_eq!((answer.status(), header(&answer, "access-control-allow-origin")), (StatusCode::OK, String::new()));
}
