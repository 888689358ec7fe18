using System.Globalization;
using EcoPark.Standards.Forms;
using EcoPark.Standards.Formulas;

namespace EcoPark.Collection.Submissions;

/// <summary>Which computed values of a form rest on which of its places, as the form defines it.</summary>
internal static class ComputedFrom
{
    /// <summary>The places given and, over any number of steps, every computed value that rests on one of them.</summary>
    public static HashSet<string> Closure(FormSheet sheet, IEnumerable<string> places)
    {
        var affected = places.ToHashSet(StringComparer.Ordinal);
        var computed = sheet.Checked.Values.Where(value => value.Origin == CheckedOrigin.Computed).Select(value => value.Place).ToList();
        while (computed.FirstOrDefault(place => !affected.Contains(Text(place)) && RestsOn(sheet, place, affected)) is { } next)
        {
            affected.Add(Text(next));
        }

        return affected;
    }

    /// <summary>The cells of the row that a computed cell is worked out from: they have no item, so they are no facts of their own.</summary>
    public static IEnumerable<string> Ingredients(Form form, FormPlace.Cell computed) => form.TryFindGrid(computed.Grid, out var grid)
        ? grid.Columns.Where(column => column.Item is null).Select(column => Text(computed with { Column = column.Code }))
        : [];

    private static bool RestsOn(FormSheet sheet, FormPlace place, HashSet<string> affected) => place switch
    {
        FormPlace.Cell cell => affected.Any(other => other.StartsWith(string.Create(CultureInfo.InvariantCulture, $"{cell.Grid}[{cell.Row}]."), StringComparison.Ordinal)),
        FormPlace.Field field when sheet.Form.TryFindField(field.Code, out var found) => found.Compute switch
        {
            FieldCompute.ColumnSum sum => HasColumn(affected, sum.Grid, sum.Column),
            FieldCompute.Energy energy => HasGrid(affected, energy.Grid),
            FieldCompute.Carbon carbon => HasGrid(affected, carbon.Grid),
            FieldCompute.Formula formula => FormulaCheck.Inputs(formula.Expression, sheet.Submission.Year, sheet.Submission.Year)
                .Where(input => input.Year == sheet.Submission.Year).Any(input => affected.Contains(input.Code) || IsColumn(affected, input.Code)),
            _ => false,
        },
        _ => false,
    };

    private static bool IsColumn(HashSet<string> affected, string code) => code.Split('.') is [var grid, var column] && HasColumn(affected, grid, column);

    private static bool HasColumn(HashSet<string> affected, string grid, string column) => affected.Any(place =>
        place == grid || (place.StartsWith(grid + "[", StringComparison.Ordinal) && place.EndsWith("]." + column, StringComparison.Ordinal)));

    private static bool HasGrid(HashSet<string> affected, string grid) => affected.Any(place => place == grid || place.StartsWith(grid + "[", StringComparison.Ordinal));

    private static string Text(FormPlace place) => place.ToString() ?? "";
}
