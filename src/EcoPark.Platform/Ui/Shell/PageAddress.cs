using System.Globalization;

namespace EcoPark.Platform.Ui.Shell;

/// <summary>What an address says about where the page stands: /p/{park}/y/{year}/… ?asof=2020-05-18T11:00.</summary>
public sealed record PageAddress
{
    private static readonly string[] TimeForms = ["yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-dd"];

    public required Uri Uri { get; init; }

    public string? ParkKey { get; init; }

    public int? Year { get; init; }

    /// <summary>As written.</summary>
    public string? AsOfText { get; init; }

    /// <summary>Local time of the park.</summary>
    public DateTime? AsOf { get; init; }

    /// <summary>A time is written that cannot be read: the page must not pass for one of the past.</summary>
    public bool AsOfIsUnreadable => AsOfText is not null && AsOf is null;

    public string Path => Uri.AbsolutePath;

    public static PageAddress Read(string address)
    {
        var uri = new Uri(address);
        var parts = uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var park = parts is ["p", var key, ..] ? Uri.UnescapeDataString(key) : null;
        int? year = parts is ["p", _, "y", var text, ..] && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : null;
        var asOf = QueryText.Read(uri.Query).GetValueOrDefault("asof");
        return new()
        {
            Uri = uri,
            ParkKey = park,
            Year = year,
            AsOfText = string.IsNullOrEmpty(asOf) ? null : asOf,
            AsOf = DateTime.TryParseExact(asOf, TimeForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null,
        };
    }

    /// <summary>This page of another year.</summary>
    public string InYear(int year)
    {
        var parts = Uri.AbsolutePath.Split('/');
        parts[4] = year.ToString(CultureInfo.InvariantCulture);
        return string.Join('/', parts) + Uri.Query;
    }

    /// <summary>This page as it was known then; null: now.</summary>
    public string At(string? asOf) => Path + QueryText.With(Uri.Query, "asof", asOf);
}
