using EcoPark.Standards.Formulas;

namespace EcoPark.Standards.Forms.Files;

/// <summary>Finds computed fields and columns that need themselves.</summary>
internal static class FormCycle
{
    // Inputs are told apart by year: what was last year cannot lead back.
    private const int Year = 2000;

    /// <summary>The codes (a column: <c>grid.column</c>) that lie on a cycle or lead into one.</summary>
    public static IEnumerable<string> Find(Form form)
    {
        var needs = Needs(form);
        var open = needs.Keys.ToHashSet(StringComparer.Ordinal);
        while (open.RemoveWhere(code => !needs[code].Any(open.Contains)) > 0)
        {
        }

        return open.Order(StringComparer.Ordinal);
    }

    private static Dictionary<string, IReadOnlyList<string>> Needs(Form form)
    {
        var needs = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var field in form.Fields.Where(field => field.Compute is not null))
        {
            needs[field.Code] = Of(form, field, null);
        }

        foreach (var grid in form.Grids)
        {
            foreach (var column in grid.Columns.Where(column => column.Compute is not null))
            {
                needs[grid.Code + "." + column.Code] = Of(form, column, grid);
            }
        }

        return needs;
    }

    private static List<string> Of(Form form, FormField field, FormGrid? row) => field.Compute switch
    {
        FieldCompute.Formula formula => [.. FormulaCheck.Inputs(formula.Expression, Year, Year).Where(input => input.Year == Year)
            .Select(input => row is not null && row.TryFind(input.Code, out _) ? row.Code + "." + input.Code : input.Code)],
        FieldCompute.ColumnSum sum => [sum.Grid + "." + sum.Column],
        FieldCompute.Energy energy => Columns(form, energy.Grid),
        FieldCompute.Carbon carbon => Columns(form, carbon.Grid),
        _ => [],
    };

    private static List<string> Columns(Form form, string code) => form.TryFindGrid(code, out var grid)
        ? [.. grid.Columns.Where(column => column.Code == grid.Key || EnergyGrid.Inputs.Contains(column.Code)).Select(column => code + "." + column.Code)]
        : [];
}
