using System.Text;
using EcoPark.Documents.Facts;
using EcoPark.Documents.Report;
using EcoPark.Documents.Word;
using EcoPark.Host.Inputs;
using EcoPark.Platform.Chain;
using EcoPark.Platform.Files;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Reporting;
using EcoPark.Reporting.Contracts;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.ParkYears;
using EcoPark.Standards.Reading;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EcoPark.Modules.Tests.Disclosure;

/// <summary>Publishes a year of the sample park as the life cycle of reports does: in one transaction, all subscribers told.</summary>
internal static class Publications
{
    public static async Task<PublishedReport> PublishAsync(IServiceProvider services, Park park, PublicationWish wish)
    {
        await using var work = await services.GetRequiredService<ChainWriter>().BeginAsync(Viewer.System("test"), CancellationToken.None);
        var report = await ComposeAsync(services, work, park, wish);
        foreach (var subscriber in services.GetServices<PublicationSubscriber>())
        {
            Assert.Empty(await subscriber.OnPublishedAsync(work, report, CancellationToken.None));
        }

        if (wish.IsCommitted)
        {
            await work.CommitAsync(CancellationToken.None);
        }

        return report;
    }

    public static async Task<IReadOnlyList<Problem>> RefusedAsync(IServiceProvider services, Park park, PublicationWish wish)
    {
        await using var work = await services.GetRequiredService<ChainWriter>().BeginAsync(Viewer.System("test"), CancellationToken.None);
        var report = await ComposeAsync(services, work, park, wish);
        return await services.GetServices<PublicationSubscriber>().First().OnPublishedAsync(work, report, CancellationToken.None);
    }

    private static async Task<PublishedReport> ComposeAsync(IServiceProvider services, ChainWork work, Park park, PublicationWish wish)
    {
        var standards = services.GetRequiredService<StandardsLibrary>();
        var read = new ParkYearFiles(standards, wanted: null).Read(Path.Combine(Samples(), $"park-{wish.Year}.json"));
        Assert.True(read.IsOk, string.Join('\n', read.Problems));
        var evaluation = new Evaluator(standards.Items).Evaluate(wish.Change(read.Value.ParkYear), read.Value.Standard);
        var set = new ReportSetBuilder(services.GetRequiredService<ReportLibrary>().Sources[evaluation.Standard.Code]).Build(evaluation);
        Assert.True(set.IsOk, string.Join('\n', set.Problems));
        using var form = new MemoryStream();
        WordWriter.Write(set.Value.Form, form);
        return new PublishedReport
        {
            Version = Guid.CreateVersion7(),
            Park = park,
            Year = wish.Year,
            Edition = wish.Edition,
            Reason = wish.Reason,
            KnownAt = work.Now,
            Set = set.Value,
            Evaluation = evaluation,
            Files =
            [
                await KeepAsync(services, work, park, (wish.FormName, form.ToArray())),
                await KeepAsync(services, work, park, (ReportSet.FactsName, FactsJson.Write(set.Value.Facts).ToArray())),
            ],
        };
    }

    public static async Task<PublishedFile> KeepAsync(IServiceProvider services, ChainWork work, Park park, (string Name, byte[] Content) file)
    {
        using var stream = new MemoryStream(file.Content);
        var kept = await services.GetRequiredService<FileStore>().KeepAsync(work, Viewer.System("test"), new FileOffer(park.Id, "stored", stream), CancellationToken.None);
        Assert.True(kept.IsOk, string.Join('\n', kept.Problems));
        return new PublishedFile(file.Name, kept.Value.Id, kept.Value.Sha256, kept.Value.Size);
    }

    public static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private static string Samples()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, "samples", "demo-park")))
            {
                return Path.Combine(folder.FullName, "samples", "demo-park");
            }
        }

        throw new DirectoryNotFoundException("samples/demo-park");
    }
}

/// <summary>What is published.</summary>
internal sealed record PublicationWish(int Year = 2019, int Edition = 1)
{
    public string? Reason { get; init; }

    public string FormName { get; init; } = ReportSet.FormName;

    public Func<ParkYear, ParkYear> Change { get; init; } = parkYear => parkYear;

    /// <summary>False: the transaction is given up after the subscribers were told.</summary>
    public bool IsCommitted { get; init; } = true;
}
