using EcoPark.Collection.Ledger;
using EcoPark.Collection.Projection;
using EcoPark.Standards.Forms;

namespace EcoPark.Collection.Submissions.SubmitForm;

/// <summary>What a checked form states, as facts.</summary>
internal sealed class FactsOfForm(FormsOfPark forms, FormSheet sheet)
{
    /// <summary>The values that the ledger does not hold already, and an empty fact for each that is no longer stated.</summary>
    public IReadOnlyList<NewFact> Changed(ParkLedger ledger)
    {
        var stated = sheet.Checked.Values.Where(value => value.Item is not null && Content(value) is not null).ToList();
        var facts = new List<NewFact>();
        foreach (var value in stated)
        {
            var fact = New(value);
            var before = ledger.Find(fact.Subject, fact.Item, fact.Period.Year, fact.Scope);
            if (before is null || !Same(before, fact))
            {
                facts.Add(fact with { Supersedes = before?.Seq });
            }
        }

        var items = stated.Select(value => value.Item).ToHashSet(StringComparer.Ordinal);
        var own = ledger.Of(Subject).Where(fact => fact.Year == sheet.Submission.Year && fact.Fact.Submission == sheet.Submission.Id && !items.Contains(fact.Item));
        facts.AddRange(own.Select(fact => Empty(fact.Item, fact.Fact)));
        return facts;
    }

    private FactSubject Subject => sheet.Submission.Enterprise is { } firm ? FactSubject.Of(firm) : FactSubject.Of(sheet.Submission.Park);

    private static CheckedContent? Content(CheckedValue value) => value.Content is CheckedContent.NotComputable ? null : value.Content;

    private NewFact New(CheckedValue value)
    {
        var item = value.Item ?? throw new InvalidOperationException("Only values with an item become facts.");
        var fact = Empty(item, null) with
        {
            Kind = value.Origin == CheckedOrigin.Computed ? FactKind.Computed : FactKind.Reported,
            EnteredValue = value.EnteredText,
            EnteredUnit = value.EnteredUnit,
            How = value.Steps.IsEmpty ? null : string.Join('\n', value.Steps),
            Basis = Basis(item),
            Evidence = ProofOfValue.Of(sheet, value),
        };
        return value.Content switch
        {
            CheckedContent.Number number => fact with { Value = NewFact.Write(number.Value), Unit = number.Unit.Symbol },
            CheckedContent.Text text => fact with { Text = text.Value },
            CheckedContent.NotApplicable not => fact with { NotApplicable = not.Reason },
            _ => throw new InvalidOperationException("A value that cannot be computed is no fact."),
        };
    }

    private NewFact Empty(string item, FactValue? before) => new()
    {
        Park = sheet.Submission.Park,
        Scope = Scope(item),
        Subject = Subject,
        Item = item,
        Period = FactPeriod.OfYear(sheet.Submission.Year),
        Kind = FactKind.Reported,
        Submission = sheet.Submission.Id,
        Supersedes = before?.Seq,
    };

    // An office states values of the park, in the boundary that the item's rule or the figure names.
    private string Scope(string item) => sheet.Submission.Enterprise is not null ? ""
        : forms.Library.ParkValues.TryGetValue(item, out var rule) ? rule.Scope ?? ""
        : forms.Standards.Figures.TryFind(item, out var figure) ? figure.Scope ?? "" : "";

    private string? Basis(string item) => forms.Library.ParkValues.TryGetValue(item, out var rule) ? rule.Basis : null;

    private static bool Same(FactValue before, NewFact fact) => (before.Number is { } number ? NewFact.Write(number) : null) == fact.Value
        && before.NotApplicable == fact.NotApplicable && before.Text == fact.Text && before.Basis == fact.Basis
        && before.Evidence == (fact.Evidence.Count == 0 ? null : EvidenceLink.Write(fact.Evidence)) && before.Submission == fact.Submission;
}
