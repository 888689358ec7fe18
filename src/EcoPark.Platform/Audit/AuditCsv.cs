using System.Globalization;
using System.Text;

namespace EcoPark.Platform.Audit;

/// <summary>The export of the audit: CSV that a spreadsheet opens without running anything in it.</summary>
internal static class AuditCsv
{
    private const string Starters = "=+-@\t\r";

    public static async Task WriteAsync(IAsyncEnumerable<AuditRecord> records, Stream target, CancellationToken cancellation)
    {
        await using var writer = new StreamWriter(target, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await writer.WriteAsync("seq,recorded_at_utc,person,person_id,address,action,subject_kind,subject_id,park,before,after,hash\r\n");
        await foreach (var record in records.WithCancellation(cancellation))
        {
            string?[] cells =
            [
                record.Seq.ToString(CultureInfo.InvariantCulture), record.RecordedAt.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), record.PersonName,
                record.PersonId?.ToString("N"), record.Address, record.Action, record.SubjectKind, record.SubjectId, record.Park?.ToString(), record.Before, record.After,
                Convert.ToHexStringLower(record.Hash),
            ];
            await writer.WriteAsync(string.Join(',', cells.Select(Cell)) + "\r\n");
        }
    }

    // A text that a spreadsheet would take for a formula gets an apostrophe, which shows that it is text.
    internal static string Cell(string? text)
    {
        var safe = text is { Length: > 0 } && Starters.Contains(text[0], StringComparison.Ordinal) ? "'" + text : text ?? "";
        return safe.AsSpan().ContainsAny("\",\r\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
