using System.Text.Json;
using EcoPark.Platform.People;
using EcoPark.Reporting.Figures;
using EcoPark.Reporting.Reports.Comments;
using EcoPark.Reporting.Reports.Moving;
using EcoPark.Reporting.Reports.Read;
using EcoPark.Reporting.Reports.Texts;
using static EcoPark.Host.Commands.Demo.Loading.DemoCollection;

namespace EcoPark.Host.Commands.Demo.Loading;

/// <summary>The demo's annual reports: each year of the past frozen, handed in and published when it would have been, one corrected, the last one in review.</summary>
internal sealed class DemoReports(MoveReport moving, DemoClock clock, DemoGround ground)
{
    private const int FirstYear = 2015;

    public required ReadReport Reading { get; init; }

    public required SaveSection Saving { get; init; }

    public required AddComment Commenting { get; init; }

    /// <summary>The report of a year whose data are complete.</summary>
    public async Task FinishAsync(DemoFiles files, DemoYear year, CancellationToken cancellation)
    {
        if (year.Year < FirstYear)
        {
            return;
        }

        await PublishAsync(year, (year.Year + 1, 6, 18), (6, 20), (6, 30), cancellation);
        var correction = files["reports"].GetProperty("correction");
        if (correction.GetProperty("year").GetInt32() == year.Year)
        {
            clock.Set(year.Year + 1, 9, 2);
            await MoveAsync(year, ReportStep.Correct, correction.Text("reason"), cancellation);
            await AppendAsync(year, correction, cancellation);
            await PublishAsync(year, (year.Year + 1, 9, 9), (9, 10), (9, 12), cancellation);
        }
    }

    /// <summary>The report that is being written, read by others.</summary>
    public async Task BeginAsync(DemoFiles files, DemoYear year, Func<string, Task<Viewer>> viewers, CancellationToken cancellation)
    {
        var draft = files["reports"].GetProperty("draft");
        clock.Set(2020, 5, 16, 10);
        await AppendAsync(year, draft, cancellation);
        clock.Set(2020, 5, 16, 16);
        await MoveAsync(year, ReportStep.SendToReview, null, cancellation);
        clock.Set(2020, 5, 17, 10);
        foreach (var row in draft.Rows("comments"))
        {
            Must(await Commenting.HandleAsync(await viewers(row.Text("user")), new CommentToAdd(ground.Park.Key, year.Year, row.Text("section"), row.Text("text"), row.TextOrNull("quote")), cancellation));
        }
    }

    private async Task PublishAsync(DemoYear year, (int Year, int Month, int Day) frozen, (int Month, int Day) submitted, (int Month, int Day) published, CancellationToken cancellation)
    {
        clock.Set(frozen.Year, frozen.Month, frozen.Day);
        await MoveAsync(year, ReportStep.Freeze, null, cancellation);
        clock.Set(frozen.Year, submitted.Month, submitted.Day);
        await MoveAsync(year, ReportStep.Submit, null, cancellation);
        clock.Set(frozen.Year, published.Month, published.Day);
        await MoveAsync(year, ReportStep.Publish, null, cancellation);
    }

    private async Task MoveAsync(DemoYear year, ReportStep step, string? reason, CancellationToken cancellation) =>
        Must(await moving.HandleAsync(year.Officer, new ReportMove(ground.Park.Key, year.Year, step) { Reason = reason, TypedYear = $"{year.Year}", WantsPdf = false }, cancellation));

    // A sentence more at the end of a section, as an office would add one.
    private async Task AppendAsync(DemoYear year, JsonElement rows, CancellationToken cancellation)
    {
        var sections = Must(await Reading.HandleAsync(year.Officer, new ReportKey(ground.Park.Key, year.Year), cancellation)).Sections;
        foreach (var row in rows.Rows("append"))
        {
            var section = sections.Single(known => known.Id == row.Text("section"));
            var saved = await Saving.HandleAsync(year.Officer, new SectionToSave(ground.Park.Key, year.Year, section.Id, [.. section.Sentences, row.Text("sentence")], section.Version), cancellation);
            if (saved.Saved is null)
            {
                throw new InvalidOperationException(saved.Problems[0].En);
            }
        }
    }
}
