using EcoPark.Collection.Submissions;
using EcoPark.Platform.Database;
using EcoPark.Platform.FirstRun;
using EcoPark.Platform.Scopes;
using EcoPark.Standards.Definitions;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Collection.Progress;

/// <summary>Somebody has submitted a form.</summary>
internal sealed class FirstFormStep(IDbContextFactory<AppDbContext> databases) : SetupStep
{
    public override int Order => 40;

    public override LocalText Name => new("第一张表", "First form");

    public override LocalText Purpose => new("填报并提交一张表，走通填报、审核、采纳。", "One form filled in and submitted, so that filling, review and acceptance are seen once.");

    public override LocalText Action => new("选一张表", "Choose a form");

    public override string AddressIn(Park park) => $"/p/{park.Key}/y/{park.CurrentYear}/forms";

    public override async Task<SetupState> StateAsync(Park park, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var begun = await db.Set<Submission>().CountAsync(submission => submission.Park == park.Id, cancellation);
        var submitted = await db.Set<Submission>().CountAsync(submission => submission.Park == park.Id && submission.SubmittedAt != null, cancellation);
        return new SetupState(submitted > 0, new LocalText($"已提交 {submitted} 份，已开始 {begun} 份", $"{submitted} submitted, {begun} begun"));
    }
}
