using EcoPark.Documents.Facts;
using EcoPark.Documents.Report;
using EcoPark.Documents.Templates;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Reporting.Figures;
using EcoPark.Reporting.Reports.Read;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Reporting.Reports.Versions;

/// <summary>Two versions of a report, or one and the draft.</summary>
/// <param name="Park">The park's key.</param>
/// <param name="Year">The report year.</param>
/// <param name="From">The older version.</param>
/// <param name="To">The newer version; null: the draft.</param>
public sealed record VersionPair(string Park, int Year, int From, int? To = null);

/// <summary>What differs between two versions.</summary>
public sealed record VersionDifferences(ReportVersion From, ReportVersion? To)
{
    public required IReadOnlyList<FigureDifference> Figures { get; init; }

    public required IReadOnlyList<TextDifference> Texts { get; init; }

    /// <summary>The choice of both, where it differs.</summary>
    public (IReadOnlyList<int> Old, IReadOnlyList<int> New)? Selection { get; init; }

    public bool IsEmpty => Figures.Count == 0 && Texts.Count == 0 && Selection is null;
}

/// <summary>A printed number that is another one, is new (no old) or is gone (no new).</summary>
public sealed record FigureDifference(string Code, int Year, LocalText Name)
{
    public string? Old { get; init; }

    public string? New { get; init; }

    public required string Unit { get; init; }
}

/// <summary>The wording of a section in both; ¶ between paragraphs.</summary>
public sealed record TextDifference(string Section, string Heading, IReadOnlyList<string> Old, IReadOnlyList<string> New);

/// <summary>Lists figure by figure and section by section what differs.</summary>
public sealed class CompareVersions(ReadVersion versions, ReadReport drafts, FrozenInputs inputs, ReportLibrary library, IDbContextFactory<AppDbContext> databases)
{
    public async Task<Result<VersionDifferences>> HandleAsync(Viewer viewer, VersionPair pair, CancellationToken cancellation)
    {
        var from = await FrozenAsync(viewer, new VersionKey(pair.Park, pair.Year, pair.From), cancellation);
        if (!from.TryGet(out var older, out _))
        {
            return Result<VersionDifferences>.Failed(from.Problems);
        }

        var to = pair.To is { } number
            ? await FrozenAsync(viewer, new VersionKey(pair.Park, pair.Year, number), cancellation)
            : await DraftAsync(viewer, pair, cancellation);
        if (!to.TryGet(out var newer, out _))
        {
            return Result<VersionDifferences>.Failed(to.Problems);
        }

        if (older.Version is null || !library.Sources.TryGetValue(older.Version.Standard, out var sources))
        {
            return ReportProblems.NoTemplate(older.Facts.Standard);
        }

        return new VersionDifferences(older.Version, newer.Version)
        {
            Figures = Figures(older.Facts, newer.Facts, sources),
            Texts = Texts(older, newer, sources),
            Selection = older.Facts.Selection.SequenceEqual(newer.Facts.Selection) ? null : (older.Facts.Selection, newer.Facts.Selection),
        };
    }

    // The file that was frozen, not what a later program would write: nothing is rebuilt to compare.
    private async Task<Result<Side>> FrozenAsync(Viewer viewer, VersionKey key, CancellationToken cancellation)
    {
        var listed = await versions.ListAsync(viewer, new ReportAddress(key.Park, key.Year), cancellation);
        if (!listed.IsOk)
        {
            return Result<Side>.Failed(listed.Problems);
        }

        if (listed.Value.Versions.FirstOrDefault(one => one.Number == key.Number) is not { } version)
        {
            return ReportProblems.NoVersion(key.Year, key.Number);
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        var files = await ReportRows.FilesAsync(db, [version.Id], cancellation);
        var bytes = await inputs.BytesAsync(db, files.First(file => file.Kind == ReportFileKind.Facts), cancellation);
        var facts = bytes.IsOk ? FactsJson.Read(bytes.Value, ReportSet.FactsName) : Result<FactsFile>.Failed(bytes.Problems);
        return facts.IsOk ? new Side(version, facts.Value, version.Texts) : Result<Side>.Failed(facts.Problems);
    }

    private async Task<Result<Side>> DraftAsync(Viewer viewer, VersionPair pair, CancellationToken cancellation)
    {
        var read = await drafts.HandleAsync(viewer, new ReportKey(pair.Park, pair.Year), cancellation);
        return read.IsOk ? new Side(null, read.Value.Set.Facts, read.Value.Basis.Evaluation.ParkYear.Texts) : Result<Side>.Failed(read.Problems);
    }

    private static List<FigureDifference> Figures(FactsFile older, FactsFile newer, ReportSources sources)
    {
        var before = older.Facts.DistinctBy(fact => fact.Id, StringComparer.Ordinal).ToDictionary(fact => fact.Id, StringComparer.Ordinal);
        var after = newer.Facts.DistinctBy(fact => fact.Id, StringComparer.Ordinal).ToDictionary(fact => fact.Id, StringComparer.Ordinal);
        var either = before.Values.Concat(after.Values.Where(fact => !before.ContainsKey(fact.Id)));
        return
        [
            .. either.Select(fact => (Old: before.GetValueOrDefault(fact.Id), New: after.GetValueOrDefault(fact.Id), Fact: fact))
                .Where(pair => pair.Old?.Printed != pair.New?.Printed || pair.Old?.Value != pair.New?.Value)
                .Select(pair => new FigureDifference(pair.Fact.Code, pair.Fact.Year, FigureNames.Of(pair.Fact.Code, sources))
                {
                    Old = pair.Old?.Printed,
                    New = pair.New?.Printed,
                    Unit = pair.Fact.Unit,
                }),
        ];
    }

    private static List<TextDifference> Texts(Side older, Side newer, ReportSources sources) =>
    [
        .. sources.Template.Sections.Select(section => new TextDifference(section.Id, section.Heading, Sentences(section, older), Sentences(section, newer)))
            .Where(difference => !difference.Old.SequenceEqual(difference.New, StringComparer.Ordinal)),
    ];

    private static List<string> Sentences(TemplateSection section, Side side) =>
        [.. side.Texts.TryGetValue(section.Id, out var own) ? SentenceText.Split(own) : section.Sentences.Select(sentence => sentence.Source)];

    private sealed record Side(ReportVersion? Version, FactsFile Facts, IReadOnlyDictionary<string, string> Texts);
}
