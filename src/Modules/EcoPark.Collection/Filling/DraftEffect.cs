using EcoPark.Collection.Contracts;
using EcoPark.Collection.Ledger;
using EcoPark.Collection.Projection;
using EcoPark.Collection.Submissions;
using EcoPark.Collection.Submissions.SubmitForm;
using EcoPark.Platform.People;
using EcoPark.Standards.Quantities;

namespace EcoPark.Collection.Filling;

/// <summary>What would move if a draft were handed in as it stands. Nothing is written.</summary>
public sealed class DraftEffect(IEnumerable<SubmissionEffect> effects, ParkLedgers ledgers, FormsOfPark forms)
{
    /// <summary>Only before somebody who may see the assessment of the whole park: a firm is not shown the park's indicators.</summary>
    public bool CanAnswer(Viewer viewer, Submission submission) => effects.Any() && submission.CanBeEdited
        && viewer.MayInPark(Permission.AssessmentRead, submission.Park) && viewer.MayInYear(Permission.AssessmentRead, submission.Park, submission.Year);

    public async Task<IReadOnlyList<IndicatorEffect>> HandleAsync(Viewer viewer, FormSheet sheet, CancellationToken cancellation)
    {
        if (!CanAnswer(viewer, sheet.Submission))
        {
            return [];
        }

        var changes = await ledgers.ReadAsync(sheet.Submission.Park, null, ledger => new FactsOfForm(forms, sheet).Changed(ledger)
            .Select(fact => new ValueChange(fact.Subject, fact.Item, ledger.Find(fact.Subject, fact.Item, fact.Period.Year, fact.Scope)?.Number, Number(fact)))
            .Where(change => change.Before != change.After).ToList(), cancellation);
        var moved = new List<IndicatorEffect>();
        foreach (var effect in changes.Count == 0 ? [] : effects)
        {
            moved.AddRange(await effect.OfAsync(viewer, new EffectRequest(sheet.Submission.Park, sheet.Submission.Year, changes), cancellation));
        }

        return moved;
    }

    private static Rational? Number(NewFact fact) => RationalText.TryParse(fact.Value, out var number, allowFraction: true) ? number : null;
}
