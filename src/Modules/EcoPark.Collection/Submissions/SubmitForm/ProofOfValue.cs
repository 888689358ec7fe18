using EcoPark.Collection.Ledger;
using EcoPark.Standards.Forms;
using EcoPark.Standards.Formulas;

namespace EcoPark.Collection.Submissions.SubmitForm;

/// <summary>The files that prove a value: those beside it and, where it is computed, those beside what it is computed from.</summary>
internal static class ProofOfValue
{
    public static IReadOnlyList<EvidenceLink> Of(FormSheet sheet, CheckedValue value)
    {
        var own = value.Place.ToString() ?? "";
        // The bill stands beside the amount, not beside the standard coal worked out from it.
        var (exact, tables) = value switch
        {
            { Origin: CheckedOrigin.Computed, Place: FormPlace.Field field } => Inputs(sheet, field.Code),
            { Origin: CheckedOrigin.Computed, Place: FormPlace.Cell cell } => ([.. ComputedFrom.Ingredients(sheet.Form, cell)], []),
            _ => ([], []),
        };
        return
        [
            .. sheet.Attachments.Where(file => file.Place == own || file.Place == "form" || exact.Contains(file.Place) || tables.Any(table => IsIn(file.Place, table)))
                .Select(file => new EvidenceLink(file.File.Value, file.FileName, file.Sha256, file.Locator)),
        ];
    }

    private static bool IsIn(string place, string table) => place == table || place.StartsWith(table + "[", StringComparison.Ordinal);

    // Fields whose formulas lead to others are followed to the end; a form has no cycle.
    private static (HashSet<string> Fields, HashSet<string> Tables) Inputs(FormSheet sheet, string code)
    {
        HashSet<string> fields = new(StringComparer.Ordinal), tables = new(StringComparer.Ordinal);
        var open = new Stack<string>([code]);
        while (open.TryPop(out var next))
        {
            foreach (var input in sheet.Form.TryFindField(next, out var field) ? Inputs(field.Compute, sheet.Submission.Year) : [])
            {
                if (sheet.Form.TryFindField(input, out _) && fields.Add(input))
                {
                    open.Push(input);
                }
                else if (sheet.Form.TryFindGrid(input.Split('.')[0], out var grid))
                {
                    tables.Add(grid.Code);
                }
            }
        }

        return (fields, tables);
    }

    private static IEnumerable<string> Inputs(FieldCompute? compute, int year) => compute switch
    {
        FieldCompute.Formula formula => FormulaCheck.Inputs(formula.Expression, year, year).Where(input => input.Year == year).Select(input => input.Code),
        FieldCompute.ColumnSum sum => [sum.Grid],
        FieldCompute.Energy energy => [energy.Grid],
        FieldCompute.Carbon carbon => [carbon.Grid],
        _ => [],
    };
}
