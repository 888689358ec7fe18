using System.Collections.Immutable;
using EcoPark.Collection.Filling;
using EcoPark.Collection.Ledger;
using EcoPark.Collection.Projection;
using EcoPark.Collection.Submissions;
using EcoPark.Collection.Submissions.SubmitMany;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Registry.Enterprises;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Forms;
using EcoPark.Standards.Quantities;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Collection.Quality;

/// <summary>A finding with whose it is.</summary>
public sealed record OpenFinding(FormFinding Finding, FormSheet Sheet)
{
    public string Respondent => Sheet.Respondent.Name;

    public string Label => PlaceWords.Of(Sheet, Finding.Place);

    public bool IsInReview => Sheet.Submission.State is SubmissionState.Submitted or SubmissionState.Approved;
}

/// <summary>What the checks of a park-year say, over all forms.</summary>
public sealed record QualityOfYear(IReadOnlyList<OpenFinding> Open, IReadOnlyList<OpenFinding> Explained, IReadOnlyList<(Explanation Explanation, string Respondent)> Remembered)
{
    public int Forms { get; init; }

    public int Values { get; init; }

    public TimeSpan Took { get; init; }
}

/// <summary>Checks every form of the year anew, each against its own past and its peers.</summary>
public sealed class QualityChecks(IDbContextFactory<AppDbContext> databases, FormDesk desk, PeerFigures peers, TimeProvider time)
{
    public async Task<QualityOfYear> HandleAsync(Viewer viewer, ParkId park, int year, CancellationToken cancellation)
    {
        var start = time.GetTimestamp();
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var rows = (await db.Set<Submission>().AsNoTracking().Where(row => row.Park == park && row.Year == year).ToListAsync(cancellation)).Where(viewer.MaySee).ToList();
        var ratios = await peers.OfYearAsync(park, year, cancellation);
        var sheets = (await SheetsAsync(rows, cancellation)).ConvertAll(sheet => WithPeers(sheet, ratios));
        var explanations = await db.Set<Explanation>().AsNoTracking().Where(row => row.Park == park).OrderByDescending(row => row.GivenAt).ToListAsync(cancellation);
        var names = await Review.ReviewQueue.Names(db, park, cancellation);
        return new QualityOfYear(
            [.. sheets.SelectMany(sheet => sheet.Checked.Findings.Where(finding => IsWorthAsking(sheet, finding)).Select(finding => new OpenFinding(finding, sheet))).OrderByDescending(open => open.Finding.Severity)],
            [.. sheets.SelectMany(sheet => sheet.Checked.Explained.Select(finding => new OpenFinding(finding, sheet)))],
            [.. explanations.Where(row => MaySee(viewer, row)).Select(row => (row, names(Of(row))))])
        {
            Forms = sheets.Count,
            Values = sheets.Sum(sheet => sheet.Checked.Values.Length),
            Took = time.GetElapsedTime(start),
        };
    }

    /// <summary>How many findings the forms of the year have with one version of their checks and with another, over the whole park.</summary>
    internal async Task<ComparedFindings> CompareAsync((ParkId Park, int Year) of, Form before, Form after, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var rows = await db.Set<Submission>().AsNoTracking().Where(row => row.Park == of.Park && row.Year == of.Year && row.Form == before.Code && row.SavedAt != null).ToListAsync(cancellation);
        var ratios = await peers.OfYearAsync(of.Park, of.Year, cancellation);
        IReadOnlyList<FormSheet> sheets = before.Respondent == FormRespondent.Enterprise
            ? await desk.LayOutManyAsync(new(of.Park, before, of.Year), [.. rows.Select(row => new EntryOffer(row.Enterprise.GetValueOrDefault(), FormDesk.Read(row.Draft)))], cancellation)
            : await SheetsAsync(rows, cancellation);
        return new ComparedFindings(sheets.Count, sheets.Sum(sheet => Findings(sheet, before)), sheets.Sum(sheet => Findings(sheet, after)));

        int Findings(FormSheet sheet, Form form)
        {
            var context = sheet.Respondent is { Enterprise: { } firm, IndustryCode.Length: > 0 } ? sheet.Context with { Peers = ratios.Of(firm) } : sheet.Context;
            return FormCheck.Check(form, sheet.Entry, context).Findings.Count(finding => IsWorthAsking(sheet, finding));
        }
    }

    private async Task<List<FormSheet>> SheetsAsync(IReadOnlyList<Submission> rows, CancellationToken cancellation)
    {
        var sheets = new List<FormSheet>();
        foreach (var row in rows.Where(row => row.SavedAt is not null))
        {
            if (await desk.LayOutAsync(row.Id, cancellation) is { } sheet)
            {
                sheets.Add(sheet);
            }
        }

        return sheets;
    }

