namespace EcoPark.Disclosure.Portal;

/// <summary>A page of the portal: its component and whether it is kept once drawn. What depends on a typed word is not.</summary>
internal sealed record PortalPage(Type Component, bool IsKept = true)
{
    public int Status { get; init; } = 200;
}
