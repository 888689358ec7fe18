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

    /// <summary>The choices as bits, in the lexicographic order of their numbers.</summary>
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

        var needs = groups.Select(group => (
            Mask: group.Members.Aggregate(0UL, (mask, number) => mask | (1UL << all.BinarySearch(number))), group.AtLeast)).ToArray();
        var walk = new Walk(needs, all.Length, (int)count);
        walk.Visit(0, 0);
        return new LegalChoices(all, walk.Masks.MoveToImmutable());
    }

    /// <summary>The choices as ascending numbers, in lexicographic order.</summary>
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

    // Depth first, a choice before its continuations: that is lexicographic order. A branch is left as soon as the
    // numbers still ahead can no longer satisfy some group, so the work follows the output.
    private sealed class Walk((ulong Mask, int AtLeast)[] needs, int size, int count)
    {
        public ImmutableArray<ulong>.Builder Masks { get; } = ImmutableArray.CreateBuilder<ulong>(count);

        public void Visit(int from, ulong chosen)
        {
            if (Satisfies(chosen))
            {
                Masks.Add(chosen);
            }

            for (var next = from; next < size && Satisfies(chosen | (ulong.MaxValue << next)); next++)
            {
                Visit(next + 1, chosen | (1UL << next));
            }
        }

        private bool Satisfies(ulong chosen)
        {
            foreach (var (mask, atLeast) in needs)
            {
                if (BitOperations.PopCount(chosen & mask) < atLeast)
                {
                    return false;
                }
            }

            return true;
        }
    }
}
