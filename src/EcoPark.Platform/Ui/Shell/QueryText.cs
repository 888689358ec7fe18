using Microsoft.AspNetCore.WebUtilities;

namespace EcoPark.Platform.Ui.Shell;

/// <summary>The part of an address behind the question mark: filters and open panels live there, so that a page can be sent to somebody.</summary>
public static class QueryText
{
    /// <summary>The first value of each name.</summary>
    public static Dictionary<string, string> Read(string query) =>
        QueryHelpers.ParseQuery(query).ToDictionary(pair => pair.Key, pair => pair.Value.Count > 0 ? pair.Value[0] ?? "" : "", StringComparer.Ordinal);

    /// <summary>The same query with one value set, or removed where null or empty.</summary>
    public static string With(string query, string name, string? value)
    {
        var pairs = Read(query);
        pairs.Remove(name);
        if (!string.IsNullOrEmpty(value))
        {
            pairs[name] = value;
        }

        return pairs.Count == 0 ? "" : "?" + string.Join('&', pairs.Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}"));
    }
}
