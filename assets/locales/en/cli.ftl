# What one can type after 'drempel', and what is said when that is not right.

cli-about = Drempel: calm help for people who guide difficult conversations in a neighbourhood.
    Without a command you begin on the home screen.
cli-usage = How to use it:
cli-usage-all = drempel [options] [command]
cli-usage-of = drempel [options] { $command }
cli-heading-commands = Commands
cli-heading-options = Options
cli-heading-arguments = What goes with it
cli-value-folder = DIR
cli-value-language = LANG
cli-value-theme = NAME
cli-value-vision = EYES
cli-value-script = SCRIPT
cli-value-title = TITLE
cli-value-session = ID
cli-value-path = PATH

cli-lead = Lead a session: the one that is running, or a new one (begeleid)
cli-room = The wall, in a window of its own (zaal)
cli-note = Take notes of moments (noteer)
cli-replay = Play a session again; never writes anything (terugspelen)
cli-new = Make a new workspace (nieuw)
cli-new-workspace = A new, empty learning community in an empty folder (werkmap)
cli-sessions = The sessions in this workspace (bijeenkomsten)
cli-show = One session, to read (toon)
cli-agenda = The learning agenda as it stands (leeragenda)
cli-check = Look for faults in workspaces, scripts and sessions (controleer)
cli-keys = All keys (toetsen)
cli-screens = Draw all screens as pictures, SVG (schermen)

cli-opt-workspace = The workspace; otherwise this folder, or the nearest one above it with a drempel.ron
cli-opt-language = nl or en
cli-opt-theme = Colours: { $themes }
cli-opt-no-mouse = Do not listen to the mouse (geen-muis); copying text with the mouse then works as usual
cli-opt-script = The script of a new session; otherwise 'leergemeenschap'
cli-opt-title = What the new session is called
cli-opt-desk = Your own screen, with notes and clock; the wall is then in another window (room)
cli-opt-new = Begin a new one, also when one is running (opnieuw)
cli-opt-session = Which one; the names are in: drempel sessions
cli-opt-json = As JSON, for other programs; docs/json.md describes it
cli-opt-paths = Folders or files; otherwise the workspace
cli-opt-markdown = As a table in Markdown
cli-opt-out = The folder for the pictures
cli-opt-vision = As it looks to someone who sees colours differently: protan, deutan or tritan
cli-opt-folder = The new folder
cli-opt-help = This explanation
cli-opt-version = Which Drempel this is

cli-no-workspace = There is no workspace here. Do you have one already? Go with cd to the folder where you first started drempel, or name it with --workspace DIR. None yet? Type: drempel
cli-which-workspace = There are several workspaces here: { $folders }. Say which one, for example: --workspace { $first }
cli-wrong-command = { $found } is not a command. Nothing was done. See what there is with: drempel --help
cli-wrong-option = { $found } does not fit here. Nothing was done. See what there is with: drempel --help
cli-wrong-value = { $found } does not go with { $option }. Nothing was done. See what there is with: drempel --help
cli-missing = Something is missing: { $found }. Nothing was done. See: drempel --help
cli-not-understood = This was not understood. Nothing was done. See what there is with: drempel --help
cli-theme-unknown = There is no theme { $found }. There are: { $themes }
cli-not-written = The output could not be written: { $why }. Nothing in the workspace has changed.
cli-drawn = { $count } screens drawn in { $folder }.
cli-walks-unreadable = The steps for the pictures are wrong: { $why }
