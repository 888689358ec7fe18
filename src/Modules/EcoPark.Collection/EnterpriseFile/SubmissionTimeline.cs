using EcoPark.Collection.Submissions;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Platform.Ui;
using EcoPark.Registry.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Collection.EnterpriseFile;

/// <summary>When a firm handed in its forms, and what became of them.</summary>
internal sealed class SubmissionTimeline(IDbContextFactory<AppDbContext> databases, FormsOfPark forms) : TimelineSource
{
    public override async Task<IReadOnlyList<EnterpriseEvent>> ReadAsync(EnterpriseSubject subject, int most, CancellationToken cancellation)
    {
        if (!subject.Viewer.MayFor(Permission.SubmissionRead, subject.Park.Id, subject.Id))
        {
            return [];
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        var rows = await db.Set<Submission>().AsNoTracking()
            .Where(row => row.Enterprise == subject.Id && row.SubmittedAt != null)
            .OrderByDescending(row => row.SubmittedAt).Take(most).ToListAsync(cancellation);
        return [.. rows.SelectMany(Events).OrderByDescending(moment => moment.At).Take(most)];
    }

    private IEnumerable<EnterpriseEvent> Events(Submission row)
    {
        var (zh, en) = forms.Library.TryFind(row.Form, out var form) ? (form.Name.Zh, form.Name.En) : (row.Form, row.Form);
        var link = $"/forms/{row.Form}/{row.Year}?enterprise={row.Enterprise}";
        if (row.SubmittedAt is { } submitted)
        {
            yield return new EnterpriseEvent(submitted, EventKind.Data, "报", $"提交 {row.Year} 年{zh}", $"Handed in the {en} {row.Year}") { Detail = row.SubmittedBy, Link = link };
        }

        if (row.DecidedAt is { } decided && row.State is SubmissionState.Returned or SubmissionState.Approved or SubmissionState.Accepted or SubmissionState.Locked)
        {
            var tone = row.State == SubmissionState.Returned ? Tone.Warning : Tone.Good;
            yield return new EnterpriseEvent(decided, EventKind.Data, "审", $"{row.Year} 年{zh}{StateWords.Zh(row.State)}", $"{en} {row.Year}: {StateWords.En(row.State)}") { Tone = tone, Link = link };
        }
    }
}
