using System.Text.Json.Serialization;
using EcoPark.Documents.Excel;
using EcoPark.Standards.Evaluation;

namespace EcoPark.Registry.Enterprises.Import;

/// <summary>What importing a file would do. Nothing is written.</summary>
/// <param name="Sheet">The sheet that was read.</param>
/// <param name="Rows">Row by row.</param>
/// <param name="Remarks">Cell by cell what is wrong or odd.</param>
public sealed record ImportPlan(string Sheet, IReadOnlyList<ImportRow> Rows, IReadOnlyList<CellRemark> Remarks)
{
    public int Added => Count(ImportOutcome.Add);

    public int Changed => Count(ImportOutcome.Change);

    public int Same => Count(ImportOutcome.Same);

    public int Refused => Count(ImportOutcome.Refused);

    public int Errors => Remarks.Count(remark => remark.Severity == Severity.Error);

    private int Count(ImportOutcome outcome) => Rows.Count(row => row.Outcome == outcome);
}

/// <summary>One row of the file.</summary>
/// <param name="Number">The row in the sheet, from 1.</param>
/// <param name="Uscc">As read; null where nothing usable stands.</param>
/// <param name="Name">As read.</param>
/// <param name="Outcome">What happens to it.</param>
public sealed record ImportRow(int Number, string? Uscc, string? Name, ImportOutcome Outcome)
{
    [JsonIgnore]
    internal EnterpriseDescription? After { get; init; }
}

[JsonConverter(typeof(JsonStringEnumConverter<ImportOutcome>))]
public enum ImportOutcome
{
    Add,
    Change,

    /// <summary>The register says the same already.</summary>
    Same,
    Refused,
}
