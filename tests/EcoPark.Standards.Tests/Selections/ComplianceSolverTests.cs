using CsCheck;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Formulas;
using EcoPark.Standards.ParkYears;
using EcoPark.Standards.Quantities;
using EcoPark.Standards.Selections;

namespace EcoPark.Standards.Tests.Selections;

public sealed class ComplianceSolverTests
{
    private static readonly ComplianceSolver Solver = new(Repository.Library.Items);

    [Fact]
    public void A_compliant_park_has_no_gaps() => Assert.Empty(Solver.Solve(Parks.Evaluate(Parks.Reference)));

    [Fact]
    public void Both_inputs_of_a_share_are_solved_in_their_own_decimals()
    {
        // 12: 12345.67 / 176000 = 7.01 %, wanted 9 %. 0.09 × 176000 = 15840; 12345.67 / 0.09 = 137174.11…, safe is 137174.
        var gap = Solver.Solve(Parks.Evaluate(Parks.Reference), 12);
        var more = Suffices(gap, "renewable_energy");
        Assert.Equal((Rational)15840, more.Needed);
        Assert.Equal(Rational.Of(1, 100), more.Step);
        Assert.Equal(28.304, Assert.NotNull(more.ChangePercent).ToDouble(), 3);
        Assert.Equal((Rational)9, more.ValueThen);
        var less = Suffices(gap, "energy_consumption");
        Assert.Equal((Rational)137174, less.Needed);
        Assert.Empty(less.SideEffects);
        Assert.Empty(gap.History);
    }

    [Fact]
    public void Earlier_years_are_history_and_not_solved_for()
    {
        // 3: 700000 × 1.15³ = 1064612.5, safe in whole 万元 is 1064613.
        var gap = Solver.Solve(Parks.Evaluate(Parks.Reference), 3);
        Assert.Equal((Rational)1064613, Suffices(gap, "industrial_value_added").Needed);
        Assert.Equal(new FormulaInput("industrial_value_added", 2016), Assert.Single(gap.History));
        Assert.Single(gap.Ways);
    }

    [Fact]
    public void No_value_of_an_input_alone_suffices_is_said_with_the_range_tried()
    {
        // 4: 0 / value added stays 0 whatever the value added; 0.3 × 620000 = 186000 of recycling.
        var gap = Solver.Solve(Parks.Evaluate(Parks.Reference), 4);
        Assert.Equal((Rational)186000, Suffices(gap, "recycling_value_added").Needed);
        Assert.Null(Suffices(gap, "recycling_value_added").ChangePercent);
        var never = Assert.IsType<InputWay.NeverSuffices>(Way(gap, "industrial_value_added"));
        Assert.Equal("999999999999999999", never.Highest.ToString());
        Assert.Equal("-999999999999999999", never.Lowest.ToString());
    }

    [Fact]
    public void Counts_are_solved_in_whole_numbers_and_yes_or_no_within_its_bounds()
    {
        var parkYear = Parks.Reference.With("new_chain_projects", 4).With("publicity_events", 0).With("central_wastewater_treatment", 0)
            .With("cleaner_production_audited", 20);
        var gaps = Solver.Solve(Parks.Evaluate(parkYear)).ToDictionary(gap => gap.Result.Indicator.Number);
        Assert.Equal([5, 21, 22, 32], gaps.Keys.Order());
        Assert.Equal((Rational)6, Suffices(gaps[5], "new_chain_projects").Needed);
        Assert.Equal((Rational)2, Suffices(gaps[32], "publicity_events").Needed);
        Assert.Equal(Rational.One, Suffices(gaps[22], "central_wastewater_treatment").Needed);
        Assert.Equal((Rational)23, Suffices(gaps[21], "cleaner_production_audited").Needed);
        Assert.Equal((Rational)20, Suffices(gaps[21], "cleaner_production_due").Needed);
        Assert.All(gaps.Values.SelectMany(gap => gap.Ways).OfType<InputWay.Suffices>(), way => Assert.False(way.IsCompliantThen));
    }

