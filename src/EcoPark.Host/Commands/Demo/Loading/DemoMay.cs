using System.Text.Json;
using EcoPark.Collection.Filling.Attach;
using EcoPark.Collection.Filling.Reply;
using EcoPark.Collection.Ledger;
using EcoPark.Collection.Submissions;
using EcoPark.Collection.Submissions.Decide;
using EcoPark.Collection.Submissions.SaveDraft;
using EcoPark.Platform.Notices.Handling;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Standards.Forms;
using static EcoPark.Host.Commands.Demo.Loading.DemoCollection;

namespace EcoPark.Host.Commands.Demo.Loading;

/// <summary>What goes on in May 2020: a form that went back and forth, a correction of yesterday, a newcomer's first draft, to-dos.</summary>
internal sealed class DemoMay(DemoHandlers handlers, DemoFiles files, DemoClock clock, DemoGround ground)
{
    private const int Year = 2019;
    private readonly JsonElement _work = files["work-2020"];

    public required ReplyToNote Reply { get; init; }

    public required AttachFile Attach { get; init; }

    public required AddNotice Notices { get; init; }

    /// <summary>Asks about the gas of the demo's own firm, whose form waits for review.</summary>
    public async Task AskAboutGasAsync(Viewer approver, CancellationToken cancellation)
    {
        clock.Set(2020, 5, 12, 15);
        var sheet = await OwnFormAsync(approver, cancellation);
        await ReturnAsync(approver, sheet, $"energy[{GasRow(sheet.Entry)}].amount", _work.GetProperty("returned").Text("officeNote"), cancellation);
    }

    /// <summary>The firm corrects its gas, proves it and hands in again; then its waste goes back to it.</summary>
    public async Task CorrectGasAsync(DemoEntries entries, Viewer reporter, Viewer approver, CancellationToken cancellation)
    {
        clock.Set(2020, 5, 17, 15);
        var sheet = await OwnFormAsync(reporter, cancellation);
        var firm = files["enterprises"].Rows("enterprises").Single(row => row.Text("uscc") == files["registry"].Text("demoEnterprise"));
        var energy = entries.OfFirm(firm, Year).Rows("energy");
        var row = GasRow(sheet.Entry);
        Must(await handlers.Save.HandleAsync(reporter, new SaveRequest(sheet.Submission.Id) { Grids = [new GridChange("energy", sheet.Entry.Rows("energy"), energy)] }, cancellation));
        var amount = energy[row].Cells["amount"] is EnteredValue.Given given ? given.Text : "";
        var bill = DemoEvidence.GasBill(sheet.Respondent.Name, Year, row, amount);
        using (var content = new MemoryStream(bill.Content, writable: false))
        {
            Must(await Attach.HandleAsync(reporter, new AttachRequest(sheet.Submission.Id, bill.Place, bill.Name, content) { Locator = bill.Locator }, cancellation));
        }

        Must(await Reply.HandleAsync(reporter, new ReplyRequest(sheet.Notes.Single().Id, _work.GetProperty("returned").Text("reply")), cancellation));
        Must(await handlers.Submit.HandleAsync(reporter, sheet.Submission.Id, cancellation));
        clock.Set(2020, 5, 18, 9);
        var again = await OwnFormAsync(approver, cancellation);
        var waste = DemoEntries.RowOf(again.Entry, "hazardous", ("waste_code", _work.GetProperty("returned").Text("wasteCode")));
        await ReturnAsync(approver, again, $"hazardous[{waste}].transferred", _work.GetProperty("returned").Text("wasteNote"), cancellation);
    }

    /// <summary>An office's form that went back to it.</summary>
    public async Task ReturnOfficeFormsAsync(Viewer officer, IReadOnlyDictionary<string, Guid> submissions, CancellationToken cancellation)
    {
        clock.Set(2020, 5, 14);
        foreach (var row in _work.Rows("departments").Where(row => row.Text("state") == "returned"))
        {
            var form = handlers.Forms.Library.Forms[row.Text("form")];
            var key = new FormKey(ground.Park.Id, form.Code, Year) { Organisation = ground.OfficeOf(form) };
            var sheet = Must(await handlers.Open.HandleAsync(officer, key, cancellation));
            if (sheet.Submission.Id != submissions[row.Text("form")])
            {
                throw new InvalidOperationException(row.Text("form"));
            }

            await ReturnAsync(officer, sheet, row.Text("place"), row.Text("note"), cancellation);
        }
    }

    /// <summary>The first fields of the newcomer's form of this year.</summary>
    public async Task BeginNewcomerAsync(Viewer officer, EnterpriseId newcomer, CancellationToken cancellation)
    {
        clock.Set(2020, 5, 14, 16);
        var sheet = Must(await handlers.Open.HandleAsync(officer, new FormKey(ground.Park.Id, AnnualForm, Year + 1) { Enterprise = newcomer }, cancellation));
        Must(await handlers.Save.HandleAsync(officer, new SaveRequest(sheet.Submission.Id)
        {
            Fields =
            [
                .. _work.GetProperty("newcomer").GetProperty("draft").EnumerateObject()
                    .Select(field => new FieldChange(field.Name, sheet.Entry.Fields.GetValueOrDefault(field.Name), new EnteredValue.Given(field.Value.GetString() ?? ""))),
            ],
        }, cancellation));
    }

    public async Task PostNoticesAsync(Viewer officer, CancellationToken cancellation)
    {
        clock.Set(2020, 5, 15);
        foreach (var row in _work.Rows("notices"))
        {
            Must(await Notices.HandleAsync(officer, new AddNoticeRequest(ground.Park.Id, row.Text("title"))
            {
                Detail = row.TextOrNull("detail"),
                Link = row.TextOrNull("link"),
                Due = DateOnly.ParseExact(row.Text("due"), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                Role = row.TextOrNull("role") is { } role ? DemoPeople.RoleOf(role) : null,
                Organisation = row.TextOrNull("organisation") is { } office ? ground.Organisations[office] : null,
                Enterprise = row.TextOrNull("enterprise") is { } firm ? ground.Enterprises[firm] : null,
            }, cancellation));
        }
    }

    private async Task<FormSheet> OwnFormAsync(Viewer viewer, CancellationToken cancellation) => Must(await handlers.Open.HandleAsync(viewer,
        new FormKey(ground.Park.Id, AnnualForm, Year) { Enterprise = ground.Enterprises[files["registry"].Text("demoEnterprise")] }, cancellation));

    // A question rather than a refusal: the value keeps counting until it is answered.
    private async Task ReturnAsync(Viewer viewer, FormSheet sheet, string place, string note, CancellationToken cancellation) =>
        Must(await handlers.Decide.HandleAsync(viewer, new DecideRequest(sheet.Submission.Id, sheet.Submission.Version, DecisionKind.Return)
        {
            Places = [new ReturnedPlace(place, note) { KeepsValue = true }],
        }, cancellation));

    private static int GasRow(FormEntry entry) => DemoEntries.RowOf(entry, "energy", ("carrier", "natural-gas"));
}
