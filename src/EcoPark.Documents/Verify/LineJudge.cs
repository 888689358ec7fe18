using EcoPark.Documents.Facts;
using EcoPark.Standards.Definitions;

namespace EcoPark.Documents.Verify;

/// <summary>Says what a changed, missing or new line means for the numbers in it.</summary>
internal sealed class LineJudge(IReadOnlyDictionary<string, Fact> facts, IReadOnlySet<string> reported, KnownNumerals known)
{
    public List<FixedTextChange> Changes { get; } = [];

    public List<UnboundDigits> Unbound { get; } = [];

    public List<VerificationNote> Notes { get; } = [];

    public void Changed(FixedLine recorded, FoundLine found)
    {
        // What the list of numbers already says is not said again.
        if (RecordedWords.Without(recorded.Text, reported) == RecordedWords.Without(found.Text, reported))
        {
            return;
        }

        var cells = recorded.Text.Split(LineText.CellBreak);
        var foundCells = found.Text.Split(LineText.CellBreak);
        if (recorded.Kind != FixedKind.Row || cells.Length != foundCells.Length)
        {
            Compare(recorded.Kind, recorded.Text, found.Text, found.Place);
            return;
        }

        foreach (var (cell, foundCell) in cells.Zip(foundCells))
        {
            if (RecordedWords.Without(cell, reported) != RecordedWords.Without(foundCell, reported))
            {
                Compare(FixedKind.Row, cell, foundCell, found.Place);
            }
        }
    }

    public void Missing(FixedLine recorded)
    {
        var tokens = Tokens(recorded.Text);
        var words = Words(recorded.Text);
        if (recorded.Kind != FixedKind.Text || tokens.Exists(token => token.Kind == TokenKind.Digits))
        {
            if (tokens.Exists(token => token.Kind != TokenKind.Bound || !reported.Contains(token.FactId)))
            {
                Changes.Add(new FixedTextChange(words, null, new LocalText("原文", "original text")));
            }
        }
        else if (tokens.Exists(token => token.Kind == TokenKind.Bound && !reported.Contains(token.FactId)))
        {
            Note("reworded", new LocalText("", ""), $"原句“{words}”已改写。", $"The sentence '{words}' was rewritten.");
        }
    }

    public void New(FoundLine found)
    {
        foreach (var token in Unexcused(found.Text, Tokens(found.Text)))
        {
            Add(found.Text, token, found.Place);
        }
    }

    private void Compare(FixedKind kind, string recorded, string found, LocalText place)
    {
        var changes = new TokenChanges(Tokens(recorded), Tokens(found));
        var removed = changes.Removed.Where(token => !IsReported(token)).ToList();
        var added = Unexcused(found, changes.Added);
        if (kind != FixedKind.Text && (removed.Count > 0 || added.Count == 0))
        {
            Changes.Add(new FixedTextChange(Words(recorded), Words(found), place));
            return;
        }

        // Words that count (五家) may be an idiom, so a change of them is said and judged by a person.
        foreach (var token in removed.Concat(added).Where(token => token.Kind == TokenKind.InWords))
        {
            Add(found, token, place);
        }

        removed.RemoveAll(token => token.Kind == TokenKind.InWords);
        added.RemoveAll(token => token.Kind == TokenKind.InWords);
        Pairs(found, removed, added, place);
        if (removed.Count == 0 && added.Count == 0)
        {
            Note("reworded", place, $"“{Words(recorded)}”改写为“{Words(found)}”，数字未变。",
                $"'{Words(recorded)}' was reworded as '{Words(found)}'; its numbers are the same.");
        }
    }

    private void Pairs(string found, List<LineToken> removed, List<LineToken> added, LocalText place)
    {
        foreach (var (expected, instead) in removed.Zip(added))
        {
            Changes.Add(new FixedTextChange(Words(expected), Words(instead), place));
        }

        foreach (var token in removed.Skip(added.Count))
        {
            Changes.Add(new FixedTextChange(Words(token), null, place));
        }

        foreach (var token in added.Skip(removed.Count))
        {
            Add(found, token, place);
        }
    }

    private void Add(string line, LineToken token, LocalText place)
    {
        switch (token.Kind)
        {
            case TokenKind.Digits:
                Unbound.Add(new UnboundDigits(token.Core, Words(Excerpts.Around(line, token.Start, token.Core.Length)), place));
                break;
            case TokenKind.Bound:
                Note("reworded", place, $"{Words(token)} 所在的句子已改写。", $"The sentence of {Words(token)} was rewritten.");
                break;
            default:
                Note("numeral-in-words", place, $"“{Excerpts.Of(Words(token))}”可能是未绑定的数量。", $"'{Excerpts.Of(Words(token))}' may be a quantity that is bound to nothing.");
                break;
        }
    }

    private List<LineToken> Unexcused(string line, List<LineToken> tokens)
    {
        if (tokens.Count == 0)
        {
            return [];
        }

        var blanked = known.Blank(line);
        return [.. tokens.Where(token => token.Kind == TokenKind.Bound
            ? !IsReported(token)
            : !blanked.AsSpan(token.Start, token.Core.Length).IsWhiteSpace())];
    }

    private bool IsReported(LineToken token) => token.Kind == TokenKind.Bound && reported.Contains(token.FactId);

    private List<LineToken> Tokens(string line) => LineTokens.Of(line, id => facts.TryGetValue(id, out var fact) ? fact.Unit.Length : 0);

    private string Words(string line) => RecordedWords.Printed(line, facts);

    private string Words(LineToken token) => token.Before + Words(token.Core) + token.After;

    private void Note(string code, LocalText place, string zh, string en) => Notes.Add(new VerificationNote(code, place, new LocalText(zh, en)));
}
