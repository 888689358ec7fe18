using System.Diagnostics.CodeAnalysis;
using EcoPark.Standards.Formulas;
using EcoPark.Standards.Quantities;

namespace EcoPark.Standards.Forms.Files;

/// <summary>
/// The codes that formulas of a form may use: its number fields, <c>grid.column</c> for the sum of a column, and inside a row
/// the columns of that row, which come first.
/// </summary>
internal sealed class FormSymbols(Form form, FormGrid? row = null) : ISymbols
{
    public bool TryFind(string code, [NotNullWhen(true)] out Symbol? symbol)
    {
        symbol = Find(code);
        return symbol is not null;
    }

    private Symbol? Find(string code)
    {
        if (row is not null && row.TryFind(code, out var own))
        {
            return Of(code, own);
        }

        if (form.TryFindField(code, out var field))
        {
            return Of(code, field);
        }

        var point = code.IndexOf('.', StringComparison.Ordinal);
        return point > 0 && form.TryFindGrid(code[..point], out var grid) && grid.TryFind(code[(point + 1)..], out var column)
            ? Of(code, column)
            : null;
    }

    // A column whose unit follows the row has no sum and no formula of its own.
    private static Symbol? Of(string code, FormField field) => field.Unit is { } unit && (field.IsNumber || field.Kind == FormFieldKind.YesNo)
        ? new Symbol(code, field.Name.Zh, field.Name.En, field.Kind == FormFieldKind.YesNo ? Unit.One : unit)
        : null;
}
