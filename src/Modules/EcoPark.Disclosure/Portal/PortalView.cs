using EcoPark.Disclosure.Portal.Verification;
using EcoPark.Platform.Ui;
using EcoPark.Standards.Definitions;

namespace EcoPark.Disclosure.Portal;

/// <summary>What one page is drawn from.</summary>
/// <param name="Park">Everything public of the park.</param>
/// <param name="Path">The address asked for, without query.</param>
public sealed record PortalView(PublicPark Park, string Path)
{
    /// <summary>/pub/{park}.</summary>
    public string Home => $"/pub/{Park.Key}";

    /// <summary>What somebody searches for, shortened to what a name can be.</summary>
    public string Query { get; init; } = "";

    public string Industry { get; init; } = "";

    /// <summary>The year and edition of the address; the firm of the address.</summary>
    public Publication? Publication { get; init; }

    public string Uscc { get; init; } = "";

    /// <summary>What was asked on the page of verification.</summary>
    public PortalVerification Verification { get; init; } = new();

    /// <summary>True where the installation verifies documents: there is a page for it.</summary>
    public bool CanVerify { get; init; }

    /// <summary>The other language, back to this page.</summary>
    public string OtherLanguage => $"/culture?lang={(Words.IsChinese ? "en" : "zh-CN")}&return={Uri.EscapeDataString(Path)}";

    public static string In(LocalText text) => text.In(Words.IsChinese);
}
