//! A page of HTML as PDF, through an installed Chromium.

use std::env;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use super::error::OutputError;

/// The names under which Chromium and Chrome are installed.
const NAMES: [&str; 5] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
/// The variable that names another program, or one that is not on the path.
const VARIABLE: &str = "MAILLAGE_CHROMIUM";
/// A browser that takes longer has hung.
const LONGEST: Duration = Duration::from_secs(180);
/// Between two looks at whether it is done.
const PAUSE: Duration = Duration::from_millis(20);

/// A browser that prints.
#[derive(Debug, Clone)]
pub struct Printer {
    program: PathBuf,
}

impl Printer {
    /// The browser that is installed: that of the variable `MAILLAGE_CHROMIUM`, else Chromium or Chrome on the path.
    ///
    /// # Errors
    /// When there is none.
    pub fn find() -> Result<Self, OutputError> {
        if let Some(program) = env::var_os(VARIABLE).filter(|program| !program.is_empty()) {
            let program = PathBuf::from(program);
            return if program.is_file() { Ok(Self { program }) } else { Err(OutputError::NoBrowser) };
        }
        let path = env::var_os("PATH").unwrap_or_default();
        let places = env::split_paths(&path).flat_map(|folder| NAMES.map(|name| folder.join(name)));
        let found = places
            .map(|place| place.with_extension(env::consts::EXE_EXTENSION))
            .find(|place| place.is_file());
        found.map(|program| Self { program }).ok_or(OutputError::NoBrowser)
    }

    /// The bytes of a PDF of the page in the file `html`. The browser works in a folder of its own, which is removed.
    ///
    /// # Errors
    /// When the browser cannot be started, fails or hangs.
    pub fn print(&self, html: &Path) -> Result<Vec<u8>, OutputError> {
        let folder = env::temp_dir().join(format!("maillage-print-{}", std::process::id()));
        let printed = fs::create_dir_all(&folder)
            .and_then(|()| fs::canonicalize(html))
            .and_then(|page| self.print_in(&folder, &address(&page)));
        // What the browser leaves is of no use, whatever happened.
        let _ = fs::remove_dir_all(&folder);
        printed.map_err(|source| OutputError::Print { program: self.program.clone(), source })
    }

    /// Tries with the browser's sandbox, then without: it does not start for the superuser, nor in most containers. The page is our own and
    /// runs nothing.
    fn print_in(&self, folder: &Path, page: &str) -> io::Result<Vec<u8>> {
        let pdf = folder.join("page.pdf");
        let attempt = |more: &[&str]| {
            finished(self.command(folder, &pdf).args(more).arg(page).spawn()?)?;
            fs::read(&pdf)
        };
        attempt(&[]).or_else(|_| attempt(&["--no-sandbox"]))
    }

    fn command(&self, folder: &Path, pdf: &Path) -> Command {
        let option = |name: &str, path: &Path| {
            let mut option = std::ffi::OsString::from(name);
            option.push(path);
            option
        };
        let mut command = Command::new(&self.program);
        command
            .args(["--headless", "--disable-gpu", "--disable-background-networking", "--no-first-run"])
            .args(["--no-pdf-header-footer", "--disable-dev-shm-usage"])
            .arg(option("--user-data-dir=", &folder.join("profile")))
            .arg(option("--print-to-pdf=", pdf))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        command
    }
}

/// Waits for a browser, and stops one that hangs.
fn finished(mut browser: Child) -> io::Result<()> {
    let deadline = Instant::now() + LONGEST;
    loop {
        match browser.try_wait()? {
            Some(status) if status.success() => return Ok(()),
            Some(status) => return Err(io::Error::other(status.to_string())),
            None if Instant::now() >= deadline => {
                browser.kill()?;
                browser.wait()?;
                return Err(io::Error::new(io::ErrorKind::TimedOut, "it did not end"));
            }
            None => thread::sleep(PAUSE),
        }
    }
}

/// The address of a file: letters that mean something in addresses are written as codes.
fn address(file: &Path) -> String {
    let path = file.to_string_lossy().replace('\\', "/");
    let mut address = String::from(if path.starts_with('/') { "file://" } else { "file:///" });
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"/-._~:".contains(&byte) {
            address.push(char::from(byte));
        } else {
            address.push_str(&format!("%{byte:02X}"));
        }
    }
    address
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_hold_no_letter_that_means_something() {
        assert_eq!(
            address(Path::new("/tmp/l'été #1/a b.html")),
            "file:///tmp/l%27%C3%A9t%C3%A9%20%231/a%20b.html"
        );
        assert_eq!(address(Path::new("C:\\out\\a.html")), "file:///C:/out/a.html");
    }
}
