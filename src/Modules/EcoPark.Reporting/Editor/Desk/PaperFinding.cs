using EcoPark.Documents.Examine;
using EcoPark.Documents.Sentences;
using EcoPark.Platform.Ui;

namespace EcoPark.Reporting.Editor.Desk;

public enum PaperFindingKind
{
    /// <summary>A number typed by hand.</summary>
    Digits,

    /// <summary>A word that is probably a slip.</summary>
    Term,

    /// <summary>Any other fault for which a text could not be stored.</summary>
    Fault,
}

/// <summary>Something in the words of a section that needs a decision.</summary>
/// <param name="Section">The section.</param>
/// <param name="At">Where it begins in the section's text.</param>
/// <param name="Found">The words.</param>
public sealed record PaperFinding(string Section, int At, string Found)
{
    public required PaperFindingKind Kind { get; init; }

    public required string Title { get; init; }

    public required string Text { get; init; }

    /// <summary>What is meant instead; null: nobody knows.</summary>
    public string? Repair { get; init; }

    /// <summary>Figures of equal value.</summary>
    public IReadOnlyList<FoundFigure> Figures { get; init; } = [];

    /// <summary>Over all sections: typed numbers and refused texts first, words after.</summary>
    public static IReadOnlyList<PaperFinding> Of(ReportDesk desk, IReadOnlyList<DoubtfulTerm> terms) =>
        [.. desk.Unstored.SelectMany(pair => Refused(desk, pair.Key, pair.Value)), .. desk.Drawn.Sections.SelectMany(section => Doubtful(section.Id, desk.SourceOf(section.Id), terms))];

    private static IEnumerable<PaperFinding> Refused(ReportDesk desk, string section, Unstored unstored)
    {
        var digits = TypedDigits.In(desk.SourceOf(section), desk.Sources.Phrases);
        foreach (var typed in digits)
        {
            yield return new PaperFinding(section, typed.At, typed.Digits)
            {
                Kind = PaperFindingKind.Digits,
                Title = Words.Say($"“{typed.Digits}”没有绑定", $"“{typed.Digits}” is bound to nothing"),
                Text = Words.Say($"在“{typed.Context}”。手输的数不能定稿，本节还没有保存；请绑定登记的数，或删去。", $"In “{typed.Context}”. A typed number cannot be frozen, and this section is not stored yet: bind a recorded figure, or delete it."),
                Figures = desk.Figures.Equal(typed.Digits),
            };
        }

        foreach (var problem in unstored.Conflict is null ? unstored.Problems.Where(problem => problem.Code != "template-digit") : [])
        {
            yield return new PaperFinding(section, 0, "") { Kind = PaperFindingKind.Fault, Title = Words.Say("本节还没有保存", "This section is not stored yet"), Text = Words.Say(problem.Zh, problem.En) };
        }
    }

    private static IEnumerable<PaperFinding> Doubtful(string section, string source, IReadOnlyList<DoubtfulTerm> terms)
    {
        var start = 0;
        foreach (var token in SourceTokens.Of(source))
        {
            foreach (var term in token[0] == '{' ? [] : terms)
            {
                var at = token.IndexOf(term.Term, StringComparison.Ordinal);
                if (at >= 0)
                {
                    yield return new PaperFinding(section, start + at, term.Term)
                    {
                        Kind = PaperFindingKind.Term,
                        Title = Words.Say($"“{term.Term}”可能是“{term.Suggestion}”", $"“{term.Term}” is probably “{term.Suggestion}”"),
                        Text = term.Source,
                        Repair = term.Suggestion,
                    };
                }
            }

            start += token.Length;
        }
    }
}
