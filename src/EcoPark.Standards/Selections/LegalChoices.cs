using System.Collections.Immutable;
using System.Numerics;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Reading;

namespace EcoPark.Standards.Selections;

/// <summary>
/// All choices that the groups of a set allow: of every group at least so many members as it asks for. They are
/// enumerated, never sampled. A choice is held as bits; bit i stands for the i-th smallest number that can be chosen.
/// </summary>
public sealed class LegalChoices
{
    /// <summary>The most choices that are enumerated; a set with more is refused.</summary>
    public const int Most = 1 << 20;

    private const int MostNumbers = 64;

    private readonly ImmutableArray<ulong> _masks;

    private LegalChoices(ImmutableArray<int> numbers, ImmutableArray<ulong> masks)
    {
        Numbers = numbers;
        _masks = masks;
    }

    /// <summary>The numbers that can be chosen, ascending.</summary>
    public ImmutableArray<int> Numbers { get; }

    /// <summary>How many choices there are; 1, the empty one, for a set without groups.</summary>
    public int Count => _masks.Length;

    /// <summary>The choices as bits.</summary>
    internal ImmutableArray<ulong> Masks => _masks;

    /// <summary>
    /// The number of legal choices by the product formula: over the groups, the sum of n over k for k from at-least to n.
    /// For HJ 274-2015 (2⁴−1)(2²−1)³(2³−1)(2²−1) = 8,505.
    /// </summary>
    public static BigInteger CountOf(IEnumerable<IndicatorGroup> groups)
    {
        var product = BigInteger.One;
        foreach (var group in groups)
        {
            var subsets = BigInteger.Zero;
            var binomial = BigInteger.One;
            for (var size = 0; size <= group.Members.Length; size++)
            {
                subsets += size >= group.AtLeast ? binomial : BigInteger.Zero;
                binomial = binomial * (group.Members.Length - size) / (size + 1);
            }

            product *= subsets;
        }

        return product;
    }

    /// <summary>Enumerates the choices of disjoint groups.</summary>
    /// <returns>A problem <c>too-many-choices</c> beyond <see cref="Most"/> choices or 64 numbers; <c>group-members</c> when a number stands in two groups.</returns>
    public static Result<LegalChoices> Of(ImmutableArray<IndicatorGroup> groups)
    {
        var all = groups.SelectMany(group => group.Members).Order().ToImmutableArray();
        if (all.Distinct().Count() != all.Length)
        {
            return new Problem("group-members", "groups", "同一指标出现在两个组里；请改正标准文件。",
                "An indicator stands in two groups; correct the standard's file.");
        }

        var count = CountOf(groups);
        if (count > Most || all.Length > MostNumbers)
        {
            return new Problem("too-many-choices", "groups",
                $"可选指标 {all.Length} 项，合法选择 {count} 种，超过 {MostNumbers} 项、{Most} 种的穷举上限。",
                $"{all.Length} optional indicators give {count} legal choices; at most {MostNumbers} indicators and {Most} choices are enumerated.");
        }

        var masks = new List<ulong> { 0 };
        foreach (var group in groups)
        {
            var bits = group.Members.Select(number => 1UL << all.BinarySearch(number)).ToArray();
            var subsets = new List<ulong>();
            Subsets(bits, 0, 0, group.AtLeast, subsets);
            masks = [.. masks.SelectMany(mask => subsets.Select(subset => mask | subset))];
        }

        return new LegalChoices(all, [.. masks]);
    }

    /// <summary>The choices as ascending numbers, in no particular order.</summary>
    public IEnumerable<ImmutableArray<int>> Enumerate() => _masks.Select(NumbersOf);

    /// <summary>The numbers of a choice, ascending.</summary>
    internal ImmutableArray<int> NumbersOf(ulong mask)
    {
        var numbers = ImmutableArray.CreateBuilder<int>(BitOperations.PopCount(mask));
        for (var rest = mask; rest != 0; rest &= rest - 1)
        {
            numbers.Add(Numbers[BitOperations.TrailingZeroCount(rest)]);
        }

        return numbers.MoveToImmutable();
    }

    /// <summary>The bits of numbers; those that no group holds are counted apart.</summary>
    internal (ulong Mask, int Outside) MaskOf(IEnumerable<int> numbers)
    {
        var mask = 0UL;
        var outside = 0;
        foreach (var number in numbers.Distinct())
        {
            var index = Numbers.BinarySearch(number);
            mask |= index >= 0 ? 1UL << index : 0;
            outside += index >= 0 ? 0 : 1;
        }

        return (mask, outside);
    }

    // Branches that can no longer reach the number wanted are not entered, so the work follows the output.
    private static void Subsets(ulong[] bits, int index, ulong chosen, int wanted, List<ulong> subsets)
    {
        if (wanted > bits.Length - index)
        {
            return;
        }

        if (index == bits.Length)
        {
            subsets.Add(chosen);
            return;
        }

        Subsets(bits, index + 1, chosen | bits[index], wanted - 1, subsets);
        Subsets(bits, index + 1, chosen, wanted, subsets);
    }
}
