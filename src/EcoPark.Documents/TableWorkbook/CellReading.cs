using System.Runtime.InteropServices;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Evaluation;

namespace EcoPark.Documents.TableWorkbook;

/// <summary>What a cell says.</summary>
/// <param name="Value">The value understood; null where it could not be.</param>
/// <param name="Remark">What is wrong or odd about it.</param>
/// <param name="Formula">The hint that a formula's result was taken.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CellReading(string? Value, CellReading.Finding? Remark = null, CellReading.Finding? Formula = null)
{
    public static CellReading Wrong(string code, string zh, string en) => new(null, new Finding(code, Severity.Error, new LocalText(zh, en)));

    /// <summary>A remark before its cell is known.</summary>
    internal sealed record Finding(string Code, Severity Severity, LocalText Message);
}
