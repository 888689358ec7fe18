using EcoPark.Collection.Library;
using EcoPark.Platform.Chain;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Registry.Enterprises;
using EcoPark.Standards.Forms;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Collection.Submissions.OpenForm;

/// <summary>Opens a form for reading or writing; the first person who may write it begins it, prefilled.</summary>
public sealed class OpenForm(IDbContextFactory<AppDbContext> databases, ChainWriter chain, FormDesk desk, ParkForms forms, TimeProvider time)
{
    // Before any park of this kind; ours.
    private const int FirstYear = 1990;

    public async Task<Result<FormSheet>> HandleAsync(Viewer viewer, FormKey key, CancellationToken cancellation)
    {
        if (await forms.FindAsync(key.Park, key.Form, cancellation) is not { } form || form.Respondent == FormRespondent.Enterprise != (key.Enterprise is not null)
            || key.Year < FirstYear || key.Year > ParkTime.Today(time).Year)
        {
            return FormAccess.NotFound();
        }

        var submission = await FindAsync(key, cancellation) ?? New(key, form);
        if (!viewer.MaySee(submission))
        {
            return FormAccess.NotFound();
        }

        if (submission.SavedAt is null && viewer.MayEdit(submission) && await BeginAsync(viewer, key, form, cancellation) is { } begun)
        {
            submission = begun;
        }

        return await desk.LayOutAsync(submission.Id, cancellation) is { } sheet ? sheet : FormAccess.NotFound();
    }

    private async Task<Submission?> FindAsync(FormKey key, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await Of(db, key).AsNoTracking().SingleOrDefaultAsync(cancellation);
    }

    private async Task<Submission?> BeginAsync(Viewer viewer, FormKey key, Form form, CancellationToken cancellation)
    {
        await using var work = await chain.BeginAsync(viewer, cancellation);
        if (await Of(work.Db, key).AnyAsync(cancellation) || !await RespondentIsThereAsync(work.Db, key, form, cancellation))
        {
            return await Of(work.Db, key).AsNoTracking().SingleOrDefaultAsync(cancellation);
        }

        var enterprise = await work.Db.Set<Enterprise>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == key.Enterprise, cancellation);
        var before = await Of(work.Db, key with { Year = key.Year - 1 }).AsNoTracking().Select(row => row.Draft).SingleOrDefaultAsync(cancellation);
        var submission = New(key, form);
        var prefilled = FormDesk.Prefill(form, enterprise, before is null ? null : FormDesk.Read(before));
        submission.Save(FormEntryJson.Write(prefilled), viewer.Name, work.Now);
        work.Db.Add(submission);
        work.Audit("submission.begin", new("submission", submission.Id.ToString("N"), key.Park));
        await work.CommitAsync(cancellation);
        return submission;
    }

    private static Task<bool> RespondentIsThereAsync(AppDbContext db, FormKey key, Form form, CancellationToken cancellation) => key.Enterprise is not null
        ? db.Set<Enterprise>().AnyAsync(row => row.Id == key.Enterprise && row.Park == key.Park, cancellation)
        : db.Set<Organisation>().AnyAsync(row => row.Id == key.Organisation && row.Park == key.Park && row.Department == form.Department, cancellation);

    private static IQueryable<Submission> Of(AppDbContext db, FormKey key) => db.Set<Submission>().Where(row => row.Park == key.Park
        && row.Form == key.Form && row.Year == key.Year && row.Enterprise == key.Enterprise && row.Organisation == key.Organisation);

    private static Submission New(FormKey key, Form form)
    {
        var submission = new Submission(key.Park, key.Form, key.Year);
        submission.DueOn(form.Due.For(key.Year));
        return key.Enterprise is { } enterprise ? submission.By(enterprise) : key.Organisation is { } organisation ? submission.By(organisation) : submission;
    }
}
