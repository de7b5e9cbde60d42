//! `POST /studies/{study}/tables/{table}`

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;

use super::super::app::App;
use super::super::body::Asked;
use super::super::lang::{asked, texts};
use super::super::opened::Opened;
use super::super::problem::Problem;
use super::super::scenarios::{applied, to_try};
use super::super::tables::{Named, made};
use super::super::views::{AskTable, FileFormat};
use super::answer::file;
use crate::ids::shorten;
use crate::output::text::{Lang, Message};
use crate::output::{Format, OutputError, render};
use crate::scenario::Scenario;

/// A table as a file, of the network after the changes.
pub(super) async fn table(
    State(app): State<Arc<App>>,
    Path((study, table)): Path<(String, String)>,
    headers: HeaderMap,
    Asked(AskTable { scenario, format }): Asked<AskTable>,
) -> Result<Response, Problem> {
    let lang = asked(&headers);
    let opened = app.studies.get(&study)?;
    let named = Named::of(&table).ok_or_else(|| no_such_table(&table))?;
    let scenario = to_try(&scenario)?;
    app.work(move |_| written(&opened, named, scenario, (format, lang))).await
}

fn written(
    opened: &Opened,
    named: Named,
    scenario: Scenario,
    (format, lang): (FileFormat, Lang),
) -> Result<Response, Problem> {
    let network = applied(opened, &scenario)?;
    let (table, provenance) = made(opened, named, scenario, network, texts(lang))?;
    let (format, kind) = match format {
        FileFormat::Csv => (Format::Csv, "text/csv; charset=utf-8"),
        FileFormat::CsvFr => (Format::CsvFr, "text/csv; charset=utf-8"),
        FileFormat::Json => (Format::Json, "application/json"),
        FileFormat::Geojson => (Format::GeoJson, "application/geo+json"),
    };
    let bytes = render(&table, format, &provenance, lang).map_err(|error| unwritable(&error, named))?;
    Ok(file(kind, bytes))
}

fn no_such_table(name: &str) -> Problem {
    let title = Message::new("problem-table").arg("name", shorten(name));
    let known = Named::ALL.map(Named::as_str).join(", ");
    let remedy = Message::new("problem-table-remedy").arg("known", known);
    Problem::new(StatusCode::NOT_FOUND, "no-such-table", title, remedy)
}

/// Rows without a place have no GeoJSON.
fn unwritable(error: &OutputError, named: Named) -> Problem {
    let OutputError::NoGeometry { .. } = error else { return Problem::internal() };
    let title = Message::new("problem-no-shapes").arg("name", named.as_str());
    Problem::unprocessable("no-shapes", title, Message::new("problem-no-shapes-remedy")).at("/format")
}
