using System.Globalization;
using System.Text.Json;
using EcoPark.Platform.Scopes;

namespace EcoPark.Reporting.Reports;

/// <summary>A report as it was frozen. Nothing in it changes afterwards but how far it has gone.</summary>
public sealed class ReportVersion
{
    private ReportVersion() => FrozenBy = FactsHash = Standard = StandardVersion = TemplatesHash = Selection = Wording = "";

    internal ReportVersion(Report report, FrozenContent content)
        : this()
    {
        Id = Guid.CreateVersion7();
        (Report, Park, Year, Number, Reason) = (report.Id, report.Park, report.Year, report.DraftNumber, report.Reason);
        (FactsHash, Standard, StandardVersion, TemplatesHash) = (content.FactsHash, content.Standard, content.StandardVersion, content.TemplatesHash);
        Selection = string.Join(',', content.Selection);
        Wording = JsonSerializer.Serialize(content.Texts);
        (Signature, KeyFingerprint) = (content.Signature, content.KeyFingerprint);
        (Seq, BoundNumbers) = (content.Seq, content.BoundNumbers);
        State = ReportState.Frozen;
    }

    public Guid Id { get; private set; }

    public Guid Report { get; private set; }

    public ParkId Park { get; private set; }

    public int Year { get; private set; }

    public int Number { get; private set; }

    /// <summary>Why the version before was corrected; null for the first.</summary>
    public string? Reason { get; private set; }

    public DateTime FrozenAt { get; private set; }

    public string FrozenBy { get; private set; }

    /// <summary>The time as of which the facts of the ledger are known.</summary>
    public DateTime KnownAt { get; private set; }

    /// <summary>The last record of the ledger in it.</summary>
    public long Seq { get; private set; }

    /// <summary>The hash of facts.json: over every number printed.</summary>
    public string FactsHash { get; private set; }

    /// <summary>The code of the indicator set.</summary>
    public string Standard { get; private set; }

    public string StandardVersion { get; private set; }

    /// <summary>SHA-256 over templates and phrases.</summary>
    public string TemplatesHash { get; private set; }

    /// <summary>Ascending, separated by commas.</summary>
    public string Selection { get; private set; }

    /// <summary>The office's texts by section, as JSON.</summary>
    public string Wording { get; private set; }

    public int BoundNumbers { get; private set; }

    /// <summary>Over facts.json, as the file beside it states it; null: no key could be used.</summary>
    public string? Signature { get; private set; }

    public string? KeyFingerprint { get; private set; }

    /// <summary>Frozen, Submitted or Published.</summary>
    public ReportState State { get; private set; }

    public DateTime? SubmittedAt { get; private set; }

    public string? SubmittedBy { get; private set; }

    public DateTime? PublishedAt { get; private set; }

    public string? PublishedBy { get; private set; }

    /// <summary>1 for the first publication of the year, then one more for each correction; null: not published.</summary>
    public int? Edition { get; private set; }

    public PdfState Pdf { get; private set; }

    /// <summary>Why there is no PDF, in words.</summary>
    public string? PdfNote { get; private set; }

    public IReadOnlyDictionary<string, string> Texts => JsonSerializer.Deserialize<Dictionary<string, string>>(Wording) ?? [];

    public IReadOnlyList<int> Chosen => [.. Selection.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(number => int.Parse(number, CultureInfo.InvariantCulture))];

    internal ReportVersion Freeze(string by, DateTime at)
    {
        (FrozenBy, FrozenAt, KnownAt) = (by, at, at);
        return this;
    }

    internal void Submit(string by, DateTime at) => (State, SubmittedBy, SubmittedAt) = (ReportState.Submitted, by, at);

    internal void Publish(int edition, string by, DateTime at) => (State, Edition, PublishedBy, PublishedAt) = (ReportState.Published, edition, by, at);

    internal void Print(PdfState state, string? note) => (Pdf, PdfNote) = (state, note);
}

/// <summary>Whether the version has a PDF.</summary>
public enum PdfState
{
    /// <summary>None was asked for.</summary>
    None,

    /// <summary>A job is making it.</summary>
    Waiting,

    Made,

    /// <summary>The machine has no program for it, or it failed; the note says which.</summary>
    Absent,
}

/// <summary>What a version is made of.</summary>
internal sealed record FrozenContent
{
    public required string FactsHash { get; init; }

    public required string Standard { get; init; }

    public required string StandardVersion { get; init; }

    public required string TemplatesHash { get; init; }

    public required IReadOnlyList<int> Selection { get; init; }

    public required IReadOnlyDictionary<string, string> Texts { get; init; }

    public required long Seq { get; init; }

    public required int BoundNumbers { get; init; }

    public string? Signature { get; init; }

    public string? KeyFingerprint { get; init; }
}
