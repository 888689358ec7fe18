using System.Text.RegularExpressions;
using EcoPark.Documents.Excel;
using EcoPark.Standards.Forms;

namespace EcoPark.Documents.TableWorkbook;

/// <summary>Where the columns of a table stand in a sheet, found by the codes of our template or by the headings.</summary>
internal sealed partial class TableHead
{
    /// <summary>How far down headings are looked for.</summary>
    public const int DeepestRow = 20;

    private readonly Dictionary<string, int> byCode = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> byName = new(StringComparer.Ordinal);
    private readonly int width;

    public TableHead(TableDefinition definition)
    {
        width = definition.Columns.Length;
        for (var index = 0; index < width; index++)
        {
            var column = definition.Columns[index];
            byCode[column.Code] = index;
            foreach (var name in column.OtherNames.Prepend(column.Name.En).Prepend(column.Name.Zh))
            {
                byName.TryAdd(Normal(name), index);
            }
        }

        Places = new int[width];
    }

    /// <summary>The last row of the head; 0 while none was found.</summary>
    public int LastRow { get; private set; }

    /// <summary>Whether a mark says that this is the table's sheet.</summary>
    public bool IsMarked { get; private set; }

    /// <summary>Column of the sheet by column of the table, from 1; 0 where it is missing.</summary>
    public int[] Places { get; private set; }

    /// <summary>A column that stands twice; -1 when none does.</summary>
    public int Repeated { get; private set; } = -1;

    /// <summary>How many columns were found.</summary>
    public int Found => Places.Count(place => place > 0);

    /// <summary>Looks at one row.</summary>
    public void Look(SheetRows rows, string mark)
    {
        IsMarked |= rows.Cells[0].Text == mark;
        Take(rows, cell => byCode.GetValueOrDefault(cell.Text.Trim(), -1));
        Take(rows, cell => byName.GetValueOrDefault(Normal(cell.Text), -1));
    }

    private void Take(SheetRows rows, Func<RowCell, int> find)
    {
        var places = new int[width];
        var repeated = -1;
        foreach (var cell in rows.Cells)
        {
            if (cell.Kind == CellKind.Text && find(cell) is var index and >= 0)
            {
                repeated = places[index] > 0 ? index : repeated;
                places[index] = places[index] > 0 ? places[index] : cell.Column;
            }
        }

        var found = places.Count(place => place > 0);
        if (found > Found)
        {
            (Places, Repeated, LastRow) = (places, repeated, rows.Row);
        }
        else if (found > 0 && rows.Row == LastRow + 1)
        {
            // The headings under the codes: the data begin below both.
            LastRow = rows.Row;
        }
    }

    /// <summary>A heading without its unit, star and spaces.</summary>
    private static string Normal(string heading) =>
        heading.Length > 200 ? heading : Noise().Replace(NumberText.Fold(heading), "").ToUpperInvariant();

    [GeneratedRegex(@"\s|\*|\([^()]*\)\s*\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Noise();
}
