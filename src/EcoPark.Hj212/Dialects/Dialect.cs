using System.Collections.Immutable;
using EcoPark.Hj212.Frames;
using EcoPark.Hj212.Messages;

namespace EcoPark.Hj212.Dialects;

/// <summary>
/// How one device departs from the standard, as its profile says: what is accepted from it and how its codes are meant.
/// What is tolerated is still reported as <see cref="Deviations"/>.
/// </summary>
public sealed record Dialect
{
    /// <summary>The standard to the letter: four digits of length, its own CRC.</summary>
    public static Dialect Strict { get; } = new() { AcceptedCrc = [CrcMatch.Standard] };

    /// <summary>Everything that can still be read: any length field, any CRC, even a wrong one, which is then marked.</summary>
    public static Dialect Tolerant { get; } = new()
    {
        LengthFields = LengthField.Any,
        AcceptedCrc = [CrcMatch.Standard, CrcMatch.ModbusHigh, CrcMatch.ModbusLow, CrcMatch.Wrong],
    };

    /// <summary>The edition, when the profile knows better than the Flag; null: by the Flag.</summary>
    public ProtocolVersion? Version { get; init; }

    /// <summary>Length fields beside the four digits.</summary>
    public LengthField LengthFields { get; init; }

    /// <summary>The kinds of CRC that make a frame; all others are a fault.</summary>
    public required ImmutableArray<CrcMatch> AcceptedCrc { get; init; }

    /// <summary>Codes of systems that mean another: 80 sent for electricity means 44.</summary>
    public ImmutableDictionary<string, string> Systems { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Codes of factors that mean another: PMD means a34013.</summary>
    public ImmutableDictionary<string, string> Factors { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Units of factors, by the code as sent, that differ from the code table.</summary>
    public ImmutableDictionary<string, string> Units { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The kind of system that is meant.</summary>
    public string System(string st) => Systems.GetValueOrDefault(st, st);

    /// <summary>The factor that is meant.</summary>
    public string Factor(string code) => Factors.GetValueOrDefault(code, code);
}
