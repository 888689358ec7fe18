using EcoPark.Disclosure.Firms;

namespace EcoPark.Disclosure.Portal;

/// <summary>A firm as the public knows it: from the list of the last publication, and from what it disclosed.</summary>
public sealed record PublicFirm(string Uscc, string Name, string Industry)
{
    /// <summary>True: on the list of key dischargers of the last publication.</summary>
    public bool IsKey { get; init; }

    /// <summary>What it disclosed and still stands, the newest first.</summary>
    public required IReadOnlyList<FirmDisclosure> Disclosures { get; init; }
}

internal static class FirmsOfPark
{
    public static IReadOnlyList<PublicFirm> All(PublicPark park)
    {
        var disclosed = park.Standing.ToLookup(one => one.Report.Uscc, StringComparer.Ordinal);
        var key = park.Latest?.Content.KeyFirms ?? [];
        var listed = key.Select(firm => new PublicFirm(firm.Uscc, firm.Name, firm.Industry) { IsKey = true, Disclosures = [.. disclosed[firm.Uscc]] });
        var known = key.Select(firm => firm.Uscc).ToHashSet(StringComparer.Ordinal);
        var others = disclosed.Where(group => !known.Contains(group.Key)).Select(group => new PublicFirm(group.Key, group.First().Report.Name, group.First().Report.Industry) { Disclosures = [.. group] });
        return [.. listed.Concat(others).OrderBy(firm => firm.Uscc, StringComparer.Ordinal)];
    }

    public static PublicFirm? Find(PublicPark park, string uscc) => All(park).FirstOrDefault(firm => firm.Uscc == uscc);

    public static IEnumerable<PublicFirm> Matching(PublicPark park, string query, string industry) => All(park).Where(firm =>
        (industry.Length == 0 || firm.Industry.StartsWith(industry, StringComparison.Ordinal))
        && (query.Length == 0 || firm.Name.Contains(query, StringComparison.OrdinalIgnoreCase) || firm.Uscc.Contains(query, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Of the firms on the list, those whose annual disclosure of a year stands.</summary>
    public static (int Did, int Must) AnnualOf(PublicPark park, int year)
    {
        var key = (park.Latest?.Content.KeyFirms ?? []).Select(firm => firm.Uscc).ToHashSet(StringComparer.Ordinal);
        return (park.Standing.Where(one => one.Report.IsAnnual && one.Report.Year == year && key.Contains(one.Report.Uscc)).Select(one => one.Report.Uscc).Distinct().Count(), key.Count);
    }
}
