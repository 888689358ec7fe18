using System.Globalization;
using EcoPark.Standards.Reading;

namespace EcoPark.Registry.Permits;

/// <summary>One row of limits while it is typed: text until it is read.</summary>
internal sealed class LimitLine
{
    public LimitLine()
    {
    }

    public LimitLine(LimitDescription limit)
    {
        (Outlet, Pollutant, Name, Basis, Unit, Source) = (limit.Outlet ?? "", limit.Pollutant, limit.Name, limit.Basis, limit.Unit, limit.Source);
        (Lower, Upper) = (limit.Lower?.ToString(CultureInfo.InvariantCulture) ?? "", limit.Upper?.ToString(CultureInfo.InvariantCulture) ?? "");
        (From, Until) = (limit.ValidFrom, limit.ValidUntil);
    }

    public string Outlet { get; set; } = "";

    public string Pollutant { get; set; } = "";

    public string Name { get; set; } = "";

    public LimitBasis Basis { get; set; }

    public string Lower { get; set; } = "";

    public string Upper { get; set; } = "";

    public string Unit { get; set; } = "";

    public string Source { get; set; } = "";

    public DateOnly? From { get; set; }

    public DateOnly? Until { get; set; }

    public LimitDescription Read(int number, List<Problem> problems) => new(Pollutant.Trim(), Name.Trim(), Basis)
    {
        Outlet = Outlet.Length == 0 ? null : Outlet,
        Lower = Number(Lower, number, problems),
        Upper = Number(Upper, number, problems),
        Unit = Unit.Trim(),
        Source = Source.Trim(),
        ValidFrom = From,
        ValidUntil = Until,
    };

    private static decimal? Number(string text, int row, List<Problem> problems)
    {
        if (text.Trim().Length == 0)
        {
            return null;
        }

        if (decimal.TryParse(text.Trim(), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value))
        {
            return value;
        }

        problems.Add(new Problem("not-a-number", string.Create(CultureInfo.InvariantCulture, $"limits[{row}]"), $"“{text}”不是数；请只填数字，单位填在单位栏。", $"'{text}' is no number; give the number only and the unit in its own column."));
        return null;
    }
}