    // What is not filled in yet is shown by the completeness board, not here.
    private static bool IsWorthAsking(FormSheet sheet, FormFinding finding) => !sheet.Submission.CanBeEdited || finding.Rule is not ("missing-required" or "not-computable");

    private static FormSheet WithPeers(FormSheet sheet, PeersOfYear ratios) => sheet.Respondent is { Enterprise: { } firm, IndustryCode.Length: > 0 }
        ? sheet with { Checked = FormCheck.Check(sheet.Form, sheet.Entry, sheet.Context with { Peers = ratios.Of(firm) }) }
        : sheet;

    private static Submission Of(Explanation row)
    {
        var submission = new Submission(row.Park, "", row.Year);
        return row.Enterprise is { } firm ? submission.By(firm) : row.Organisation is { } office ? submission.By(office) : submission;
    }

    private static bool MaySee(Viewer viewer, Explanation row) => row.Enterprise is { } firm ? viewer.MayFor(Permission.SubmissionRead, row.Park, firm)
        : row.Organisation is { } office && viewer.MayFor(Permission.SubmissionRead, row.Park, office);
}

/// <summary>Findings of the same forms under two versions of their checks.</summary>
internal sealed record ComparedFindings(int Forms, int Before, int After);

/// <summary>What firms of one industry have per unit of output.</summary>
public sealed class PeersOfYear(IReadOnlyDictionary<EnterpriseId, string> industries, IReadOnlyDictionary<string, IReadOnlyList<PeerPoint>> points)
{
    /// <summary>By item: the ratios of all firms that have one.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<PeerPoint>> Points => points;

    /// <summary>The others of its industry, item by item.</summary>
    public ImmutableDictionary<string, PeerRatios> Of(EnterpriseId firm) => industries.TryGetValue(firm, out var industry)
        ? points.Select(item => (item.Key, Ratios: item.Value.Where(point => point.Industry == industry && point.Enterprise != firm).Select(point => point.Ratio).Order().ToImmutableArray()))
            .Where(item => item.Ratios.Length > 0).ToImmutableDictionary(item => item.Key, item => new PeerRatios(PeerFigures.Per, item.Ratios), StringComparer.Ordinal)
        : ImmutableDictionary<string, PeerRatios>.Empty;

    /// <summary>What the firm itself may see: the same without any item that so few others have that they could be told apart.</summary>
    public ImmutableDictionary<string, PeerRatios> SeenBy(EnterpriseId firm) => [.. Of(firm).Where(item => item.Value.Ratios.Length >= PeerFigures.FewestShown)];
}

/// <summary>One firm's ratio.</summary>
public sealed record PeerPoint(EnterpriseId Enterprise, string Name, string Industry, Rational Ratio);

/// <summary>Ratios to output of all firms of a year, from the ledger. Industries are compared by their two-digit division.</summary>
public sealed class PeerFigures(IDbContextFactory<AppDbContext> databases, ParkLedgers ledgers)
{
    public const string Per = "industrial_output";

    /// <summary>With fewer others, a firm could guess who is who; a parameter of ours.</summary>
    internal const int FewestShown = 4;

    private const int Division = 2;
    private static readonly string[] Items = ["energy_consumption", "fresh_water", "wastewater", "cod", "co2", "solid_waste_generated", "employees_year_end"];

    public async Task<PeersOfYear> OfYearAsync(ParkId park, int year, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var firms = await db.Set<Enterprise>().AsNoTracking().Where(row => row.Park == park && row.IndustryCode.Length >= Division).ToListAsync(cancellation);
        var industries = firms.ToDictionary(firm => firm.Id, firm => firm.IndustryCode[..Division]);
        return await ledgers.ReadAsync(park, null, ledger => new PeersOfYear(industries, Items.ToDictionary(item => item, item => (IReadOnlyList<PeerPoint>)
            [.. firms.Select(firm => Ratio(ledger, firm, item, year) is { } ratio ? new PeerPoint(firm.Id, firm.ShortName, industries[firm.Id], ratio) : null).OfType<PeerPoint>()], StringComparer.Ordinal)), cancellation);
    }

    private static Rational? Ratio(ParkLedger ledger, Enterprise firm, string item, int year) =>
        ledger.Find(FactSubject.Of(firm.Id), Per, year)?.Number is { Sign: > 0 } per && ledger.Find(FactSubject.Of(firm.Id), item, year)?.Number is { } number ? number / per : null;
}
