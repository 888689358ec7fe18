using System.Collections.Immutable;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Quantities;

namespace EcoPark.Standards.Forms.Checking;

/// <summary>What a formula finds under a code. Nothing of it is 0 but a number 0.</summary>
internal abstract record Amount
{
    private Amount()
    {
    }

    /// <summary>A number, in base units.</summary>
    public sealed record Known(Rational Value) : Amount;

    /// <summary>不涉及: adds nothing to a sum.</summary>
    public sealed record NotApplicable(string Reason) : Amount;

    /// <summary>Not there; the places that would have to be filled in.</summary>
    public sealed record Missing(ImmutableArray<LocalText> Places) : Amount;

    /// <summary>A computed value that cannot be computed for another reason.</summary>
    public sealed record Failed(LocalText Reason) : Amount;

    /// <summary>The sum: one missing part makes it missing; parts that are 不涉及 add nothing, unless all are.</summary>
    public static Amount Sum(IReadOnlyCollection<Amount> parts)
    {
        if (parts.OfType<Failed>().FirstOrDefault() is { } failed)
        {
            return failed;
        }

        var missing = parts.OfType<Missing>().SelectMany(part => part.Places).Distinct().ToImmutableArray();
        if (!missing.IsEmpty)
        {
            return new Missing(missing);
        }

        var numbers = parts.OfType<Known>().ToList();
        return numbers.Count == 0 && parts.OfType<NotApplicable>().FirstOrDefault() is { } not
            ? not
            : new Known(numbers.Aggregate(Rational.Zero, (sum, part) => sum + part.Value));
    }
}
