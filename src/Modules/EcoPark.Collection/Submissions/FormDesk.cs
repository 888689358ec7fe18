using System.Collections.Immutable;
using EcoPark.Collection.Ledger;
using EcoPark.Collection.Library;
using EcoPark.Collection.Projection;
using EcoPark.Collection.Submissions.SubmitMany;
using EcoPark.Platform.Database;
using EcoPark.Platform.Scopes;
using EcoPark.Registry.Enterprises;
using EcoPark.Standards.Factors;
using EcoPark.Standards.Forms;
using EcoPark.Standards.Quantities;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Collection.Submissions;

/// <summary>Puts together what is needed to show, check or hand in a form: the one place where an entry meets its context.</summary>
public sealed class FormDesk(IDbContextFactory<AppDbContext> databases, FormsOfPark forms, ParkForms own, ParkLedgers ledgers)
{
    /// <returns>Null: there is no such submission.</returns>
    public async Task<FormSheet?> LayOutAsync(Guid submission, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var found = await db.Set<Submission>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == submission, cancellation);
        return found is null || !forms.Library.TryFind(found.Form, out var form) ? null : await LayOutAsync(db, found, await own.OfAsync(found.Park, form, cancellation), cancellation);
    }

    /// <summary>One form of many firms; those that have not begun get a submission that is not yet stored.</summary>
    public async Task<IReadOnlyList<FormSheet>> LayOutManyAsync(FormOfYear asked, IReadOnlyList<EntryOffer> offers, CancellationToken cancellation)
    {
        var of = asked with { Form = await own.OfAsync(asked.Park, asked.Form, cancellation) };
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var park = await db.Set<Park>().AsNoTracking().SingleAsync(row => row.Id == of.Park, cancellation);
        var firms = await db.Set<Enterprise>().AsNoTracking().Where(row => row.Park == of.Park).ToDictionaryAsync(row => row.Id, cancellation);
        var rows = await db.Set<Submission>().AsNoTracking()
            .Where(row => row.Park == of.Park && row.Form == of.Form.Code && (row.Year == of.Year || row.Year == of.Year - 1) && row.Enterprise != null).ToListAsync(cancellation);
        var explained = await db.Set<Explanation>().AsNoTracking().Where(row => row.Park == of.Park && row.Enterprise != null).ToListAsync(cancellation);
        var begunBy = rows.Where(row => row.Year == of.Year).ToDictionary(row => row.Enterprise.GetValueOrDefault());
        var before = rows.Where(row => row.Year == of.Year - 1).ToDictionary(row => row.Enterprise.GetValueOrDefault());
        var explanations = explained.ToLookup(row => row.Enterprise.GetValueOrDefault());
        var begun = begunBy.Values.Select(row => row.Id).ToList();
        var attached = (await db.Set<Attachment>().AsNoTracking().Where(file => begun.Contains(file.Submission)).OrderBy(file => file.AddedAt).ToListAsync(cancellation)).ToLookup(file => file.Submission);
        return await ledgers.ReadAsync<IReadOnlyList<FormSheet>>(of.Park, null, ledger =>
            [.. offers.Where(offer => firms.ContainsKey(offer.Enterprise)).Select(offer =>
            {
                var firm = firms[offer.Enterprise];
                var lastYear = before.TryGetValue(firm.Id, out var last) ? Read(last.Draft) : null;
                var submission = begunBy.GetValueOrDefault(firm.Id) ?? Begin(of, firm);
                return Sheet(new Found(park, firm, submission) { Attachments = [.. attached[submission.Id]] }, of.Form, offer.Entry, new FormContext
                {
                    Year = of.Year,
                    Items = forms.Standards.Items,
                    Units = forms.Standards.Units,
                    Codes = forms.Codes,
                    Factors = forms.Factors,
                    Place = PlaceOf(firm),
                    LastYear = lastYear,
                    History = History(ledger, FactSubject.Of(firm.Id), of.Year),
                    Explained = [.. explanations[firm.Id].Select(row => new ExplainedFinding(row.Rule, row.Subject, row.Pattern))],
                    Prefilled = Prefill(of.Form, firm, lastYear),
                });
            })], cancellation);
    }

    private static Submission Begin(FormOfYear of, Enterprise firm)
    {
        var submission = new Submission(of.Park, of.Form.Code, of.Year).By(firm.Id);
        submission.DueOn(of.Form.Due.For(of.Year));
        return submission;
    }

    private static FormSheet Sheet(Found found, Form form, FormEntry entry, FormContext context) => new()
    {
        Form = form,
        Park = found.Park,
        Respondent = new Respondent(found.Firm.Name) { Enterprise = found.Firm.Id, Uscc = found.Firm.Uscc, IndustryCode = found.Firm.IndustryCode },
        Submission = found.Submission,
        Entry = entry,
        Context = context,
        Checked = FormCheck.Check(form, entry, context),
        Attachments = found.Attachments,
    };

    /// <summary>The sheet with another entry than the saved one: a dry run.</summary>
    public static FormSheet With(FormSheet sheet, FormEntry entry) =>
        sheet with { Entry = entry, Checked = FormCheck.Check(sheet.Form, entry, sheet.Context) };

    /// <summary>What is filled in before anybody types: who it is, and the keys of last year's rows.</summary>
    public static FormEntry Prefill(Form form, Enterprise? enterprise, FormEntry? lastYear)
    {
        var fields = ImmutableSortedDictionary.CreateBuilder<string, EnteredValue>(StringComparer.Ordinal);
        foreach (var field in form.Fields.Where(field => field.IsEntered))
        {
            if (Known(field.Code, enterprise) is { } known)
            {
                fields[field.Code] = new EnteredValue.Given(known);
            }
            else if (!field.IsNumber && field.Kind is not FormFieldKind.YesNo && lastYear?.Fields.TryGetValue(field.Code, out var before) == true)
            {
                fields[field.Code] = before;
            }
        }

        var grids = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<EntryRow>>(StringComparer.Ordinal);
        foreach (var grid in form.Grids.Where(grid => lastYear?.Rows(grid.Code).Length > 0))
        {
            grids[grid.Code] = [.. lastYear!.Rows(grid.Code).Select(row => Words(grid, row))]; // there are rows of it
        }

        return new FormEntry(fields.ToImmutable(), grids.ToImmutable());
    }

    private static EntryRow Words(FormGrid grid, EntryRow row) => new(row.Cells
        .Where(cell => grid.TryFind(cell.Key, out var column) && !column.IsNumber).ToImmutableSortedDictionary(StringComparer.Ordinal));

    private static string? Known(string field, Enterprise? enterprise) => enterprise is null ? null : field switch
    {
        "name" => enterprise.Name,
        "credit_code" => enterprise.Uscc,
        "industry" when enterprise.IndustryCode.Length > 0 => enterprise.IndustryCode,
        "scale" => enterprise.IsAboveScale ? "规上" : "规下",
        "contact" => enterprise.ContactName,
        "phone" => enterprise.ContactPhone,
        _ => null,
    };

    private async Task<FormSheet> LayOutAsync(AppDbContext db, Submission submission, Form form, CancellationToken cancellation)
    {
        var park = await db.Set<Park>().AsNoTracking().SingleAsync(row => row.Id == submission.Park, cancellation);
        var enterprise = await db.Set<Enterprise>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == submission.Enterprise, cancellation);
        var organisation = await db.Set<Organisation>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == submission.Organisation, cancellation);
        var context = await ContextAsync(db, submission, new FormOf(form, enterprise), cancellation);
        var entry = Read(submission.Draft);
        return new FormSheet
        {
            Form = form,
            Park = park,
            Respondent = new Respondent(enterprise?.Name ?? organisation?.Name ?? "")
            {
                Enterprise = submission.Enterprise,
                Organisation = submission.Organisation,
                Uscc = enterprise?.Uscc,
                IndustryCode = enterprise?.IndustryCode,
            },
            Submission = submission,
            Entry = entry,
            Context = context,
            Checked = FormCheck.Check(form, entry, context),
            Notes = await db.Set<ReturnNote>().AsNoTracking().Where(note => note.Submission == submission.Id).OrderBy(note => note.ReturnedAt).ToListAsync(cancellation),
            Explanations = await Explanations(db, submission).ToListAsync(cancellation),
            Attachments = await db.Set<Attachment>().AsNoTracking().Where(file => file.Submission == submission.Id).OrderBy(file => file.AddedAt).ToListAsync(cancellation),
        };
    }

    private static IQueryable<Explanation> Explanations(AppDbContext db, Submission submission) => db.Set<Explanation>().AsNoTracking()
        .Where(row => row.Park == submission.Park && row.Enterprise == submission.Enterprise && row.Organisation == submission.Organisation);

    private async Task<FormContext> ContextAsync(AppDbContext db, Submission submission, FormOf of, CancellationToken cancellation)
    {
        var before = await db.Set<Submission>().AsNoTracking()
            .Where(row => row.Park == submission.Park && row.Form == submission.Form && row.Year == submission.Year - 1)
            .Where(row => row.Enterprise == submission.Enterprise && row.Organisation == submission.Organisation)
            .Select(row => row.Draft).SingleOrDefaultAsync(cancellation);
        var lastYear = before is null ? null : Read(before);
        var explained = await Explanations(db, submission).Select(row => new { row.Rule, row.Subject, row.Pattern }).ToListAsync(cancellation);
        var subject = submission.Enterprise is { } firm ? FactSubject.Of(firm) : FactSubject.Of(submission.Park);
        return new FormContext
        {
            Year = submission.Year,
            Items = forms.Standards.Items,
            Units = forms.Standards.Units,
            Codes = forms.Codes,
            Factors = forms.Factors,
            Place = PlaceOf(of.Enterprise),
            LastYear = lastYear,
            History = await ledgers.ReadAsync(submission.Park, null, ledger => History(ledger, subject, submission.Year), cancellation),
            Explained = [.. explained.Select(row => new ExplainedFinding(row.Rule, row.Subject, row.Pattern))],
            Prefilled = Prefill(of.Form, of.Enterprise, lastYear),
        };
    }

    // Electricity is counted where the firm is registered: the code's third and fourth character are the province's.
    private GridPlace PlaceOf(Enterprise? enterprise)
    {
        var digits = enterprise?.Uscc is { Length: >= 4 } code ? code.Substring(2, 2) : null;
        return digits is not null && forms.Factors.Provinces.FirstOrDefault(known => known.Code.StartsWith(digits, StringComparison.Ordinal)) is { } province
            ? new GridPlace(GridLevel.Provincial, province.Code)
            : new GridPlace(GridLevel.National);
    }

    private static ImmutableDictionary<string, ImmutableSortedDictionary<int, Rational>> History(ParkLedger ledger, FactSubject subject, int year) =>
        ledger.Of(subject).Where(fact => fact.Year < year && fact.Fact.Number is not null)
            .GroupBy(fact => fact.Item, StringComparer.Ordinal)
            .ToImmutableDictionary(item => item.Key,
                item => item.GroupBy(fact => fact.Year).ToImmutableSortedDictionary(fact => fact.Key, fact => fact.Last().Fact.Number.GetValueOrDefault()),
                StringComparer.Ordinal);

    // A draft is only ever written by the program; "{}" is the empty one of a new submission.
    internal static FormEntry Read(string draft) => draft == "{}" ? FormEntry.Empty : FormEntryJson.Read(draft, "draft").Value ?? FormEntry.Empty;

    private sealed record FormOf(Form Form, Enterprise? Enterprise);

    private sealed record Found(Park Park, Enterprise Firm, Submission Submission)
    {
        /// <summary>Put beside the form before the entry came: they prove its values too.</summary>
        public required IReadOnlyList<Attachment> Attachments { get; init; }
    }
}

/// <summary>One form of one year in one park.</summary>
public sealed record FormOfYear(ParkId Park, Form Form, int Year);
