using System.Globalization;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Quantities;

namespace EcoPark.Assessment.LifeCycle.Rules;

/// <summary>Everything that is known of the title's life, as data: measures, states, days, papers, bands. Nothing of it stands in code.</summary>
public sealed record TitleRules
{
    public required IReadOnlyList<Regime> Regimes { get; init; }

    public required TitleStates States { get; init; }

    public required ReportDates ReportDates { get; init; }

    public required ReviewScore Score { get; init; }

    public required DossierList Dossier { get; init; }

    public Regime? Regime(string code) => Regimes.FirstOrDefault(regime => regime.Code == code);

    /// <summary>The measures in force on a day: the last whose first day has come.</summary>
    public Regime RegimeOn(DateOnly day) => Regimes.Last(regime => regime.From is not { } from || from <= day);

    public TitleState? State(string code) => States.States.FirstOrDefault(state => state.Code == code);

    public ScoreBand? Band(string code) => Score.Bands.FirstOrDefault(band => band.Code == code);

    /// <summary>The band of a number of points, which is not rounded for it.</summary>
    public ScoreBand BandOf(Rational points) => Score.Bands.First(band => points >= Rational.From(band.From));

    /// <summary>The next better band; null: there is none.</summary>
    public ScoreBand? BandAbove(Rational points) => Score.Bands.LastOrDefault(band => points < Rational.From(band.From));

    /// <summary>The ways out of a state; null: into the first one.</summary>
    public IEnumerable<TitleTransition> From(string? state) => States.Transitions.Where(step => step.From == state);

    /// <summary>The papers of a step.</summary>
    public IReadOnlyList<DossierItem> Papers(string step) => [.. Dossier.Items.Where(item => item.Steps.Contains(step))];

    /// <summary>The steps that have papers, in the order of the states.</summary>
    public IReadOnlyList<string> Steps => [.. States.States.Select(state => state.Dossier).Distinct(StringComparer.Ordinal)];

    /// <summary>The day by which the province gathers the self-reports of a review year.</summary>
    public DateOnly ProvinceReviewDue(int year) =>
        DateOnly.ParseExact(string.Create(CultureInfo.InvariantCulture, $"{year}-{ReportDates.ProvinceReview.MonthDay}"), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static LocalText StepName(string step) => step switch
    {
        "application" => new("申报", "Application"),
        "acceptance" => new("验收", "Acceptance"),
        _ => new("复查", "Review"),
    };
}
