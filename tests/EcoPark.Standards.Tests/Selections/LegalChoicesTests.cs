using System.Collections.Immutable;
using System.Numerics;
using CsCheck;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Selections;

namespace EcoPark.Standards.Tests.Selections;

public sealed class LegalChoicesTests
{
    private static readonly Gen<(int Size, int AtLeast)> Group =
        Gen.Select(Gen.Int[1, 5], Gen.Int[0, 6], (size, atLeast) => (size, atLeast));

    [Fact]
    public void Hj274_allows_8505_choices()
    {
        // (2⁴−1)(2²−1)(2²−1)(2²−1)(2³−1)(2²−1) = 15 × 3 × 3 × 3 × 7 × 3
        var choices = Of([.. Repository.Hj274.Groups]);
        Assert.Equal(8505, choices.Count);
        Assert.Equal(8505, LegalChoices.CountOf(Repository.Hj274.Groups));
        Assert.Equal([1, 2, 3, 4, 6, 7, 8, 9, 11, 12, 14, 15, 16, 27, 28], choices.Numbers);
        Assert.Equal(8505, choices.Enumerate().Select(numbers => string.Join(',', numbers)).Distinct().Count());
    }

    [Fact]
    public void Every_choice_of_Hj274_takes_from_every_group() => Assert.All(
        Of([.. Repository.Hj274.Groups]).Enumerate(),
        numbers => Assert.All(Repository.Hj274.Groups, group => Assert.Contains(numbers, number => group.Members.Contains(number))));

    [Fact]
    public void Enumeration_and_product_formula_agree_for_random_groups() => Group.Array[0, 4].Sample(shapes =>
    {
        var groups = Groups(shapes);
        var choices = Of(groups).Enumerate().ToList();
        var expected = ByCounting(groups);
        return choices.Count == expected
            && LegalChoices.CountOf(groups) == expected
            && choices.Select(numbers => string.Join(',', numbers)).Distinct().Count() == expected
            && choices.All(numbers => groups.All(group => numbers.Count(group.Members.Contains) >= group.AtLeast));
    }, iter: 300);

    [Fact]
    public void A_set_without_groups_has_only_the_empty_choice() => Assert.Equal([[]], Of([]).Enumerate());

    [Fact]
    public void A_group_that_asks_for_more_than_it_has_leaves_no_choice() => Assert.Equal(0, Of(Groups([(2, 3)])).Count);

    [Fact]
    public void A_group_of_forty_of_which_all_are_needed_is_one_choice() => Assert.Equal(1, Of(Groups([(40, 40)])).Count);

    [Fact]
    public void More_choices_than_can_be_enumerated_are_refused_with_their_number()
    {
        var problem = Assert.Single(LegalChoices.Of(Groups([(21, 1)])).Problems);
        Assert.Equal("too-many-choices", problem.Code);
        Assert.Contains("2097151", problem.En, StringComparison.Ordinal);
        Assert.Single(LegalChoices.Of(Groups([(65, 65)])).Problems);
    }

    [Fact]
    public void An_indicator_in_two_groups_is_refused()
    {
        var group = Groups([(2, 1)])[0];
        Assert.Equal("group-members", Assert.Single(LegalChoices.Of([group, group]).Problems).Code);
    }

    internal static ImmutableArray<IndicatorGroup> Groups(IReadOnlyList<(int Size, int AtLeast)> shapes)
    {
        var next = 1;
        var groups = ImmutableArray.CreateBuilder<IndicatorGroup>();
        foreach (var (size, atLeast) in shapes)
        {
            groups.Add(new IndicatorGroup("G" + next, [.. Enumerable.Range(next, size)], atLeast, new Provenance("test", "?")));
            next += size;
        }

        return groups.ToImmutable();
    }

    // Counts subsets of all members one by one, without any formula.
    private static BigInteger ByCounting(ImmutableArray<IndicatorGroup> groups) => groups.Aggregate(BigInteger.One, (product, group) =>
        product * Enumerable.Range(0, 1 << group.Members.Length).Count(bits => BitOperations.PopCount((uint)bits) >= group.AtLeast));

    private static LegalChoices Of(ImmutableArray<IndicatorGroup> groups) =>
        LegalChoices.Of(groups).Value ?? throw new InvalidOperationException("refused");
}
