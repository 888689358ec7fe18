using System.Collections.Immutable;
using EcoPark.Standards.Forms;
using EcoPark.Standards.Quantities;

namespace EcoPark.Collection.Submissions;

/// <summary>Last year's entry, understood as this year's is: what values are compared with.</summary>
public static class LastYear
{
    /// <returns>Null: there is no entry of last year.</returns>
    public static CheckedForm? Of(FormSheet sheet) => sheet.LastYear is not { } before ? null : FormCheck.Check(sheet.Form, before, sheet.Context with
    {
        Year = sheet.Context.Year - 1,
        LastYear = null,
        Prefilled = null,
        History = ImmutableDictionary<string, ImmutableSortedDictionary<int, Rational>>.Empty,
        Peers = ImmutableDictionary<string, PeerRatios>.Empty,
    });
}
