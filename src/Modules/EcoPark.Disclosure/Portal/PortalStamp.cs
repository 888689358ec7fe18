using EcoPark.Platform.Scopes;

namespace EcoPark.Disclosure.Portal;

/// <summary>Goes up with everything that becomes public, is withdrawn or is set for the portal; pages drawn under an older number are not given out.</summary>
public sealed class PortalStamp
{
    private PortalStamp()
    {
    }

    internal PortalStamp(ParkId park) => Park = park;

    public ParkId Park { get; private set; }

    public long Number { get; private set; }

    internal void Raise() => Number++;
}