    [Fact]
    public void A_solution_may_lie_on_the_other_branch_of_the_limit()
    {
        // Energy rises to 250000 while value added falls: r(energy) = (250000/198500.5)^(1/5) − 1 = 4.7206 %, g < 0, so 10 wants ≥ 0.6 and fails.
        // With g > 0 the limit is ≤ 0.6: g ≥ 7.8677 %, value added ≥ 680000 × 1.078677⁵ = 993,069 or so; in between nothing holds.
        var evaluation = Parks.Evaluate(Parks.Reference.With("energy_consumption", 250000));
        var way = Suffices(Solver.Solve(evaluation, 10), "industrial_value_added");
        Assert.InRange(way.Needed.ToDouble(), 993_000, 993_200);
        Assert.InRange(way.ValueThen.ToDouble(), 0.59999, 0.6);

        // On the present branch: r(energy) ≤ 0.6 × (−1.83041 %) = −1.09825 %, 198500.5 × 0.9890175⁵ = 187,837 or so.
        var energy = Suffices(Solver.Solve(evaluation, 10), "energy_consumption");
        Assert.InRange(energy.Needed.ToDouble(), 187_800, 187_880);
    }

    [Fact]
    public void Side_effects_name_the_other_judged_verdicts_that_change()
    {
        // 2 wants 620000 / employees ≥ 15; with 50000 employees the value added must be 750000, and then g > 0 (base 680000).
        // Energy at 198600 has grown a little: 10 is not met now (g < 0), and is met then.
        var parkYear = Parks.Reference.With("employees_year_end", 50000).With("energy_consumption", 198600);
        var way = Suffices(Solver.Solve(Parks.Evaluate(parkYear), 2), "industrial_value_added");
        Assert.Equal((Rational)750000, way.Needed);
        Assert.Equal([new VerdictChange(10, Verdict.NotMet, Verdict.Met)], way.SideEffects);
        Assert.True(way.IsCompliantThen);
    }

    [Fact]
    public void A_new_finding_is_reported_with_the_solution()
    {
        // 28: 0.2 t/万元 wants waste ≤ 62000 t; below the 124000 t utilised and handled the share of 6 exceeds 100 %.
        var parkYear = Parks.Reference.With("solid_waste_generated", 124000).With("solid_waste_utilized", 124000);
        var way = Suffices(Solver.Solve(Parks.Evaluate(parkYear), 28), "solid_waste_generated");
        Assert.Equal((Rational)62000, way.Needed);
        Assert.Contains(way.NewFindings, finding => finding.Code == "share-above-100");
    }

    [Fact]
    public void What_is_missing_is_not_solved_for()
    {
        var gap = Assert.Single(Solver.Solve(Parks.Evaluate(Parks.Reference.With("co2", null))));
        Assert.Equal(26, gap.Result.Indicator.Number);
        Assert.Equal(Verdict.Missing, gap.Result.Verdict);
        Assert.Empty(gap.Ways);
    }

    [Fact]
    public void Every_solution_is_just_met() => Gen.Int[20, 300].Array[40].Sample(percents =>
    {
        var parkYear = Parks.Scaled(percents);
        var gaps = Parks.Evaluate(parkYear).Indicators.Where(result => result.Verdict == Verdict.NotMet)
            .Select(result => Solver.Solve(Parks.Evaluate(parkYear), result.Indicator.Number));
        foreach (var (number, way) in gaps.SelectMany(gap => gap.Ways.OfType<InputWay.Suffices>().Select(way => (gap.Result.Indicator.Number, way))))
        {
            var back = way.Needed > way.Now ? -way.Step : way.Step;
            if (!(way.Needed / way.Step).IsInteger || !IsMet(number, way.Needed)
                || IsMet(number, way.Needed + back))
            {
                return false;
            }

            bool IsMet(int indicator, Rational value) => Parks.Evaluate(parkYear.With(way.Input.Code, value))[indicator].Verdict == Verdict.Met;
        }

        return true;
    }, iter: 3);

    private static InputWay Way(IndicatorGap gap, string code) => Assert.Single(gap.Ways, way => way.Input.Code == code);

    private static InputWay.Suffices Suffices(IndicatorGap gap, string code) => Assert.IsType<InputWay.Suffices>(Way(gap, code));
}
