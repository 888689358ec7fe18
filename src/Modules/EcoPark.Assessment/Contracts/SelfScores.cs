using EcoPark.Assessment.LifeCycle;
using EcoPark.Assessment.LifeCycle.Dossier;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Quantities;
using EcoPark.Standards.Reading;

namespace EcoPark.Assessment.Contracts;

/// <summary>The self-score of a park-year for documents on it.</summary>
public sealed class SelfScores
{
    private readonly ReadLifeCycle _reading;

    internal SelfScores(ReadLifeCycle reading) => _reading = reading;

    public async Task<Result<IReadOnlyList<SelfScoreItem>>> ReadAsync(Viewer viewer, Park park, AssessmentKey key, CancellationToken cancellation)
    {
        var read = await _reading.HandleAsync(viewer, new DossierRequest(park, key.Year) { AsOf = key.AsOf }, cancellation);
        return read.IsOk
            ? Result<IReadOnlyList<SelfScoreItem>>.Of([.. read.Value.Score.Lines.Select(line => new SelfScoreItem(line.Item.Code, line.Item.Name, Rational.From(line.Item.Max)) { Points = line.Points, Basis = line.Basis })])
            : Result<IReadOnlyList<SelfScoreItem>>.Failed(read.Problems);
    }
}

/// <summary>One item of a self-score.</summary>
public sealed record SelfScoreItem(string Code, LocalText Name, Rational Max)
{
    /// <summary>What is sure; null: 未填, nothing is known.</summary>
    public Rational? Points { get; init; }

    public required LocalText Basis { get; init; }
}
