using EcoPark.Collection.Progress;
using EcoPark.Collection.Quality;
using EcoPark.Collection.Submissions;
using EcoPark.Platform.Chain;
using EcoPark.Platform.Parameters;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Forms;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Collection.Library;

/// <summary>What another parameter of a form moves: findings of the year in work, or the due days of what is still open.</summary>
internal sealed class FormParameterEffect(FormsOfPark shipped, QualityChecks checks, ProgressBoard board, TimeProvider time) : ParameterEffect
{
    private static readonly Viewer Self = Viewer.System("parameters");

    public override async Task<IReadOnlyList<LocalText>> OfAsync(ParameterTrial trial, CancellationToken cancellation) => FormOf(trial.Code) switch
    {
        null => [],
        { } form when FormParameters.Due(form).Code == trial.Code => [await OfDueAsync(form, trial, cancellation)],
        { } form => [await OfFindingsAsync(form, trial, cancellation)],
    };

    // What was handed in keeps the day it was due; so do the years before.
    public override async Task FollowAsync(ChainWork work, ParameterTrial trial, CancellationToken cancellation)
    {
        if (FormOf(trial.Code) is not { } form || FormParameters.Due(form).Code != trial.Code)
        {
            return;
        }

        var open = work.Db.Set<Submission>().Where(row => row.Park == trial.Park.Id && row.Form == form.Code && row.Year >= trial.Park.CurrentYear
            && (row.State == SubmissionState.Draft || row.State == SubmissionState.Returned));
        foreach (var year in await open.Select(row => row.Year).Distinct().ToListAsync(cancellation))
        {
            // Past the version of the row: whoever is filling it in must not get a conflict over a date.
            DateOnly? due = ParkForms.With(form, trial.After).Due.For(year);
            await open.Where(row => row.Year == year).ExecuteUpdateAsync(rows => rows.SetProperty(row => row.Due, due), cancellation);
        }
    }

    private async Task<LocalText> OfDueAsync(Form form, ParameterTrial trial, CancellationToken cancellation)
    {
        var year = trial.Park.CurrentYear;
        var open = (await board.HandleAsync(Self, trial.Park.Id, year, cancellation)).Where(expected => expected.Key.Form == form.Code && expected.IsOpen).ToList();
        var (today, due) = (ParkTime.Today(time), ParkForms.With(form, trial.After).Due.For(year));
        var (before, after) = (open.Count(expected => expected.Due < today), due < today ? open.Count : 0);
        return new LocalText($"{year} 年尚未提交的 {open.Count} 份表改为 {due:yyyy-MM-dd} 截止；按今天计，逾期由 {before} 份变为 {after} 份。已提交的不变。",
            $"{open.Count} forms of {year} not handed in become due on {due:yyyy-MM-dd}; as of today {before} → {after} are overdue. What was handed in stays.");
    }

    private async Task<LocalText> OfFindingsAsync(Form form, ParameterTrial trial, CancellationToken cancellation)
    {
        var year = trial.Park.CurrentYear;
        var counted = await checks.CompareAsync((trial.Park.Id, year), ParkForms.With(form, trial.Before), ParkForms.With(form, trial.After), cancellation);
        return new LocalText($"{year} 年已填的 {counted.Forms} 份“{form.Name.Zh}”：质控问题由 {counted.Before} 条变为 {counted.After} 条。",
            $"{counted.Forms} forms '{form.Name.En}' of {year}: {counted.Before} → {counted.After} findings.");
    }

    private Form? FormOf(string code) => code.Split('.') is ["form", var form, ..] && shipped.Library.TryFind(form, out var found) ? found : null;
}
