using System.Globalization;
using EcoPark.Collection.Submissions;
using EcoPark.Platform.Chain;
using EcoPark.Platform.Files;
using EcoPark.Platform.People;
using EcoPark.Standards.Forms;

namespace EcoPark.Host.Commands.Demo.Loading;

/// <summary>A sample file that proves a value of a form.</summary>
/// <param name="Place">The field or cell, as FormPlace prints it.</param>
/// <param name="Locator">The place in the file; null: all of it.</param>
/// <param name="Name">The file's name.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record DemoEvidence(string Place, string? Locator, string Name, byte[] Content)
{
    private const string Gas = "natural-gas";

    /// <summary>What an office hands in: the figures of its form as lines.</summary>
    public static IReadOnlyList<string[]> Lines(Form form, FormEntry entry) =>
    [
        .. form.Fields.Where(field => entry.Fields.GetValueOrDefault(field.Code) is EnteredValue.Given)
            .Select(field => (string[])[field.Name.Zh, Text(entry.Fields.GetValueOrDefault(field.Code)), field.Unit?.Symbol ?? ""]),
    ];

    /// <summary>A firm's energy table, its gas bill and its water readings.</summary>
    public static IEnumerable<DemoEvidence> OfFirm(FormEntry entry, int year)
    {
        var name = Text(entry.Fields.GetValueOrDefault("name"));
        var rows = entry.Rows("energy");
        List<string[]> lines = [.. rows.Select(row => (string[])[Text(row.Cells.GetValueOrDefault("carrier")), Text(row.Cells.GetValueOrDefault("amount")), ""])];
        lines.Add(["其他能源（吨标煤）", Text(entry.Fields.GetValueOrDefault("energy_other")), "吨标煤"]);
        var table = DemoPaper.Workbook("能源", $"{name} {year} 年能源消费统计", lines);
        var file = $"{name}-{year}年能源消费统计.xlsx";
        yield return new DemoEvidence("energy_consumption", $"能源!B{DemoPaper.FirstRow}:B{DemoPaper.FirstRow + lines.Count - 1}", file, table);
        yield return new DemoEvidence("energy_other", $"能源!B{DemoPaper.FirstRow + lines.Count - 1}", file, table);
        for (var row = 0; row < rows.Length; row++)
        {
            yield return lines[row][0] == Gas
                ? GasBill(name, year, row, lines[row][1])
                : new DemoEvidence($"energy[{row.ToString(CultureInfo.InvariantCulture)}].tce", $"能源!B{DemoPaper.FirstRow + row}", file, table);
        }

        var water = Text(entry.Fields.GetValueOrDefault("fresh_water_mains"));
        yield return new DemoEvidence("fresh_water_mains", $"第 {DemoPaper.FirstRow} 行", $"{name}-{year}年水费汇总.csv", DemoPaper.Csv($"{name} {year} 年水费汇总", [["全年水量", water, "万立方米"]]));
    }

    public static DemoEvidence GasBill(string firm, int year, int row, string amount) => new(
        $"energy[{row.ToString(CultureInfo.InvariantCulture)}].tce", "第 1 页", $"{firm}-{year}年天然气结算单-{amount}.pdf",
        DemoPaper.Pdf($"{year} 年天然气结算单", [$"用户：{firm}", $"全年结算气量：{amount} 万立方米", "供气单位：示例燃气"]));

    public async Task AttachAsync(DemoDesk desk, Submission submission, CancellationToken cancellation)
    {
        if (!desk.Kept.TryGetValue(Name, out var file))
        {
            using var content = new MemoryStream(Content, writable: false);
            var kept = await desk.Files.KeepAsync(desk.Work, desk.Viewer, new FileOffer(submission.Park, Name, content) { Enterprise = submission.Enterprise }, cancellation);
            desk.Kept[Name] = file = kept.Value ?? throw new InvalidOperationException(Name);
        }

        desk.Work.Db.Add(new Attachment(submission.Id, Place, file.Id, file.Name, file.Sha256).At(Locator, desk.Viewer.Name, desk.Work.Now));
    }

    private static string Text(EnteredValue? value) => value is EnteredValue.Given given ? given.Text : "";
}

/// <summary>Where files are put: the transaction, who puts them, and the store.</summary>
internal sealed record DemoDesk(ChainWork Work, Viewer Viewer, FileStore Files)
{
    /// <summary>By name: one file proves several values.</summary>
    public Dictionary<string, StoredFile> Kept { get; } = new(StringComparer.Ordinal);
}
