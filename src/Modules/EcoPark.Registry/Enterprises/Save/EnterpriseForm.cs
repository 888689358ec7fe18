using System.Globalization;
using EcoPark.Documents.TableWorkbook;
using EcoPark.Registry.Enterprises.Import;
using EcoPark.Standards.Forms;
using EcoPark.Standards.Reading;

namespace EcoPark.Registry.Enterprises.Save;

/// <summary>An enterprise while it is typed: text by the columns of the register.</summary>
internal sealed class EnterpriseForm
{
    private readonly Dictionary<string, string> _values;

    public EnterpriseForm() => _values = new(StringComparer.Ordinal);

    public EnterpriseForm(string uscc, EnterpriseDescription description) => _values = EnterpriseTable.Write(uscc, description);

    public string this[string column]
    {
        get => _values.GetValueOrDefault(column, "");
        set => _values[column] = value.Trim();
    }

    /// <summary>What was typed; a problem names its column.</summary>
    public Result<EnterpriseDescription> Read()
    {
        var problems = new List<Problem>();
        var description = new EnterpriseDescription
        {
            Name = this["name"],
            ShortName = Text("short-name"),
            IndustryCode = this["industry"],
            IsAboveScale = this["above-scale"] == "是",
            IsKeyDischarger = this["key-discharger"] == "是",
            HighTechFrom = Year("high-tech-from", problems),
            HighTechUntil = Year("high-tech-until", problems),
            Address = Text("address"),
            LegalPerson = Text("legal-person"),
            ContactName = Text("contact"),
            ContactPhone = Text("phone"),
            Longitude = DegreeText.Read(this["longitude"], "longitude", problems),
            Latitude = DegreeText.Read(this["latitude"], "latitude", problems),
            Grid = Text("grid"),
            Block = Text("block"),
            StartedOn = Day("started", problems),
            Since = Year("since", problems),
            Until = Year("until", problems),
        };
        return problems.Count > 0 ? Result<EnterpriseDescription>.Failed(problems) : description;
    }

    /// <summary>How a column is asked for on a page.</summary>
    public static Platform.Ui.FieldKind KindOf(TableColumn column) => column.Kind switch
    {
        FormFieldKind.YesNo or FormFieldKind.Choice when column.Code != "industry" => Platform.Ui.FieldKind.Choice,
        FormFieldKind.Date => Platform.Ui.FieldKind.Date,
        FormFieldKind.Whole => Platform.Ui.FieldKind.Whole,
        FormFieldKind.Number => Platform.Ui.FieldKind.Number,
        _ => Platform.Ui.FieldKind.Text,
    };

    private string? Text(string column) => this[column].Length == 0 ? null : this[column];

    private int? Year(string column, List<Problem> problems)
    {
        if (this[column].Length == 0)
        {
            return null;
        }

        if (int.TryParse(this[column], NumberStyles.None, CultureInfo.InvariantCulture, out var year))
        {
            return year;
        }

        problems.Add(new Problem("not-a-year", column, $"“{this[column]}”不是年份；请填四位数字。", $"'{this[column]}' is no year; give four digits."));
        return null;
    }

    private DateOnly? Day(string column, List<Problem> problems)
    {
        if (this[column].Length == 0)
        {
            return null;
        }

        if (DateOnly.TryParseExact(this[column], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        problems.Add(new Problem("not-a-day", column, $"“{this[column]}”不是日期；请写成 2009-06-01。", $"'{this[column]}' is no date; write 2009-06-01."));
        return null;
    }
}
