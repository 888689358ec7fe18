using EcoPark.Documents.AssessmentTable;
using EcoPark.Documents.Excel;
using EcoPark.Documents.Facts;
using EcoPark.Documents.Report;
using EcoPark.Documents.Word;
using EcoPark.Host.Inputs;
using EcoPark.Platform.Chain;
using EcoPark.Platform.Files;
using EcoPark.Reporting;
using EcoPark.Reporting.Contracts;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Reading;

namespace EcoPark.Host.Commands.Demo.Loading;

/// <summary>Publishes the years that are over, with the documents as they would have been.</summary>
internal sealed class DemoPublications(IServiceProvider services, DemoFiles files)
{
    public async Task PublishAsync(DemoStep step, CancellationToken cancellation)
    {
        var standards = services.GetRequiredService<StandardsLibrary>();
        var read = new ParkYearFiles(standards, wanted: null).Read(files.PathOf($"park-{step.Year}.json"));
        var evaluation = new Evaluator(standards.Items).Evaluate(Done(read).ParkYear, Done(read).Standard);
        var sources = services.GetRequiredService<ReportLibrary>().Sources[evaluation.Standard.Code];
        var set = Done(new ReportSetBuilder(sources).Build(evaluation));
        await using var work = await services.GetRequiredService<ChainWriter>().BeginAsync(step.Crew.Officer, cancellation);
        var report = new PublishedReport
        {
            Version = Guid.CreateVersion7(),
            Park = step.Ground.Park,
            Year = step.Year,
            Edition = 1,
            KnownAt = work.Now,
            Set = set,
            Evaluation = evaluation,
            Files = await KeepAsync(work, step, set, new AssessmentTableRequest { Evaluation = evaluation, Items = standards.Items }),
        };
        foreach (var subscriber in services.GetServices<PublicationSubscriber>())
        {
            if (await subscriber.OnPublishedAsync(work, report, cancellation) is { Count: > 0 } problems)
            {
                throw new InvalidOperationException(string.Join("; ", problems));
            }
        }

        await work.CommitAsync(cancellation);
    }

    private async Task<IReadOnlyList<PublishedFile>> KeepAsync(ChainWork work, DemoStep step, ReportSet set, AssessmentTableRequest table)
    {
        var kept = new List<PublishedFile>();
        foreach (var (name, content) in new[]
        {
            (ReportSet.ReportName, Bytes(set.Report)), (ReportSet.FormName, Bytes(set.Form)), (ReportSet.TableName, WorkbookWriter.ToBytes(AssessmentTableWriter.Build(table))), (ReportSet.FactsName, FactsJson.Write(set.Facts).ToArray()),
        })
        {
            using var stream = new MemoryStream(content);
            var file = Done(await services.GetRequiredService<FileStore>().KeepAsync(work, step.Crew.Officer, new FileOffer(step.Ground.Park.Id, name, stream), CancellationToken.None));
            kept.Add(new PublishedFile(name, file.Id, file.Sha256, file.Size));
        }

        return kept;
    }

    private static byte[] Bytes(WordDocument document)
    {
        using var stream = new MemoryStream();
        WordWriter.Write(document, stream);
        return stream.ToArray();
    }

    private static T Done<T>(Result<T> result)
        where T : class => result.Value ?? throw new InvalidOperationException(string.Join("; ", result.Problems));
}
