//! Initiates a connection: what was typed is parsed, ADO is asked whether the project is still there, and the store
//! writes everything or nothing.

use api_types::{Code, CreateConnection, Created};
use domain::{ConnectionId, InvitationId, ProjectId};
use store::{Act, CreateOutcome, NewConnection, NewRules, Project, RequestIdentity};

use super::{form::Wanted, view};
use crate::{auth::AdminSession, destinations, http::ApiError, node::Node};

pub(super) async fn create(
    node: &Node,
    session: &AdminSession,
    credential: &ado::Credential,
    form: &CreateConnection,
    request: &RequestIdentity,
) -> Result<Created, ApiError> {
    let wanted = Wanted::parse(form)?;
    let rows = session.rows(node);
    let act = session.act(node);
    let project = find_project(node, session, credential, wanted.project_id).await?;
    if let Some(destination) = &wanted.destination {
        destinations::inspect(node, destination, "destinationUrl").await?;
    }
    let connection = new_connection(node, wanted, project, &act);
    let outcome = rows.create_connection(&connection, request, &act).await?;
    answer(node, outcome, &act)
}

/// The project may be gone since it was picked, and the name is ADO's and not the caller's.
pub(crate) async fn find_project(
    node: &Node,
    session: &AdminSession,
    credential: &ado::Credential,
    wanted: ProjectId,
) -> Result<Project, ApiError> {
    let found = node.ado.project(&session.collection.collection, credential, wanted).await?;
    let found = found.ok_or_else(|| {
        ApiError::new(Code::ProjectNotFound)
            .at("projectId", "This project does not exist any more. Choose another one.")
    })?;
    Ok(Project { id: found.id, name: found.name })
}

fn new_connection(node: &Node, wanted: Wanted, project: Project, act: &Act) -> NewConnection {
    let rules = NewRules {
        outgoing: rules::generate::outgoing(wanted.mode),
        incoming: rules::generate::incoming(wanted.mode, &project.name),
    };
    let reach = wanted.reach();
    NewConnection {
        id: ConnectionId::new(node.ids.next()),
        name: wanted.name,
        description: wanted.description,
        local_short_name: wanted.local_short_name,
        remote_short_name: wanted.remote_short_name,
        mode: wanted.mode,
        reach,
        project,
        destination_url: wanted.destination.as_ref().and_then(|url| url.to_string().parse().ok()),
        rules,
        invitation: Some(node.invitations.new_invitation(InvitationId::new(node.ids.next()), act.at)),
    }
}

fn answer(node: &Node, outcome: CreateOutcome, act: &Act) -> Result<Created, ApiError> {
    let connection = match outcome {
        CreateOutcome::Created(connection) | CreateOutcome::Replayed(connection) => connection,
        CreateOutcome::ReplayedDeleted => return Err(ApiError::new(Code::ConnectionNotFound)),
        CreateOutcome::NameTaken => {
            return Err(
                ApiError::new(Code::ConnectionNameTaken).at("name", "A connection with this name exists already.")
            );
        }
        CreateOutcome::KeyReusedWithOtherBody => return Err(ApiError::new(Code::IdempotencyKeyReused)),
    };
    let invitation = connection.invitation.as_ref().ok_or_else(|| ApiError::new(Code::InvitationNotFound))?;
    let invitation = node.invitations.show(invitation, act.at)?;
    Ok(Created { connection: view::connection(connection, act.at), invitation })
}
