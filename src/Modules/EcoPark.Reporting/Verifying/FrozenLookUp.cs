using EcoPark.Documents.Facts;
using EcoPark.Documents.Word;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Reporting.Contracts;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Reporting.Verifying;

/// <summary>Looks a code up in the frozen versions of the park.</summary>
internal sealed class FrozenLookUp(FrozenShelf shelf, ParkLookup parks, StandardsLibrary standards, PublicRate rate, IDbContextFactory<AppDbContext> databases) : LookUpCode
{
    private const int LongestCode = 120;
    private const string Indicator = "indicator.";

    // A form of a figure is written behind its code: cod.yoy is the change of cod.
    private static readonly (string Ending, LocalText Words)[] Forms =
    [
        (".yoy", new("（比上年）", " (against the year before)")), (".since", new("（较基准年）", " (against the base year)")), (".approx", new("（约数）", " (approximate)")),
        (".margin", new("余量", ", margin")), (".margin.change", new("余量变化", ", change of margin")),
    ];

    public override async Task<Result<IReadOnlyList<FoundFact>>> HandleAsync(Viewer viewer, CodeToLookUp code, CancellationToken cancellation)
    {
        var found = await parks.FindAsync(viewer, code.Park, cancellation);
        return found.IsOk && viewer.Parks(Permission.DocumentRead)?.Contains(found.Value.Id) != false
            ? await FindAsync(found.Value, code, FrozenVerification.OfOffice(viewer, found.Value.Id), cancellation)
            : ReportingProblems.NoPark(code.Park);
    }

    public override async Task<Result<IReadOnlyList<FoundFact>>> ForPublicAsync(CodeToLookUp code, string caller, CancellationToken cancellation)
    {
        if (rate.ForCode(caller) is { } tooOften)
        {
            return tooOften;
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Set<Park>().AsNoTracking().SingleOrDefaultAsync(park => park.Key == code.Park, cancellation) is { } found
            ? await FindAsync(found, code, new VersionScope(null, PublishedOnly: true), cancellation)
            : ReportingProblems.NoPark(code.Park);
    }

    private async Task<Result<IReadOnlyList<FoundFact>>> FindAsync(Park park, CodeToLookUp code, VersionScope scope, CancellationToken cancellation)
    {
        if (IdOf(code.Code) is not { } id)
        {
            return new Problem("code-malformed", code.Code.Length > LongestCode ? "" : code.Code,
                "这不是编码；请输入文件中数字内容控件的标题（如 cod#3f0a…），或其中 # 后的十二位编号。", "This is no code; type the title of the number's content control (cod#3f0a…), or the twelve characters behind #.");
        }

        var versions = await shelf.ReadAsync(park, scope, cancellation);
        List<FoundFact> found = [];
        foreach (var one in versions)
        {
            if (one.Facts.Facts.FirstOrDefault(fact => fact.Id == id) is { } fact)
            {
                var name = NameOf(fact.Code, one.Facts.Standard);
                var documents = one.Facts.Documents.Where(document => document.Anchors.Any(anchor => anchor.FactId == id)).Select(document => document.File).ToList();
                found.Add(new FoundFact(one.Version, fact, name.Zh, name.En, documents, FrozenVerification.Newer(one.Version, versions)));
            }
        }

        return found.Count > 0 ? found : new Problem("code-not-found", id,
            scope.PublishedOnly ? "已公开的报告中没有这个编码。" : "定稿中没有这个编码。", scope.PublishedOnly ? "No published report prints this code." : "No frozen version prints this code.");
    }

    private static string? IdOf(string typed)
    {
        var code = typed.Trim();
        return code.Length is 0 or > LongestCode ? null
            : NumberAnchor.TryReadAlias(code, out _, out var id) || NumberAnchor.TryReadBookmark(code, out id, out _) || NumberAnchor.TryReadAlias("x#" + code, out _, out id) ? id
            : null;
    }

    private LocalText NameOf(string code, string standard)
    {
        var (ending, words) = Forms.OrderByDescending(form => form.Ending.Length).FirstOrDefault(form => code.EndsWith(form.Ending, StringComparison.Ordinal));
        var bare = ending is null ? code : code[..^ending.Length];
        var name = standards.Items.TryFindItem(bare, out var item) ? item.Name
            : standards.Figures.TryFind(bare, out var figure) ? figure.Name
            : IndicatorName(bare, standard) ?? new LocalText(bare, bare);
        return ending is null ? name : new LocalText(name.Zh + words.Zh, name.En + words.En);
    }

    private LocalText? IndicatorName(string code, string standard) =>
        code.StartsWith(Indicator, StringComparison.Ordinal) && int.TryParse(code.AsSpan(Indicator.Length), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
        && standards.TryFind(standard, out var set) && set.TryFind(number, out var indicator) ? indicator.Name : null;
}
