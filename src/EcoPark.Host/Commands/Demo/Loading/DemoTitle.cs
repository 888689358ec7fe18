using System.Globalization;
using System.Text.Json;
using EcoPark.Assessment.LifeCycle.Dossier;
using EcoPark.Assessment.LifeCycle.Title;
using EcoPark.Platform.People;
using static EcoPark.Host.Commands.Demo.Loading.DemoCollection;

namespace EcoPark.Host.Commands.Demo.Loading;

/// <summary>The invented history of the demo's title and the papers of its first review, in mixed states, through the handlers that people use.</summary>
internal sealed class DemoTitle(RecordTitle recording, ChangeDossier changing, AttachPaper attaching, DossierOwners owners)
{
    private const string Step = "review";

    public async Task AddAsync(DemoFiles files, DemoGround ground, Viewer officer, CancellationToken cancellation)
    {
        var title = files["title"];
        foreach (var row in title.Rows("records").Concat(title.Rows("reports")))
        {
            await RecordAsync(row, ground, officer, cancellation);
        }

        var known = await owners.ListAsync(ground.Park, cancellation);
        var people = files["registry"].Rows("people").ToDictionary(row => row.Text("user"), row => row.Text("name"), StringComparer.Ordinal);
        foreach (var row in title.Rows("papers"))
        {
            var owner = known.Single(candidate => row.TextOrNull("person") is { } user ? candidate.Person is not null && candidate.Name == people[user] : candidate.Office == ground.Organisations[row.Text("office")]);
            Must(await changing.HandleAsync(officer, new ChangeDossierRequest(ground.Park, Step, row.Text("item")) { Owner = owner.Key, Due = Day(row.TextOrNull("due")), Progress = row.TextOrNull("progress") }, cancellation));
            foreach (var file in row.Rows("files"))
            {
                using var content = new MemoryStream(Paper(file.Text("name")), writable: false);
                Must(await attaching.HandleAsync(officer, new AttachPaperRequest(ground.Park, (Step, row.Text("item")), $"示例-{file.Text("name")}.pdf", content)
                {
                    IssuedOn = Day(file.TextOrNull("issued")),
                    Year = file.TryGetProperty("year", out var year) ? year.GetInt32() : null,
                }, cancellation));
            }
        }
    }

    private async Task RecordAsync(JsonElement row, DemoGround ground, Viewer officer, CancellationToken cancellation)
    {
        var kind = row.TextOrNull("kind") is { } text ? Enum.Parse<TitleRecordKind>(text.Replace("-", "", StringComparison.Ordinal), ignoreCase: true) : TitleRecordKind.State;
        var paper = row.TextOrNull("paper");
        using var content = new MemoryStream(paper is null ? [] : Paper(paper), writable: false);
        Must(await recording.HandleAsync(officer, new RecordTitleRequest(ground.Park, kind, Day(row.Text("day")) ?? default)
        {
            State = row.TextOrNull("state"),
            Year = kind == TitleRecordKind.State ? null : row.GetProperty("year").GetInt32(),
            Document = row.TextOrNull("document"),
            Note = row.TextOrNull("note"),
            FileName = paper is null ? null : $"示例-{paper}.pdf",
            File = paper is null ? null : content,
        }, cancellation));
    }

    private static byte[] Paper(string name) => DemoPaper.Pdf($"示例：{name}", [$"材料：{name}", "用于演示称号历史和复查材料。"]);

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
