namespace EcoPark.Host.Web;

/// <summary>An address to return to is only ever one of our own.</summary>
internal static class LocalAddress
{
    public static string Of(string? address) =>
        address is ['/', ..] && !address.StartsWith("//", StringComparison.Ordinal) && !address.Contains('\\', StringComparison.Ordinal) && !address.Any(char.IsControl)
            ? address
            : "/";
}
