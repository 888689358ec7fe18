using EcoPark.Standards.Definitions;
using EcoPark.Standards.Quantities;

namespace EcoPark.Standards.Forms;

/// <summary>What <see cref="NumberText"/> made of a text.</summary>
public abstract record NumberReading
{
    private NumberReading()
    {
    }

    /// <summary>A number.</summary>
    /// <param name="Value">The number before its unit.</param>
    /// <param name="Suffix">What stands behind it: 万方, %, kWh; often empty.</param>
    public sealed record Number(Rational Value, string Suffix) : NumberReading;

    /// <summary>No number, or one that can be read in two ways.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record Refused(LocalText Reason) : NumberReading;

    /// <summary>A sign by which people say that there is nothing: 无, /, —. Whether it means 0 or 不涉及 only they know.</summary>
    /// <param name="Sign">The sign.</param>
    public sealed record Placeholder(string Sign) : NumberReading;
}
