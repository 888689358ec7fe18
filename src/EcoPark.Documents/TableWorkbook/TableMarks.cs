using System.Globalization;
using EcoPark.Documents.Excel;
using EcoPark.Standards.Reading;

namespace EcoPark.Documents.TableWorkbook;

/// <summary>The hidden marks by which a workbook says what it is; writer and reader share them.</summary>
internal static class TableMarks
{
    public const string Sheet = "版本标记";
    public const string Kind = "EcoPark.Table";
    public const string Prefix = "#table:";
    public const int CodeRow = 3;
    public const int HeaderRow = 4;

    private const string Table = "table";
    private const string Version = "version";
    private const string Year = "year";

    /// <summary>The hidden sheet.</summary>
    public static Sheet Write(TableDefinition definition)
    {
        var sheet = new Sheet(Sheet) { Hidden = true, Protected = true };
        sheet.Put(1, 1, Cell.Text(Kind, StyleName.Plain));
        (string, string)[] lines = [(Table, definition.Code), (Version, definition.Version), (Year, YearText(definition.Year))];
        for (var index = 0; index < lines.Length; index++)
        {
            sheet.PutRow(1, index + 2, [Cell.Text(lines[index].Item1, StyleName.Plain), Cell.Text(lines[index].Item2, StyleName.Plain)]);
        }

        return sheet;
    }

    /// <summary>Whether a row begins the hidden sheet.</summary>
    public static bool Begins(SheetRows rows) => rows.Row == 1 && rows.Cells is [{ Column: 1, Text: Kind }, ..];

    /// <summary>Compares the hidden sheet, of which the first row was read, with what is expected.</summary>
    public static Problem? Check(SheetRows rows, string sheet, TableDefinition definition)
    {
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        while (given.Count < 20 && rows.Next())
        {
            given[rows.Cells[0].Text] = rows.Cells.Count > 1 ? rows.Cells[1].Text : "";
        }

        return rows.Problem ?? Compare(given, sheet, definition);
    }

    private static Problem? Compare(Dictionary<string, string> given, string sheet, TableDefinition definition)
    {
        var table = given.GetValueOrDefault(Table, "");
        if (table != definition.Code)
        {
            return new Problem("wrong-table", sheet, $"这是“{table}”的工作簿，此处要的是“{definition.Name.Zh}”（{definition.Code}）；请换文件。",
                $"This is the workbook of '{table}'; {definition.Name.En} ({definition.Code}) is expected. Choose another file.");
        }

        var version = given.GetValueOrDefault(Version, "");
        if (version != definition.Version)
        {
            return new Problem("wrong-version", sheet, $"工作簿是 {version} 版，现行为 {definition.Version} 版；请重新下载模板，把数据粘贴过去。",
                $"The workbook has version {version}, the current one is {definition.Version}. Download the template again and paste the data into it.");
        }

        var year = given.GetValueOrDefault(Year, "");
        return year == YearText(definition.Year) ? null : new Problem("wrong-year", sheet,
            $"工作簿是 {Shown(year)} 的，此处要的是 {Shown(YearText(definition.Year))} 的；请换文件，或到该年度导入。",
            $"The workbook is about {Shown(year)}, {Shown(YearText(definition.Year))} is expected. Choose another file, or import it in its year.");
    }

    private static string YearText(int? year) => year?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Shown(string year) => year.Length == 0 ? "—" : year;
}
