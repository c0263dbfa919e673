/** What `--help` prints. */
export const HELP = `practice-ask: rehearse asking for something, and taking a no, with somebody played by a bot.

  npm start                       begin, or go on where you left
  npm start -- <flags>

  --scenario <id>    begin this scenario at once
  --level <0-5>      how hard it is made: 0 watch, 1 warm, ... 5 hostile
  --seed <n>         the same seed and the same words give the same rehearsal
  --reaction <id>    meet this reaction instead of a surprise, such as no-time
  --list             the scenarios there are, with area and how hard they feel (0-100)
  --data <folder>    keep rehearsals there instead of your user's data folder
  --plain            names in front of everything, no wrapping, no colour (screen readers, files)
  --corrections      what you said you meant when a line could be read in two ways, as JSON lines
  --health           whether the database can be opened: exit code 0 or 1
  --version          the version of this program
  --help             this

With input from a pipe the transcript is printed and the program ends with the input:

  npm start --silent -- --scenario neighbour-groceries --level 2 --seed 7 < lines.txt

While you rehearse, these words work at any moment: stop, pause, hint, back, card, help, forget me.
Settings from the environment, or from a file .env: PRACTICE_ASK_DATA, PRACTICE_ASK_KEY,
PRACTICE_ASK_LOG_LEVEL; .env.example explains them.
`;
