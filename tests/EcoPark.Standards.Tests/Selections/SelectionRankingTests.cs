using System.Globalization;
using CsCheck;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.ParkYears;
using EcoPark.Standards.Quantities;
using EcoPark.Standards.Selections;

namespace EcoPark.Standards.Tests.Selections;

public sealed class SelectionRankingTests
{
    private static readonly int[] LastYears = [2, 6, 8, 11, 15, 28];
    private static readonly Gen<int[]> Percents = Gen.Int[20, 300].Array[40];

    [Fact]
    public void The_reference_park_has_63_compliant_choices()
    {
        // Of the 15 optional ones 3, 4, 7, 9 and 12 are not met. G1 {1,2 | 3,4}: 3 + 8x + 4x²; G2, G3, G4 one of two: 1 + 2x each;
        // G5 7 and G6 3, all met. (3 + 8x + 4x²)(1 + 2x)³ = 3 + 26x + 88x² + 144x³ + 112x⁴ + 32x⁵, times 21.
        var ranking = Rank(Parks.Reference);
        Assert.Equal(8505, ranking.Count);
        Assert.Equal(63, ranking.Compliant);
        Assert.Equal([63, 546, 1848, 3024, 2352, 672], ranking.Distribution);
    }

    [Fact]
    public void Larger_margin_ranks_first_and_ties_go_to_fewer_changes()
    {
        // 28: 45678.9 t / 620000 万元 = 0.07367, (0.1 − 0.07367)/0.1 = 26.3 %; 27: 5.1637, (7 − 5.1637)/7 = 26.23 %; 15: 15.0 %; 14: 3.2 %.
        var ranking = Rank(Parks.Reference);
        Assert.Equal([2, 6, 8, 11, 16, 28], ranking[0].Numbers);
        Assert.Equal(28, ranking[0].LimitingIndicator);
        Assert.Equal(0.26324, Assert.NotNull(ranking[0].SmallestMargin).ToDouble(), 4);
        Assert.Equal(2, ranking[0].Changes);
        Assert.True(ranking[0].NeedsReason);
        Assert.Equal([1, 2, 6, 8, 11, 16, 28], ranking[1].Numbers);
        Assert.Equal([1, 6, 8, 11, 16, 28], ranking[2].Numbers);
        Assert.Equal(27, ranking[3].LimitingIndicator);
    }

    [Fact]
    public void Last_years_choice_is_found_with_its_place()
    {
        var ranking = Rank(Parks.Reference);
        var last = Assert.IsType<RankedSelection>(ranking.LastYear);
        Assert.Equal(LastYears, last.Numbers);
        Assert.Equal(15, last.LimitingIndicator);
        Assert.Equal((0, false, 23, 23, true), (last.Changes, last.NeedsReason, last.Met, last.Judged, last.IsCompliant));
        Assert.Equal(last.Place, ranking.Current?.Place);
        Assert.Equal(ranking[last.Place - 1].Numbers, last.Numbers);
    }

    [Fact]
    public void Changes_are_unknown_without_last_years_choice()
    {
        var ranking = Rank(Parks.Reference.After(null));
        Assert.Null(ranking.LastYear);
        Assert.Null(ranking[0].Changes);
        Assert.False(ranking[0].NeedsReason);
        Assert.Equal([1, 2, 6, 8, 11, 16, 28], ranking[0].Numbers);
        Assert.Equal([1, 6, 8, 11, 16, 28], ranking[1].Numbers);
    }

    [Fact]
    public void A_previous_choice_that_is_not_legal_has_no_place_but_counts_for_changes()
    {
        var ranking = Rank(Parks.Reference.After([2, 6, 5]));
        Assert.Null(ranking.LastYear);
        Assert.Equal(5, ranking.Find(LastYears)?.Changes);
        Assert.Null(ranking.Find([1, 6, 8]));
    }

