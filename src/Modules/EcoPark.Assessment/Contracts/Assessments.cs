using System.Collections.Concurrent;
using System.Collections.Immutable;
using EcoPark.Assessment.Evaluations;
using EcoPark.Collection;
using EcoPark.Collection.Projection;
using EcoPark.Platform.Scopes;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Evaluation;

namespace EcoPark.Assessment.Contracts;

/// <summary>
/// Evaluates park-years from the ledger. A result is kept until a fact it rests on changes; what is given out always equals an
/// evaluation from nothing.
/// </summary>
public sealed class Assessments
{
    private readonly ConcurrentDictionary<(ParkId Park, int Year, string Standard), Kept> _kept = new();
    private readonly ParkLedgers _ledgers;
    private readonly YearFrames _frames;
    private readonly StandardsLibrary _standards;
    private readonly Evaluator _evaluator;
    private readonly ImmutableArray<string> _items;

    internal Assessments(ParkLedgers ledgers, YearFrames frames, FormsOfPark forms)
    {
        (_ledgers, _frames, _standards) = (ledgers, frames, forms.Standards);
        _evaluator = new Evaluator(_standards.Items);
        _items = [.. _standards.Items.Items.Select(item => item.Code).Where(forms.Library.ParkValues.ContainsKey)];
    }

    /// <summary>The year under the park's standard, or under another one, as known now or at a time.</summary>
    /// <exception cref="ArgumentException">There is no such standard.</exception>
    public async Task<AssessedYear> EvaluateAsync(Park park, AssessmentKey key, CancellationToken cancellation)
    {
        var frame = await _frames.ReadAsync(park, key.Year, key.Standard, key.AsOf, cancellation);
        return await _ledgers.ReadAsync(park.Id, key.AsOf, ledger => key.AsOf is null ? Current(park.Id, frame, ledger) : Evaluate(frame, ledger) with { AsOf = key.AsOf }, cancellation);
    }

    /// <summary>Several years at once: one look at the ledger.</summary>
    public async Task<IReadOnlyList<AssessedYear>> EvaluateAsync(Park park, IReadOnlyList<int> years, AssessmentKey key, CancellationToken cancellation)
    {
        var frames = new List<YearFrame>();
        foreach (var year in years)
        {
            frames.Add(await _frames.ReadAsync(park, year, key.Standard, key.AsOf, cancellation));
        }

        return await _ledgers.ReadAsync<IReadOnlyList<AssessedYear>>(park.Id, key.AsOf, ledger =>
            [.. frames.Select(frame => key.AsOf is null ? Current(park.Id, frame, ledger) : Evaluate(frame, ledger) with { AsOf = key.AsOf })], cancellation);
    }

    /// <summary>What the evaluation would be with other values: nothing is kept, nothing is written.</summary>
    public ParkYearEvaluation Try(AssessedYear year, Func<Standards.ParkYears.ParkYear, Standards.ParkYears.ParkYear> change) =>
        _evaluator.Evaluate(change(year.Evaluation.ParkYear), year.Evaluation.Standard);

    private AssessedYear Current(ParkId park, YearFrame frame, ParkLedger ledger)
    {
        var key = (park, frame.Year, frame.Standard);
        if (_kept.TryGetValue(key, out var kept) && kept.Stamp == frame.Stamp && kept.Membership == ledger.Membership && IsUnchanged(kept.Year, ledger))
        {
            return kept.Year;
        }

        var evaluated = Evaluate(frame, ledger);
        _kept[key] = new Kept(frame.Stamp, ledger.Membership, evaluated);
        return evaluated;
    }

    // Growth and elasticity reach back to the base year and further: every value up to the year counts.
    private bool IsUnchanged(AssessedYear year, ParkLedger ledger) => year.Seq == ledger.Seq
        || ledger.Years.Where(candidate => candidate <= year.Year).All(candidate => _items.All(item => ledger.ChangedAt(item, candidate) <= year.Seq));

    private AssessedYear Evaluate(YearFrame frame, ParkLedger ledger)
    {
        var standard = _standards.TryFind(frame.Standard, out var found) ? found : throw new ArgumentException($"There is no standard {frame.Standard}.", nameof(frame));
        var (series, values) = SeriesOfLedger.Read(ledger, _items, frame.Year);
        return new AssessedYear { Evaluation = _evaluator.Evaluate(frame.With(series), standard), Values = values, Seq = ledger.Seq };
    }

    private sealed record Kept(string Stamp, int Membership, AssessedYear Year);
}

/// <summary>Which year, under which standard, known when.</summary>
/// <param name="Year">The report year.</param>
/// <param name="Standard">Null: the park's own.</param>
/// <param name="AsOf">Null: now.</param>
public sealed record AssessmentKey(int Year, string? Standard = null, DateTime? AsOf = null);
