using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using EcoPark.Standards.Forms;

namespace EcoPark.Host.Commands.Demo.Loading;

/// <summary>
/// What the offices state for the reports: figures of a year from the file of that year, and from the last file where only its
/// comparison with the year before gives them. Lists stand in the files of their years.
/// </summary>
internal sealed class DemoFigures(DemoFiles files)
{
    private const int FirstFile = 2015;
    private const int LastFile = 2019;
    private readonly HashSet<string> _inRegister = PlanOf(files["registers"].GetProperty("plan"));

    public static bool IsOf(Form form) => form.Code.StartsWith("figures-", StringComparison.Ordinal);

    public static bool IsEmpty(FormEntry entry) => entry.Fields.IsEmpty && entry.Grids.IsEmpty;

    public FormEntry Of(Form form, int year)
    {
        var left = year == LastFile ? files["work-2020"].Rows("figuresLeft").Select(code => code.GetString() ?? "").Concat(_inRegister).ToHashSet(StringComparer.Ordinal) : [];
        var fields = ImmutableSortedDictionary.CreateBuilder<string, EnteredValue>(StringComparer.Ordinal);
        foreach (var field in form.Fields.Where(field => field.Item is not null && !left.Contains(field.Item)))
        {
            if (Stated(field.Item ?? "", year) is { } stated)
            {
                fields[field.Code] = new EnteredValue.Given(stated);
            }
        }

        var grids = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<EntryRow>>(StringComparer.Ordinal);
        foreach (var grid in form.Grids)
        {
            if (grid.TryFind(grid.Key, out var key) && key.Item is { } list && !left.Contains(list) && year is >= FirstFile and <= LastFile && FileOf(year).GetProperty("lists").TryGetProperty(list, out var rows))
            {
                grids[grid.Code] = [.. rows.EnumerateArray().Select(row => Row(grid, row))];
            }
        }

        return new FormEntry(fields.ToImmutable(), grids.ToImmutable());
    }

    // The last year's plan is kept as a register and not stated a second time.
    private static HashSet<string> PlanOf(JsonElement plan) =>
    [
        .. plan.Rows("targets").Select(code => code.GetString() ?? "").SelectMany(code => (string[])[code, code.Replace("_min", "_max", StringComparison.Ordinal)]),
        .. plan.GetProperty("lists").EnumerateObject().Select(list => list.Name), "plan.tasks",
    ];

    private string? Stated(string code, int year)
    {
        var text = year.ToString(CultureInfo.InvariantCulture);
        foreach (var file in (int[])[Math.Clamp(year, FirstFile, LastFile), LastFile])
        {
            if (FileOf(file).GetProperty("figures").TryGetProperty(code, out var years) && years.TryGetProperty(text, out var given))
            {
                var value = given.GetProperty("value");
                return value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText();
            }
        }

        return null;
    }

    private JsonElement FileOf(int year) => files[string.Create(CultureInfo.InvariantCulture, $"park-{year}")];

    private static EntryRow Row(FormGrid grid, JsonElement row) => new(grid.Columns.Where(column => row.TryGetProperty(column.Code, out _))
        .ToImmutableSortedDictionary(column => column.Code, EnteredValue (column) => new EnteredValue.Given(row.GetProperty(column.Code) is { ValueKind: JsonValueKind.String } text ? text.GetString() ?? "" : row.GetProperty(column.Code).GetRawText()), StringComparer.Ordinal));
}
