using EcoPark.Collection.Contracts;
using EcoPark.Collection.Ledger;
using EcoPark.Collection.Projection;
using EcoPark.Platform.People;
using EcoPark.Standards.Quantities;
using EcoPark.Standards.Reading;

namespace EcoPark.Collection.Facts;

/// <summary>One value thought of in place of a fact.</summary>
public sealed record ChangeRequest(TracedFact Traced, string Value);

/// <summary>The indicators that would move.</summary>
public sealed record EffectsOfChange(IReadOnlyList<IndicatorEffect> Moved);

/// <summary>What would move if a fact had another value. Nothing is written.</summary>
public sealed class EffectOfChange(IEnumerable<SubmissionEffect> effects, ParkLedgers ledgers)
{
    /// <summary>Whether there is anything to ask: a number of a year that stands, before somebody who may see the assessment.</summary>
    public bool CanAnswer(Viewer viewer, TracedFact traced) => effects.Any() && traced is { After: null, IsReturned: false, Fact: { Value: not null, Period.Length: 4, SubjectKind: SubjectKind.Park or SubjectKind.Enterprise } }
        && viewer.MayInPark(Permission.AssessmentRead, traced.Park.Id) && viewer.MayInYear(Permission.AssessmentRead, traced.Park.Id, traced.Fact.Year);

    public async Task<Result<EffectsOfChange>> HandleAsync(Viewer viewer, ChangeRequest request, CancellationToken cancellation)
    {
        var fact = request.Traced.Fact;
        if (!CanAnswer(viewer, request.Traced))
        {
            return new Problem("forbidden", "", "这条数据已被取代、退回，或您不能查看评价。", "This value was replaced or sent back, or you may not see the assessment.");
        }

        if (!RationalText.TryParse(request.Value.Trim(), out var value))
        {
            return new Problem("number-unreadable", "value", $"“{request.Value}”不是数；请写成 123.45。", $"'{request.Value}' is no number; write 123.45.");
        }

        var subject = new FactSubject(fact.SubjectKind, fact.SubjectId);
        var before = await ledgers.ReadAsync(fact.Park, null, ledger => ledger.Find(subject, fact.Item, fact.Year, fact.Scope)?.Number, cancellation);
        var moved = new List<IndicatorEffect>();
        foreach (var effect in effects)
        {
            moved.AddRange(await effect.OfAsync(viewer, new EffectRequest(fact.Park, fact.Year, [new ValueChange(subject, fact.Item, before, value)]), cancellation));
        }

        return new EffectsOfChange(moved);
    }
}
