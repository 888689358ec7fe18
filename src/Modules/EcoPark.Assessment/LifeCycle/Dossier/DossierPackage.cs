using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using EcoPark.Assessment.LifeCycle.Title;
using EcoPark.Platform.Database;
using EcoPark.Platform.Files;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Platform.Ui;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Assessment.LifeCycle.Dossier;

/// <summary>材料包: all files of a step and the evidence of the title's history, with an index that states the SHA-256 of each and what is missing.</summary>
public sealed class DossierPackage(ReadDossier reading, IDbContextFactory<AppDbContext> databases, FileStore files, TimeProvider time)
{
    // A file that is always new: entries carry the time of the package, not of the machine.
    private const string Index = "index.html";

    /// <summary>Writes the package to a stream that is read later; nothing is kept of it.</summary>
    public async Task<Result<Stream>> HandleAsync(Viewer viewer, DossierRequest request, CancellationToken cancellation)
    {
        var read = await reading.HandleAsync(viewer, request, cancellation);
        if (!read.TryGet(out var view, out _))
        {
            return Result<Stream>.Failed(read.Problems);
        }

        if (view.IsPartial)
        {
            return AssessmentProblems.Forbidden("下载整套材料", "download all papers");
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        var history = TitleHistory.Of(await ReadDossier.RecordsAsync(db, request.Park.Id, request.AsOf, cancellation));
        var ids = view.Rows.SelectMany(row => row.Files).Select(file => file.File).Concat(history.Holding.Select(record => record.File).OfType<FileId>()).Distinct().ToList();
        var stored = await db.Set<StoredFile>().AsNoTracking().Where(file => file.Park == request.Park.Id && ids.Contains(file.Id)).ToDictionaryAsync(file => file.Id, cancellation);
        var places = Places(view, history, stored);
        var target = new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 81_920, FileOptions.DeleteOnClose);
        try
        {
            var at = new DateTimeOffset(DateTime.SpecifyKind(ParkTime.Local(time.GetUtcNow().UtcDateTime), DateTimeKind.Unspecified), TimeSpan.Zero);
            using (var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
            {
                await WriteAsync(zip, places, at, cancellation);
                await using var index = Entry(zip, Index, at).Open();
                await index.WriteAsync(Encoding.UTF8.GetBytes(Page(request, view, places, at)), cancellation);
            }

            target.Position = 0;
            return target;
        }
        catch
        {
            await target.DisposeAsync();
            throw;
        }
    }

    private async Task WriteAsync(ZipArchive zip, List<Placed> places, DateTimeOffset at, CancellationToken cancellation)
    {
        foreach (var place in places.Where(place => files.Has(place.File.Sha256)))
        {
            await using var entry = Entry(zip, place.Name, at).Open();
            await using var content = files.Open(place.File);
            await content.CopyToAsync(entry, cancellation);
        }
    }

    private static ZipArchiveEntry Entry(ZipArchive zip, string name, DateTimeOffset at)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = at;
        return entry;
    }

    // The number in front orders the folders as the list does; a name never leads out of its folder.
    private static List<Placed> Places(DossierView view, TitleHistory history, Dictionary<FileId, StoredFile> stored)
    {
        var places = new List<Placed>();
        foreach (var (row, number) in view.Rows.Select((row, index) => (row, index + 1)))
        {
            places.AddRange(row.Files.Where(file => stored.ContainsKey(file.File)).Select((file, index) =>
                new Placed($"{number:D2}-{row.Item.Code}/{index + 1:D2}-{Safe(file.Name)}", stored[file.File], row.Item.Zh)));
        }

        places.AddRange(history.Holding.Where(record => record.File is { } file && stored.ContainsKey(file)).Select((record, index) =>
            new Placed($"00-title-history/{index + 1:D2}-{Dates.Table(record.OnDay)}-{Safe(record.FileName ?? "")}", stored[record.File!.Value], "称号记录"))); // filtered just before
        return places;
    }

    internal static string Safe(string name)
    {
        var kept = new string([.. name.Select(c => char.IsControl(c) || "\\/:*?\"<>|".Contains(c, StringComparison.Ordinal) ? '_' : c)]).Trim(' ', '.');
        return kept.Length == 0 ? "file" : kept;
    }

    private string Page(DossierRequest request, DossierView view, List<Placed> places, DateTimeOffset at)
    {
        var page = new StringBuilder("<!doctype html>\n<html lang=\"zh-CN\"><meta charset=\"utf-8\"><title>材料目录</title>\n<style>body{font-family:sans-serif;margin:24px}table{border-collapse:collapse}td,th{border:1px solid #999;padding:4px 8px;text-align:left;font-size:13px}code{font-size:11px}</style>\n");
        page.Append(CultureInfo.InvariantCulture, $"<h1>{Html(request.Park.Name)} · {Html(Rules.TitleRules.StepName(view.Step).Zh)}材料目录{(request.Park.IsDemo ? "（示例数据）" : "")}</h1>\n<p>{request.Year} 年 · 生成于 {at:yyyy-MM-dd HH:mm}（园区时间）</p>\n");
        page.Append("<h2>材料</h2>\n<table><tr><th>序号</th><th>材料</th><th>状态</th><th>责任人</th><th>依据</th></tr>\n");
        foreach (var (row, number) in view.Rows.Select((row, index) => (row, index + 1)))
        {
            page.Append(CultureInfo.InvariantCulture, $"<tr><td>{number:D2}</td><td>{Html(row.Item.Zh)}</td><td>{Html(DossierWords.Of(row.Standing.State).Zh)}：{Html(row.Standing.Detail.Zh)}</td><td>{Html(row.Entry?.OwnerName ?? "—")}</td><td>{Html(row.Item.Clause ?? "—")}（{Html(row.Item.Certainty)}）</td></tr>\n");
        }

        page.Append("</table>\n<h2>文件</h2>\n<table><tr><th>文件</th><th>材料</th><th>字节</th><th>SHA-256</th></tr>\n");
        foreach (var place in places)
        {
            var name = files.Has(place.File.Sha256) ? $"<a href=\"{Html(string.Join('/', place.Name.Split('/').Select(Uri.EscapeDataString)))}\">{Html(place.Name)}</a>" : $"{Html(place.Name)}（内容不在数据文件夹中）";
            page.Append(CultureInfo.InvariantCulture, $"<tr><td>{name}</td><td>{Html(place.Of)}</td><td>{place.File.Size}</td><td><code>{place.File.Sha256}</code></td></tr>\n");
        }

        return page.Append("</table>\n</html>\n").ToString();
    }

    private static string Html(string text) => HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All).Encode(text);

    private sealed record Placed(string Name, StoredFile File, string Of);
}