    [Fact]
    public void What_is_marked_2_and_not_met_or_does_not_apply_makes_a_choice_invalid_and_last()
    {
        var ranking = Rank(Parks.Reference.WithNotApplicable("renewable_energy"));
        var marked = Assert.IsType<RankedSelection>(ranking.Find([2, 7, 8, 11, 15, 28]));
        Assert.Equal([7], marked.Forbidden);
        Assert.Equal([7, 12], Assert.IsType<RankedSelection>(ranking.Find([2, 7, 8, 12, 15, 28])).Forbidden);
        Assert.Null(marked.SmallestMargin);
        Assert.Equal(7, marked.LimitingIndicator);
        var firstInvalid = ranking.TakeWhile(choice => choice.IsValid).Count();
        Assert.All(ranking.Skip(firstInvalid), choice => Assert.False(choice.IsValid));
    }

    [Fact]
    public void The_tightest_mandatory_indicator_stands_once()
    {
        // 26: 1 − (0.681290…/0.823547…)^(1/5) = 3.72 %, (3.72 − 3)/3 = 24 %; nothing mandatory is tighter.
        var mandatory = Assert.IsType<MarginBound>(Rank(Parks.Reference).Mandatory);
        Assert.Equal(26, mandatory.Indicator);
        Assert.Equal(0.24, Assert.NotNull(mandatory.Margin).ToDouble(), 2);
    }

    [Fact]
    public void Facts_of_any_choice_equal_those_of_the_evaluator() => Gen.Select(Percents, Gen.Int[0, 8504]).Sample((percents, index) =>
    {
        var parkYear = Parks.Scaled(percents);
        var choice = Rank(parkYear)[index];
        var evaluation = Parks.Evaluate(parkYear.Choosing(choice.Numbers));
        return choice.Judged == evaluation.Judged && choice.Met == evaluation.Met
            && choice.IsValid == evaluation.Violations.IsEmpty && choice.IsCompliant == evaluation.IsCompliant;
    }, iter: 25);

    [Fact]
    public void The_order_equals_brute_force_with_the_full_evaluator() => Percents.Sample(percents =>
    {
        // Three groups only, 15 × 3 × 7 = 315 choices, each evaluated in full and ordered by the stated rule.
        var standard = Repository.Hj274 with { Groups = [.. Repository.Hj274.Groups.Where(group => group.Code is "G1" or "G2" or "G5")] };
        var parkYear = Parks.Scaled(percents).After([2, 6, 15]);
        var evaluator = new Evaluator(Repository.Library.Items);
        var ranking = SelectionRanking.Rank(evaluator.Evaluate(parkYear, standard)).Value ?? throw new InvalidOperationException();
        var slow = ranking.Select(choice => Slow(evaluator.Evaluate(parkYear.Choosing(choice.Numbers), standard)))
            .OrderBy(facts => facts.Invalid).ThenBy(facts => facts.Unmet).ThenByDescending(facts => facts.HasMargin)
            .ThenByDescending(facts => facts.Margin).ThenBy(facts => facts.Changes).ThenBy(facts => facts.Text, StringComparer.Ordinal);
        return slow.Select(facts => facts.Text).SequenceEqual(ranking.Select(choice => Text(choice.Numbers)));
    }, iter: 3);

    private static SelectionRanking Rank(ParkYear parkYear) =>
        SelectionRanking.Rank(Parks.Evaluate(parkYear)).Value ?? throw new InvalidOperationException("refused");

    private static string Text(IEnumerable<int> numbers) =>
        string.Join(' ', numbers.Select(number => number.ToString("00", CultureInfo.InvariantCulture)));

    private static (bool Invalid, int Unmet, bool HasMargin, Rational Margin, int Changes, string Text) Slow(ParkYearEvaluation evaluation)
    {
        var chosen = evaluation.Indicators.Where(result => result.IsSelected).ToList();
        var hasMargin = chosen.All(result => result.Verdict is Verdict.Met or Verdict.NotMet);
        return (!evaluation.Violations.IsEmpty, evaluation.Judged - evaluation.Met, hasMargin,
            hasMargin ? chosen.Min(result => result.Margin) ?? Rational.Zero : Rational.Zero,
            SelectionRules.Difference(evaluation.ParkYear.Selection ?? [], evaluation.ParkYear.PreviousSelection ?? []).Count,
            Text(chosen.Select(result => result.Indicator.Number)));
    }
}
