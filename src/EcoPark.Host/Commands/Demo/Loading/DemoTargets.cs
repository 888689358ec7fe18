using System.Globalization;
using System.Text.Json;
using EcoPark.Assessment.Checklists;
using EcoPark.Assessment.Checklists.Confirm;
using EcoPark.Assessment.Definitions;
using EcoPark.Assessment.Targets;
using EcoPark.Assessment.Targets.SetTarget;
using EcoPark.Collection.Ledger;
using EcoPark.Platform.People;
using static EcoPark.Host.Commands.Demo.Loading.DemoCollection;

namespace EcoPark.Host.Commands.Demo.Loading;

/// <summary>What the park aims at, what people confirmed of the evidence checklists, and the park's values month by month.</summary>
internal sealed class DemoTargets(DemoHandlers handlers, DemoFiles files, DemoGround ground)
{
    private const int Year = 2019;
    private readonly JsonElement _targets = files["targets"];

    public required SetTarget Targets { get; init; }

    public required ConfirmItem Confirm { get; init; }

    public required AssessmentDefinitions Definitions { get; init; }

    public async Task AddAsync(Viewer officer, CancellationToken cancellation)
    {
        await AddMonthsAsync(officer, cancellation);
        foreach (var row in _targets.Rows("targets"))
        {
            var terms = new TargetTerms(row.GetProperty("from").GetInt32(), row.GetProperty("year").GetInt32(), row.Text("value"), row.Text("source"));
            Must(await Targets.HandleAsync(officer, new TargetRequest(ground.Park, row.GetProperty("indicator").GetInt32(), terms), cancellation));
        }

        var items = (Definitions.ChecklistsOf(ground.Park.StandardCode)?.Checklists ?? []).SelectMany(list => list.Items).ToDictionary(item => item.Code, StringComparer.Ordinal);
        foreach (var row in _targets.Rows("confirmations"))
        {
            await ConfirmAsync(officer, row, items[row.Text("item")], cancellation);
        }
    }

    private async Task ConfirmAsync(Viewer officer, JsonElement row, ChecklistItem item, CancellationToken cancellation)
    {
        var holds = row.GetProperty("holds").GetBoolean();
        using var paper = new MemoryStream(DemoPaper.Pdf($"示例：{item.Question.Zh}", [$"证据：{item.Evidence.Zh}", $"日期：{row.Text("on")}"]), writable: false);
        var terms = new ConfirmationTerms(holds, Day(row.Text("on"))) { ValidUntil = row.TextOrNull("until") is { } until ? Day(until) : null, Note = row.TextOrNull("note") ?? "" };
        Must(await Confirm.HandleAsync(officer, new ConfirmRequest(ground.Park, Year, item.Code, terms)
        {
            FileName = $"示例-{item.Evidence.Zh}.pdf",
            Content = holds ? paper : null,
        }, cancellation));
    }

    private async Task AddMonthsAsync(Viewer officer, CancellationToken cancellation)
    {
        await using var work = await handlers.Chain.BeginAsync(officer, cancellation);
        foreach (var (item, year, month, value) in _targets.Rows("months").SelectMany(row => row.GetProperty("years").EnumerateObject()
            .SelectMany(year => year.Value.EnumerateArray().Select((value, index) => (row.Text("item"), int.Parse(year.Name, CultureInfo.InvariantCulture), index + 1, value.GetString())))))
        {
            work.Append(officer, new NewFact
            {
                Park = ground.Park.Id,
                Scope = handlers.Forms.Library.ParkValues[item].Scope ?? "",
                Subject = FactSubject.Of(ground.Park.Id),
                Item = item,
                Period = FactPeriod.OfMonth(year, month),
                Kind = FactKind.Reported,
                Standing = FactStanding.Accepted,
                Value = value,
                Unit = handlers.Forms.Standards.Items.TryFindItem(item, out var known) ? known.Unit.Symbol : null,
                Basis = handlers.Forms.Library.ParkValues[item].Basis,
                How = _targets.Text("monthSource"),
            });
        }

        work.Audit("fact.backfill", new("park", ground.Park.Key, ground.Park.Id));
        await work.CommitAsync(cancellation);
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
