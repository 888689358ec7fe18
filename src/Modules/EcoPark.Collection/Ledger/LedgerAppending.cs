using EcoPark.Platform.Chain;
using EcoPark.Platform.People;

namespace EcoPark.Collection.Ledger;

/// <summary>The only two ways into the ledger.</summary>
public static class LedgerAppending
{
    public static long Append(this ChainWork work, Viewer viewer, NewFact fact) => work.Append(new Fact(fact, viewer.Name, viewer.PersonId));

    public static long Append(this ChainWork work, Viewer viewer, NewDecision decision) => work.Append(new Decision(decision, viewer.Name, viewer.PersonId));
}
