using EcoPark.Documents.Report;
using EcoPark.Documents.Sentences;
using EcoPark.Documents.Templates;
using EcoPark.Platform.People;
using EcoPark.Reporting.Editor.Paper;
using EcoPark.Reporting.Reports.Read;
using EcoPark.Reporting.Reports.Texts;
using EcoPark.Standards.Reading;

namespace EcoPark.Reporting.Editor.Desk;

/// <summary>A report open in front of somebody: what is on the paper, what of it is stored, and what could not be.</summary>
public sealed class ReportDesk
{
    private readonly SaveSection _saving;
    private readonly Dictionary<string, SectionText> _texts;
    private readonly Dictionary<string, int> _revisions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Unstored> _unstored = new(StringComparer.Ordinal);
    private FigureIndex? _figures;

    public ReportDesk(SaveSection saving, ReportView view, ReportSources sources)
    {
        (_saving, View, Sources) = (saving, view, sources);
        Drawer = new SentenceDrawer(sources, view.Basis.Evaluation);
        Drawn = DrawnReport.Of(view.Set, Drawer);
        _texts = view.Sections.ToDictionary(section => section.Id, StringComparer.Ordinal);
    }

    public ReportView View { get; }

    public ReportSources Sources { get; }

    public SentenceDrawer Drawer { get; }

    public DrawnReport Drawn { get; private set; }

    public PaperGround Ground => new(Drawer, View.Set, Sources.Standard)
    {
        YearAddress = FormattableString.Invariant($"/p/{View.Basis.Park.Key}/y/{View.Basis.Assessed.Year}"),
        Year = View.Basis.Assessed.Year,
        Origins = View.Basis.Origins,
    };

    public DateTime? SavedAt { get; private set; }

    /// <summary>Grows where the paper has to be drawn anew.</summary>
    public IReadOnlyDictionary<string, int> Revisions => _revisions;

    /// <summary>What was typed and could not be stored, by section.</summary>
    public IReadOnlyDictionary<string, Unstored> Unstored => _unstored;

    public FigureIndex Figures => _figures ??= FigureIndex.Of(Drawer, Sources, View.Basis.Assessed.Year);

    public SectionText? TextOf(string section) => _texts.GetValueOrDefault(section);

    /// <summary>The text as the paper shows it: stored or not.</summary>
    public string SourceOf(string section) => Drawn.SourceOf(section);

    /// <summary>What a text prints.</summary>
    public string Printed(string source) =>
        string.Concat(SentenceText.Split(source).Select(sentence => sentence == SentenceText.Break ? "\n" : string.Concat(Drawer.Draw(sentence).Printed.Select(PaperHtml.Text))));

    /// <summary>Stores what was typed; what is refused stays on the paper and is named.</summary>
    /// <param name="hand">Who types, and when.</param>
    /// <param name="section">The section.</param>
    /// <param name="typed">Its text in the template language.</param>
    /// <param name="cancellation">Ends with the page.</param>
    public async Task SaveAsync(WritingHand hand, string section, string typed, CancellationToken cancellation)
    {
        if (!_texts.TryGetValue(section, out var known))
        {
            return;
        }

        List<string> sentences = [.. SentenceText.Split(SourceBalance.Of(typed))];
        if (_unstored.TryGetValue(section, out var open) && open.Conflict is not null)
        {
            // Two texts wait for a decision: what is typed meanwhile goes on with mine and stores nothing over theirs.
            _unstored[section] = open with { Sentences = sentences };
            Put(section, sentences);
            return;
        }

        Put(section, sentences);
        if (sentences.SequenceEqual(known.Sentences))
        {
            _unstored.Remove(section);
            return;
        }

        Take(section, sentences, await _saving.HandleAsync(hand.Viewer, Request(section, sentences, known.Version), cancellation), hand.Now);
    }

    /// <summary>Back to the words of the template.</summary>
    public async Task RestoreAsync(WritingHand hand, string section, CancellationToken cancellation)
    {
        if (_texts.TryGetValue(section, out var known))
        {
            Take(section, known.TemplateSentences, await _saving.HandleAsync(hand.Viewer, Request(section, null, known.Version), cancellation), hand.Now);
            Redraw(section);
        }
    }

    /// <summary>Settles a conflict: the one text goes over the other knowingly, or gives way to it.</summary>
    public async Task SettleAsync(WritingHand hand, string section, bool mine, CancellationToken cancellation)
    {
        if (!_unstored.TryGetValue(section, out var open) || open.Conflict is not { } theirs)
        {
            return;
        }

        _texts[section] = theirs;
        _unstored.Remove(section);
        if (mine)
        {
            Take(section, open.Sentences, await _saving.HandleAsync(hand.Viewer, Request(section, open.Sentences, theirs.Version), cancellation), hand.Now);
        }
        else
        {
            Put(section, theirs.Sentences);
        }

        Redraw(section);
    }

    /// <summary>The paper of a section is drawn anew from what is known of it.</summary>
    public void Redraw(string section) => _revisions[section] = _revisions.GetValueOrDefault(section) + 1;

    private SectionToSave Request(string section, IReadOnlyList<string>? sentences, int seen) =>
        new(View.Basis.Park.Key, View.Basis.Assessed.Year, section, sentences, seen);

    private void Take(string section, IReadOnlyList<string> typed, SectionOutcome outcome, DateTime now)
    {
        if (outcome.Saved is { } saved)
        {
            _texts[section] = saved;
            _unstored.Remove(section);
            SavedAt = now;
            Put(section, saved.Sentences);
        }
        else
        {
            _unstored[section] = new Unstored(typed, outcome.Conflict?.Theirs, outcome.Problems);
            Put(section, typed);
        }
    }

    private void Put(string section, IEnumerable<string> sentences) => Drawn = Drawn.With(section, sentences.Select(Drawer.Draw));
}

/// <summary>What was typed and is not stored.</summary>
/// <param name="Sentences">The text.</param>
/// <param name="Conflict">What somebody else stored meanwhile; null: the text itself is refused.</param>
/// <param name="Problems">Why, in words.</param>
public sealed record Unstored(IReadOnlyList<string> Sentences, SectionText? Conflict, IReadOnlyList<Problem> Problems);

/// <summary>Who writes, and when it is.</summary>
public sealed record WritingHand(Viewer Viewer, DateTime Now);
